#include "catch.hpp"
#include "laws.hpp"
#include "syntax/word_features.hpp"

using namespace factlint::syntax;

TEST_CASE("forms are compared without case, with straight signs and one digit", "[syntax][word_features]") {
    const auto [word, form] = GENERATE(table<std::string, std::string>({
        {"Don’t", "don't"},
        {"“", "\""},
        {"``", "\""},
        {"—", "-"},
        {"1,250", "0,000"},
        {"Zürich", "zürich"},
        {"…", "..."},
        {"", ""},
    }));
    CHECK(normal_form(word) == form);
}

TEST_CASE("affixes are whole characters, and a short word has few", "[syntax][word_features]") {
    const auto word = features_of("Zürich", Position::Inner);
    CHECK(word.affix[1] == features_of("zügig", Position::Inner).affix[1]);
    CHECK(word.affix[7] == features_of("Norich", Position::Inner).affix[7]);
    CHECK(word.affix[7] != features_of("Norach", Position::Inner).affix[7]);
    CHECK(features_of("a", Position::Inner).affix[1] == 0);
    CHECK(word.word != word_key("ZÜRICH")); // letters outside ASCII keep their case
    CHECK(word_key("Lund") == word_key("LUND"));
}

TEST_CASE("shapes tell capitals, digits and the first word", "[syntax][word_features]") {
    CHECK(shape_of("Lund", Position::Inner) == shape_of("Bergen", Position::Inner));
    CHECK(shape_of("Lund", Position::Inner) != shape_of("Lund", Position::First));
    CHECK(shape_of("Lund", Position::Inner) != shape_of("LUND", Position::Inner));
    CHECK(shape_of("12", Position::Inner) == shape_of("1999", Position::Inner));
}

TEST_CASE("any bytes have features", "[syntax][word_features][laws]") {
    CHECK(laws::holds("features are the same each time", [] {
        const auto word = *laws::bytes();
        RC_ASSERT(features_of(word, Position::First).affix == features_of(word, Position::First).affix);
        RC_ASSERT(normal_form(word).size() <= 3 * 64);
    }));
}
