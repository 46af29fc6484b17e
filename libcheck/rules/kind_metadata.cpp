#include "rules/kind_metadata.hpp"

namespace factlint::rules {
namespace {

class Metadata : public Matcher {
  public:
    std::vector<Pattern> patterns() const override { return {}; }

    Status find(const Subject&, TextField, std::size_t, std::vector<Match>&) const override { return {}; }

    Status judge(const Subject& subject, std::vector<Match>& candidates) const override {
        Match match;
        const ArticleFacts& facts = subject.facts;
        if (!subject.article.title().sentences().empty()) {
            match.field = TextField::Title;
            match.span = make_span(0, subject.article.title().text().size());
        } else {
            const auto& sentences = subject.article.body().sentences();
            if (sentences.empty()) return {};
            match.span = sentences.front().span;
        }
        for (const TextFact& fact : text_facts()) match.values.emplace_back(fact.name, fact.get(facts));
        for (const NumberFact& fact : number_facts()) {
            const double value = fact.get(facts);
            match.values.emplace_back(fact.name,
                                      fact.name == "hidden-share"
                                          ? std::to_string(static_cast<int>(value * 100 + 0.5)) + " %"
                                          : std::to_string(static_cast<long long>(value)));
        }
        match.values.emplace_back("outlet", subject.article.article().outlet());
        match.values.emplace_back("speaker", facts.speakers.empty() ? "nobody" : facts.speakers.front());
        candidates.push_back(std::move(match));
        return {};
    }
};

Result<std::shared_ptr<const Matcher>> make(const RuleSource& source) {
    if (source.rule.when.empty())
        return fail(source.file.error_at(source.node, "a metadata rule needs a condition",
                                         "when: {byline: missing}"));
    return std::make_shared<const Metadata>();
}

} // namespace

RuleKind metadata_kind() {
    std::vector<std::string_view> placeholders = {"outlet", "speaker"};
    for (const TextFact& fact : text_facts()) placeholders.push_back(fact.name);
    for (const NumberFact& fact : number_facts()) placeholders.push_back(fact.name);
    return {"metadata", "facts of the article as a whole", {}, std::move(placeholders), make};
}

} // namespace factlint::rules
