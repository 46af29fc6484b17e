// The layers of English over any text: spans stay inside it, and trees are trees.
#include "analyse/conllu.hpp"
#include "analyse/document.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    static const auto lexicon =
        lexicon::Lexicon::load(std::string(FACTLINT_SOURCE_DIR) + "/rules/lexicon").value();
    if (bytes.starts_with("#") || bytes.starts_with("1\t")) {
        const auto filled = analyse::fill_conllu(bytes, lexicon);
        if (!filled) require(!filled.error().place.empty());
        return;
    }
    const std::string text = clean_article_text(sanitise_utf8(bytes).text);
    const analyse::Document document(text, lexicon, {{2022, 8, 16}, {}});
    const auto& tokens = document.tokens();
    const auto& trees = document.trees();
    std::uint32_t end = 0;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        require(tokens[i].span.begin >= end && tokens[i].span.end <= text.size());
        require(trees.head(i) < tokens.size());
        end = tokens[i].span.end;
    }
    for (const auto& clause : document.clauses()) require(clause.tokens.end <= tokens.size());
    for (const auto& attribution : document.attributions()) require(attribution.content.end <= text.size());
    for (const auto& fact : document.factuality()) require(fact.token < tokens.size());
    for (const auto& quantity : document.quantities()) require(quantity.span.end <= text.size());
}
