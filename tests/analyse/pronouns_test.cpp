#include "analyse/document.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

/// "she = Ana Ruiz" of each pronoun that means something named.
std::string meant(const std::string& text) {
    const Document document(text, shipped_lexicon());
    std::string out;
    const auto& antecedents = document.antecedents();
    REQUIRE(antecedents.size() == document.tokens().size());
    for (std::size_t i = 0; i < antecedents.size(); ++i) {
        if (antecedents[i] < 0) continue;
        const auto& entity = document.entities()[static_cast<std::size_t>(antecedents[i])];
        REQUIRE(entity.tokens.begin < i);
        out += (out.empty() ? "" : "; ") + std::string(document.words(document.tokens()[i])) + " = " +
               entity.name;
    }
    return out;
}

} // namespace

TEST_CASE("a pronoun means the name that agrees, is near and is what the text is about",
          "[analyse][coreference]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Maria Lund met Peter Holm in Oslo. She thanked him.", "She = Maria Lund; him = Peter Holm"},
        {"Peter Holm resigned. He said his wife was ill.", "He = Peter Holm; his = Peter Holm"},
        {"Mr. Holm met Mrs. Lund. She left.", "She = Lund"},
        {"It rains. It is clear that he went.", ""},
        {"Peter Holm spoke. A woman asked why. She wept.", ""},
        {"The Harbour Council met on Monday. It raised its fees.", ""},
    }));
    CAPTURE(text);
    CHECK(meant(text) == expected);
}
