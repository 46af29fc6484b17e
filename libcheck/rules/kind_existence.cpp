#include "rules/kind_existence.hpp"

#include "rules/read_patterns.hpp"

namespace factlint::rules {
namespace {

class Existence : public Matcher {
  public:
    explicit Existence(std::vector<Pattern> patterns) : patterns_(std::move(patterns)) {}

    std::vector<Pattern> patterns() const override { return patterns_; }

    Status find(const Subject& subject, TextField field, std::size_t sentence,
                std::vector<Match>& out) const override {
        for (const Span span :
             FACTLINT_TRY(spans_in_sentence(patterns_, subject.article.of(field), sentence)))
            out.push_back({field, span, sentence, {}, {}});
        return {};
    }

  private:
    std::vector<Pattern> patterns_;
};

Result<std::shared_ptr<const Matcher>> make(const RuleSource& source) {
    auto patterns = FACTLINT_TRY(read_words_and_patterns(source.file, source.node));
    if (patterns.empty())
        return fail(source.file.error_at(source.node, "an existence rule needs words or patterns",
                                         "words: [one, two] or patterns: ['\\bthree\\b']"));
    return std::make_shared<const Existence>(std::move(patterns));
}

} // namespace

RuleKind existence_kind() {
    return {"existence", "words or patterns that occur", {words_key, patterns_key, case_key}, {}, make};
}

} // namespace factlint::rules
