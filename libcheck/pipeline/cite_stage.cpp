#include "pipeline/cite_stage.hpp"

#include "cite/check_references.hpp"
#include "records/codec.hpp"
#include "records/fingerprint.hpp"

#include <mutex>

namespace factlint::pipeline {
namespace {

class CiteStage : public ArticleStage {
  public:
    explicit CiteStage(std::shared_ptr<fetch::Fetcher> fetcher) : fetcher_(std::move(fetcher)) {}

    std::string_view name() const override { return "cite"; }

    void process(Group& group, Problems& problems, Counts& counts) const override {
        std::vector<Line> findings;
        for (Line& line : group.lines) {
            if (line.kind != LineKind::Reference) continue;
            auto record = decode_record(line.text);
            if (!record || !std::holds_alternative<Reference>(*record)) {
                problems.push_back({Problem::Weight::Unread, line.place + ": not a reference record"});
                continue;
            }
            auto& reference = std::get<Reference>(*record);
            {
                const std::lock_guard lock(mutex_);
                cite::check_reference(reference, *fetcher_);
            }
            ++counts["references"];
            ++counts["references." + std::string(name_of(reference.verdict))];
            line.text = encode(reference);
            if (reference.verdict == Verdict::Dead && group.article)
                findings.push_back(dead_link(reference, *group.article));
        }
        for (Line& finding : findings) group.lines.push_back(std::move(finding));
    }

  private:
    std::shared_ptr<fetch::Fetcher> fetcher_;
    mutable std::mutex mutex_;

    static Line dead_link(const Reference& reference, const Article& article) {
        Finding finding;
        finding.code = "FL3001";
        finding.rule = "cite/dead-link";
        finding.level = Level::Warning;
        finding.confidence = 0.9;
        finding.message = "The cited page is gone: " + reference.target;
        finding.why = "The server answers " + reference.verdict_why +
                      "; an archived copy may still show what was cited.";
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

} // namespace factlint::pipeline
