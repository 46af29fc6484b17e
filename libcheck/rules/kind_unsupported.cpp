#include "rules/kind_unsupported.hpp"

#include "base/text.hpp"
#include "rules/read_patterns.hpp"
#include "rules/support.hpp"

#include <algorithm>

namespace factlint::rules {
namespace {

enum class Cue { Figure, Quotation };

struct Options {
    std::vector<Pattern> patterns; ///< what the rule's own words and patterns look for
    std::vector<Cue> cues;
    std::vector<Pattern> wakers; ///< where a cue of the analysis may stand, for the first step
    std::vector<SupportKind> support;
    std::size_t window = 1;
};

class Unsupported : public Matcher {
  public:
    explicit Unsupported(Options options) : options_(std::move(options)) {}

    std::vector<Pattern> patterns() const override {
        std::vector<Pattern> all = options_.patterns;
        all.insert(all.end(), options_.wakers.begin(), options_.wakers.end());
        return all;
    }

    Status find(const Subject& subject, TextField field, std::size_t sentence,
                std::vector<Match>& out) const override {
        // Support stands in the body; a headline is borne out, or not, by the text below it.
        if (field != TextField::Body) return {};
        const analyse::Document& body = subject.article.body();
        std::vector<Span> spans = FACTLINT_TRY(spans_in_sentence(options_.patterns, body, sentence));
        if (spans.empty()) spans = cue_spans(body, sentence);
        if (spans.empty()) return {};
        // One finding a sentence: its first cue names it.
        const Span span = spans.front();
        if (const analyse::Attribution* a = body.attribution_of(span); a != nullptr && names_source(*a))
            return {};
        if (find_support(subject.article, subject.facts, sentence, options_.window, options_.support))
            return {};
        std::string claim = shorten(collapse_spaces(body.words(body.sentences()[sentence].span)), 120);
        out.push_back({field,
                       span,
                       sentence,
                       {{"claim", std::move(claim)}, {"window", std::to_string(options_.window)}},
                       searched()});
        return {};
    }

  private:
    std::vector<Span> cue_spans(const analyse::Document& body, std::size_t sentence) const {
        std::vector<Span> out;
        const Span within = body.sentences()[sentence].span;
        for (const Cue cue : options_.cues) {
            if (cue == Cue::Figure) {
                const auto& all = body.quantities();
                auto at = std::lower_bound(
                    all.begin(), all.end(), within.begin,
                    [](const analyse::Quantity& q, std::uint32_t begin) { return q.span.begin < begin; });
                for (; at != all.end() && at->span.begin < within.end; ++at)
                    if (is_figure(*at)) out.push_back(at->span);
            } else {
                for (const analyse::Quotation& q : body.quotations())
                    if (!q.scare && within.contains(q.span.begin)) out.push_back(q.span);
            }
        }
        std::sort(out.begin(), out.end());
        return out;
    }

    std::string searched() const {
        std::string names;
        for (std::size_t i = 0; i < options_.support.size(); ++i) {
            if (i > 0) names += i + 1 == options_.support.size() ? " or " : ", ";
            switch (options_.support[i]) {
            case SupportKind::Citation:
                names += "citation mark";
                break;
            case SupportKind::Document:
                names += "named document";
                break;
            case SupportKind::Link:
                names += "link";
                break;
            case SupportKind::Quotation:
                names += "quotation";
                break;
            case SupportKind::Speaker:
                names += "named speaker";
                break;
            }
        }
        return "No " + names + " stands in the sentence" +
               (options_.window == 0 ? std::string()
                : options_.window == 1
                    ? " or beside it"
                    : " or in the " + std::to_string(options_.window) + " on each side of it") +
               ".";
    }

    Options options_;
};

Result<std::shared_ptr<const Matcher>> make(const RuleSource& source) {
    const yaml::File& file = source.file;
    Options options;
    options.patterns = FACTLINT_TRY(read_words_and_patterns(file, source.node));
    if (const yaml::Node* node = source.node.find("cues")) {
        for (const std::string& name : FACTLINT_TRY(file.as_strings(*node, "cues"))) {
            if (name == "figure") {
                options.cues.push_back(Cue::Figure);
                options.wakers.push_back(FACTLINT_TRY(Pattern::read(
                    "\\d|\\b(?:hundred|thousand|million|billion|trillion|percent)", Case::Ignored)));
            } else if (name == "quotation") {
                options.cues.push_back(Cue::Quotation);
                options.wakers.push_back(FACTLINT_TRY(Pattern::read("\"", Case::Sensitive)));
            } else {
                return fail(file.error_at(*node, "unknown cue '" + name + "'", "figure or quotation"));
            }
        }
    }
    if (options.patterns.empty() && options.cues.empty())
        return fail(file.error_at(source.node, "an unsupported rule needs words, patterns or cues",
                                  "cues: [figure]"));
    if (const yaml::Node* node = source.node.find("window")) {
        const double window = FACTLINT_TRY(file.as_number(*node, "window"));
        if (window != 0 && window != 1 && window != 2 && window != 3)
            return fail(file.error_at(*node, "window counts the sentences on each side", "0, 1, 2 or 3"));
        options.window = static_cast<std::size_t>(window);
    }
    options.support = all_support();
    if (const yaml::Node* node = source.node.find("support")) {
        options.support.clear();
        for (const std::string& name : FACTLINT_TRY(file.as_strings(*node, "support"))) {
            const auto kind = support_by_name(name);
            if (!kind)
                return fail(file.error_at(*node, "unknown support '" + name + "'",
                                          "citation, document, link, quotation or speaker"));
            options.support.push_back(*kind);
        }
    }
    return std::make_shared<const Unsupported>(std::move(options));
}

} // namespace

RuleKind unsupported_kind() {
    return {"unsupported",
            "a checkable statement without support near it",
            {words_key, patterns_key, case_key, "cues", "window", "support"},
            {"claim", "window"},
            make};
}

} // namespace factlint::rules
