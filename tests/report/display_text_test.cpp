#include "catch.hpp"
#include "report/display_text.hpp"

using namespace factlint;
using namespace factlint::report;

TEST_CASE("display text: nothing steers the terminal or turns the reading direction", "[report][text]") {
    const auto [text, shown] = GENERATE(table<std::string, std::string>({
        {"a\x1b[31mred\x1b[0m", "a[31mred[0m"},
        {"over\u202Eride\u202C", "override"},
        {"line\r\nend\ttab", "line end tab"},
        {std::string("nul\0!", 5), "nul!"},
        {"c1\u009b31m", "c131m"},
        {"bad\xff", "bad\uFFFD"},
        {"שלום na\u00efve", "שלום na\u00efve"},
    }));
    CHECK(one_line(text) == shown);
}

TEST_CASE("display text: marks follow the words when characters are taken out", "[report][text]") {
    const std::string text = "a\x1b"
                             "b one\n\ntwo";
    const MarkedText marked = one_line(text, {{4, 7}, {9, 12}});
    REQUIRE(marked.text == "ab one two");
    CHECK(marked.marks[0].in(marked.text) == "one");
    CHECK(marked.marks[1].in(marked.text) == "two");
}

TEST_CASE("display text: width counts columns, not bytes", "[report][text]") {
    CHECK(display_width("café") == 4);
    CHECK(display_width("cafe\u0301") == 4);
    CHECK(display_width("東京") == 4);
    CHECK(display_width("“x”") == 3);
}

TEST_CASE("display text: lines break at spaces, and inside a word only when it must be", "[report][text]") {
    const auto lines = [](std::string_view text, std::size_t width) {
        std::string out;
        for (const Span line : wrap(text, width)) {
            CHECK(display_width(line.in(text)) <= width);
            out += std::string(line.in(text)) + "|";
        }
        return out;
    };
    CHECK(lines("one two three", 7) == "one two|three|");
    CHECK(lines("one two", 3) == "one|two|");
    CHECK(lines("abcdefgh ij", 3) == "abc|def|gh|ij|");
    CHECK(lines("東京都東京", 4) == "東京|都東|京|");
    CHECK(lines("", 10) == "|");
    CHECK(lines("a    b", 2) == "a|b|");
}
