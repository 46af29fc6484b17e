#include "pipeline/cite_stage.hpp"

#include "cite/check_references.hpp"
#include "records/codec.hpp"
#include "records/fingerprint.hpp"

#include <algorithm>
#include <utility>

namespace factlint::pipeline {
namespace {

// Links of one article that are asked for at the same time.
constexpr std::size_t links_at_once = 32;

using References = std::vector<std::pair<Line*, Reference>>;

References references_of(Group& group, Problems& problems) {
    References out;
    for (Line& line : group.lines) {
        if (line.kind != LineKind::Reference) continue;
        auto record = decode_record(line.text);
        if (record && std::holds_alternative<Reference>(*record)) {
            out.emplace_back(&line, std::move(std::get<Reference>(*record)));
        } else {
            problems.push_back({Problem::Weight::Unread, line.place + ": not a reference record"});
        }
    }
    return out;
}

// An answer for each of the references; nothing is known about those that are no links.
std::vector<fetch::Fetcher::Answer> ask(fetch::Fetcher& fetcher, const References& references,
                                        std::size_t from, std::size_t to) {
    std::vector<std::string> targets;
    for (std::size_t i = from; i < to; ++i)
        if (references[i].second.kind == ReferenceKind::Link) targets.push_back(references[i].second.target);
    auto answers = fetcher.get_all(targets);
    std::vector<fetch::Fetcher::Answer> out(to - from);
    std::size_t at = 0;
    for (std::size_t i = from; i < to; ++i)
        if (references[i].second.kind == ReferenceKind::Link) out[i - from] = std::move(answers[at++]);
    return out;
}

// Fills the cache with what the references lean on and leaves the records as they are.
class FetchStage : public ArticleStage {
  public:
    explicit FetchStage(std::shared_ptr<fetch::Fetcher> fetcher) : fetcher_(std::move(fetcher)) {}

    std::string_view name() const override { return "fetch"; }

    void process(Group& group, Problems& problems, Counts& counts) const override {
        const References references = references_of(group, problems);
        for (std::size_t from = 0; from < references.size(); from += links_at_once) {
            const std::size_t to = std::min(references.size(), from + links_at_once);
            const auto answers = ask(*fetcher_, references, from, to);
            for (std::size_t i = from; i < to; ++i) {
                if (references[i].second.kind != ReferenceKind::Link) continue;
                ++counts["pages"];
                const auto& answer = answers[i - from];
                const bool had = answer && *answer && (*answer)->failure_kind == fetch::Failure::None;
                if (!had) ++counts["unread"];
            }
        }
    }

  private:
    std::shared_ptr<fetch::Fetcher> fetcher_;
};

class CiteStage : public ArticleStage {
  public:
    explicit CiteStage(std::shared_ptr<fetch::Fetcher> fetcher) : fetcher_(std::move(fetcher)) {}

    std::string_view name() const override { return "cite"; }

    void process(Group& group, Problems& problems, Counts& counts) const override {
        References references = references_of(group, problems);
        std::vector<Line> findings;
        for (std::size_t from = 0; from < references.size(); from += links_at_once) {
            const std::size_t to = std::min(references.size(), from + links_at_once);
            const auto answers = ask(*fetcher_, references, from, to);
            for (std::size_t i = from; i < to; ++i) {
                auto& [line, reference] = references[i];
                cite::check_reference(reference, answers[i - from]);
                ++counts["references"];
                ++counts["references." + std::string(name_of(reference.verdict))];
                line->text = encode(reference);
                if (reference.verdict == Verdict::Dead && group.article)
                    findings.push_back(dead_link(reference, *group.article));
            }
        }
        for (Line& finding : findings) group.lines.push_back(std::move(finding));
    }

  private:
    std::shared_ptr<fetch::Fetcher> fetcher_;

    static Line dead_link(const Reference& reference, const Article& article) {
        Finding finding;
        finding.code = "FL3001";
        finding.rule = "cite/dead-link";
        finding.level = Level::Warning;
        finding.confidence = 0.9;
        finding.message = "The cited page is gone: " + reference.target;
        finding.why =
            "The answer was: " + reference.verdict_why + "; an archived copy may still show what was cited.";
        Place place;
        place.article = article.id;
        place.path = article.path;
        place.outlet = article.outlet();
        place.url = article.url;
        place.published = article.published.value;
        place.span = reference.span;
        place.text = reference.text;
        place.excerpt = reference.text;
        place.holder = "author";
        finding.places.push_back(std::move(place));
        finding.fingerprint = fingerprint(finding);
        return {LineKind::Finding, encode(finding), {}};
    }
};

} // namespace

std::unique_ptr<ArticleStage> make_cite_stage(std::shared_ptr<fetch::Fetcher> fetcher) {
    return std::make_unique<CiteStage>(std::move(fetcher));
}

std::unique_ptr<ArticleStage> make_fetch_stage(std::shared_ptr<fetch::Fetcher> fetcher) {
    return std::make_unique<FetchStage>(std::move(fetcher));
}

} // namespace factlint::pipeline
