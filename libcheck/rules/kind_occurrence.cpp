#include "rules/kind_occurrence.hpp"

#include "rules/read_patterns.hpp"

namespace factlint::rules {
namespace {

class Occurrence : public Matcher {
  public:
    Occurrence(std::vector<Pattern> patterns, std::size_t max) : patterns_(std::move(patterns)), max_(max) {}

    std::vector<Pattern> patterns() const override { return patterns_; }

    Status find(const Subject& subject, TextField field, std::size_t sentence,
                std::vector<Match>& out) const override {
        for (const Span span :
             FACTLINT_TRY(spans_in_sentence(patterns_, subject.article.of(field), sentence)))
            out.push_back({field, span, sentence, {}, {}});
        return {};
    }

    Status judge(const Subject&, std::vector<Match>& candidates) const override {
        if (candidates.size() <= max_) {
            candidates.clear();
            return {};
        }
        // The first one too many carries the finding; a list of all would bury it.
        Match match = candidates[max_];
        match.values = {{"count", std::to_string(candidates.size())}, {"max", std::to_string(max_)}};
        candidates.assign(1, std::move(match));
        return {};
    }

  private:
    std::vector<Pattern> patterns_;
    std::size_t max_;
};

Result<std::shared_ptr<const Matcher>> make(const RuleSource& source) {
    auto patterns = FACTLINT_TRY(read_words_and_patterns(source.file, source.node));
    if (patterns.empty())
        return fail(source.file.error_at(source.node, "an occurrence rule needs words or patterns"));
    const yaml::Node* node = source.node.find("max");
    if (node == nullptr)
        return fail(source.file.error_at(source.node, "an occurrence rule needs 'max'", "max: 3"));
    const double max = FACTLINT_TRY(source.file.as_number(*node, "max"));
    if (max < 0 || max > 1e6 || max != static_cast<double>(static_cast<std::size_t>(max)))
        return fail(source.file.error_at(*node, "max must be a whole number from 0 on"));
    return std::make_shared<const Occurrence>(std::move(patterns), static_cast<std::size_t>(max));
}

} // namespace

RuleKind occurrence_kind() {
    return {"occurrence",
            "more occurrences in one article than allowed",
            {words_key, patterns_key, case_key, "max"},
            {"count", "max"},
            make};
}

} // namespace factlint::rules
