#include "catch.hpp"
#include "topics/tree_walk.hpp"

using namespace factlint;
using namespace factlint::topics;

namespace {

std::shared_ptr<const lexicon::Lexicon> shipped_lexicon() {
    static const auto loaded = lexicon::Lexicon::load(source_path("rules/lexicon"));
    REQUIRE(loaded);
    return *loaded;
}

std::uint32_t token_of(const analyse::Document& document, std::string_view word) {
    for (std::uint32_t t = 0; t < document.tokens().size(); ++t)
        if (document.words(document.tokens()[t]) == word) return t;
    FAIL("no such word: " + std::string(word));
    return 0;
}

} // namespace

TEST_CASE("who does what a verb says is found through its tree", "[topics][trees]") {
    std::string text, verb, expected;
    std::tie(text, verb, expected) = GENERATE(table<std::string, std::string, std::string>({
        {"Lund closed the bridge.", "closed", "Lund"},
        {"The bridge was closed by Lund.", "closed", "Lund"},
        {"The bridge was closed on Monday.", "closed", ""},
        {"Lund agreed to close the bridge.", "close", "Lund"},
        {"Lund urged Ruiz to close the bridge.", "close", "Ruiz"},
    }));
    CAPTURE(text, verb);
    const analyse::Document document(text, shipped_lexicon());
    const std::uint32_t doer = doer_of(document, token_of(document, verb));
    CHECK((doer == analyse::Trees::none ? "" : std::string(document.words(document.tokens()[doer]))) ==
          expected);
}

TEST_CASE("a clause holds what hangs on its verb, and no clause beside it", "[topics][trees]") {
    const std::string text = "Lund signed a deal to repair the bridge, and the tunnel was closed.";
    const analyse::Document document(text, shipped_lexicon());
    const std::uint32_t event = token_of(document, "signed");
    std::string word;
    bool inside = false;
    std::tie(word, inside) = GENERATE(
        table<std::string, bool>({{"Lund", true}, {"deal", true}, {"bridge", true}, {"tunnel", false}}));
    CAPTURE(word);
    const std::uint32_t at = token_of(document, word);
    CHECK(belongs_to_clause(document, event, {at, at + 1}) == inside);
}
