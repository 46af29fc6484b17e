#include "analyse/web_tokens.hpp"
#include "catch.hpp"

using namespace factlint::analyse;

TEST_CASE("tokens of the web are found whole, and ordinary words and signs are left alone",
          "[analyse][web_tokens]") {
    const auto [text, size] = GENERATE(table<std::string, std::size_t>({
        {"kim.lund@news.example said", 21},
        {"frank...@mail.example", 21},
        {"report.pdf, page 2", 10},
        {"alt.animals.cat", 15},
        {":-) fine", 3},
        {":D", 2},
        {"#budget now", 7},
        {"@norhaven said", 9},
        {"$$$", 3},
        {"?!", 2},
        {"----====----", 12},
        {"end.The next", 0},
        {"U.S. troops", 0},
        {"word", 0},
        {": yes", 0},
        {"#1", 0},
        {"?", 0},
        {"3.5 m", 0},
    }));
    CAPTURE(text);
    CHECK(web_token(text, 0) == size);
}

TEST_CASE("contractions without their apostrophe are two words", "[analyse][web_tokens]") {
    const auto [word, at] = GENERATE(table<std::string, std::size_t>(
        {{"dont", 2}, {"Thats", 4}, {"im", 1}, {"its", 0}, {"want", 0}, {"cant", 2}, {"ill", 0}}));
    CHECK(informal_split(word) == at);
}
