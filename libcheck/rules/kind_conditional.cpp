#include "rules/kind_conditional.hpp"

#include "rules/read_patterns.hpp"

namespace factlint::rules {
namespace {

class Conditional : public Matcher {
  public:
    Conditional(std::vector<Pattern> patterns, std::vector<Pattern> needs)
        : patterns_(std::move(patterns)), needs_(std::move(needs)) {}

    std::vector<Pattern> patterns() const override { return patterns_; }
    std::vector<Pattern> more_patterns() const override { return needs_; }

    Status find(const Subject& subject, TextField field, std::size_t sentence,
                std::vector<Match>& out) const override {
        for (const Span span :
             FACTLINT_TRY(spans_in_sentence(patterns_, subject.article.of(field), sentence)))
            out.push_back({field, span, sentence, {}, {}});
        return {};
    }

    Status judge(const Subject& subject, std::vector<Match>& candidates) const override {
        if (candidates.empty()) return {};
        if (FACTLINT_TRY(any_occurs(needs_, subject.article.body().text()))) candidates.clear();
        if (candidates.size() > 1) candidates.resize(1);
        return {};
    }

  private:
    std::vector<Pattern> patterns_;
    std::vector<Pattern> needs_;
};

Result<std::shared_ptr<const Matcher>> make(const RuleSource& source) {
    auto patterns = FACTLINT_TRY(read_words_and_patterns(source.file, source.node));
    if (patterns.empty())
        return fail(source.file.error_at(source.node, "a conditional rule needs words or patterns"));
    const yaml::Node* node = source.node.find("needs");
    if (node == nullptr)
        return fail(source.file.error_at(source.node, "a conditional rule needs 'needs'",
                                         "the patterns of which one must occur in the article"));
    auto needs = FACTLINT_TRY(read_pattern_list(source.file, *node, Case::Ignored));
    return std::make_shared<const Conditional>(std::move(patterns), std::move(needs));
}

} // namespace

RuleKind conditional_kind() {
    return {"conditional",
            "words that call for other words in the same article",
            {words_key, patterns_key, case_key, "needs"},
            {},
            make};
}

} // namespace factlint::rules
