#include "base/text.hpp"
#include "laws.hpp"

using namespace factlint;

TEST_CASE("utf-8: only well-formed sequences are valid", "[base][text]") {
    const auto [bytes, valid] = GENERATE(table<std::string, bool>({
        {"", true},
        {"plain", true},
        {"caf\xC3\xA9", true},
        {"\xE2\x82\xAC", true},
        {"\xF0\x9F\x98\x80", true},
        {"\xF4\x8F\xBF\xBF", true},     // U+10FFFF
        {"\xF4\x90\x80\x80", false},    // above it
        {"\xC0\xAF", false},            // overlong '/'
        {"\xE0\x80\xAF", false},        // overlong in three
        {"\xED\xA0\x80", false},        // surrogate
        {"\xC3", false},                // cut off
        {"\xE2\x82", false},            //
        {"\x80", false},                // continuation alone
        {"\xFE\xFF", false},            //
        {std::string("a\0b", 3), true}, // NUL is a character
    }));
    CAPTURE(bytes);
    CHECK(is_valid_utf8(bytes) == valid);
    CHECK(sanitise_utf8(bytes).text.find('\xC0') == std::string::npos);
    CHECK((sanitise_utf8(bytes).replaced == 0) == valid);
}

TEST_CASE("utf-8: a run of bad bytes becomes one mark and is counted", "[base][text]") {
    const CleanText clean = sanitise_utf8("a\xFF\xFE\xFD"
                                          "b\x80"
                                          "c");
    CHECK(clean.text == "a\xEF\xBF\xBD"
                        "b\xEF\xBF\xBD"
                        "c");
    CHECK(clean.replaced == 4);
}

TEST_CASE("laws of utf-8", "[base][text][law]") {
    CHECK(laws::holds("sanitised text is valid, and sanitising it again changes nothing", [] {
        const std::string bytes = *laws::bytes();
        const CleanText clean = sanitise_utf8(bytes);
        RC_ASSERT(is_valid_utf8(clean.text));
        const CleanText again = sanitise_utf8(clean.text);
        RC_ASSERT(again.text == clean.text);
        RC_ASSERT(again.replaced == 0U);
        RC_ASSERT((clean.replaced == 0U) == is_valid_utf8(bytes));
    }));
    CHECK(laws::holds("walking by code points covers every byte once and writes the same text", [] {
        const std::string text = *laws::text();
        std::string copy;
        std::size_t points = 0;
        std::size_t at = 0;
        for (; at < text.size(); ++points) {
            const CodePoint c = code_point_at(text, at);
            append_utf8(copy, c.value);
            at += c.size;
        }
        RC_ASSERT(at == text.size());
        RC_ASSERT(copy == text);
        RC_ASSERT(points == count_code_points(text));
    }));
    CHECK(laws::holds("cleaning, collapsing and lower case leave valid text and are idempotent", [] {
        const std::string text = sanitise_utf8(*laws::bytes()).text;
        for (const auto& act : {clean_article_text, collapse_spaces, lower_case, nfc, without_diacritics}) {
            const std::string once = act(text);
            RC_ASSERT(is_valid_utf8(once));
            RC_ASSERT(act(once) == once);
        }
    }));
    CHECK(laws::holds("every function takes any bytes without reading past them", [] {
        const std::string bytes = *laws::bytes();
        for (const auto& act : {clean_article_text, collapse_spaces, lower_case, nfc, without_diacritics})
            act(bytes);
        for (const std::size_t limit : {0U, 1U, 2U, 5U})
            RC_ASSERT(shorten(bytes, limit).size() <= std::max(bytes.size(), limit + 3));
    }));
}

TEST_CASE("article text: odd spaces become spaces, line breaks become newlines, invisible characters go",
          "[base][text]") {
    const auto [in, out] = GENERATE(table<std::string, std::string>({
        {"a\xC2\xA0"
         "b\xC2\xAD",
         "a b"},
        {"1\xE2\x80\xAF"
         "000",
         "1 000"},
        {"zero\xE2\x80\x8Bwidth", "zerowidth"},
        {"\xEF\xBB\xBF"
         "start",
         "start"},
        {"left\xE2\x80\x8Eright", "leftright"},
        {"one\r\ntwo", "one\ntwo"},
        {"one\rtwo", "one\ntwo"},
        {"one\xE2\x80\xA8two\xE2\x80\xA9three", "one\ntwo\nthree"},
        {"page\fpage", "page\npage"},
        {"cafe\xCC\x81", "caf\xC3\xA9"},
        {"\xE2\x80\x9Cquoted\xE2\x80\x9D", "\xE2\x80\x9Cquoted\xE2\x80\x9D"},
        {std::string("nul\0byte", 8), "nulbyte"},
    }));
    CAPTURE(in);
    CHECK(clean_article_text(in) == out);
}

TEST_CASE("letters: case and diacritics by the Unicode tables", "[base][text]") {
    CHECK(lower_case("\xC3\x89LYS\xC3\x89"
                     "E") == "\xC3\xA9lys\xC3\xA9"
                             "e");
    CHECK(without_diacritics("S\xC3\xA3o Jos\xC3\xA9") == "Sao Jose");
    CHECK(is_letter(0xE9));
    CHECK_FALSE(is_letter('7'));
    CHECK(is_upper_case(0xC9));
    CHECK_FALSE(is_upper_case(0xE9));
    CHECK(is_quote_mark(0x201C));
    CHECK_FALSE(is_quote_mark('-'));
}

TEST_CASE("split keeps empty parts, and join puts them together again", "[base][text]") {
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(join({"a", "b"}, ", ") == "a, b");
    CHECK(join({}, ", ").empty());
    CHECK(laws::holds("join undoes split", [](const std::string& text) {
        std::vector<std::string> parts;
        for (const std::string_view part : split(text, ',')) parts.emplace_back(part);
        RC_ASSERT(join(parts, ",") == text);
    }));
}

TEST_CASE("shorten cuts at a character and says so", "[base][text]") {
    CHECK(shorten("short", 10) == "short");
    CHECK(shorten("abcdef", 3) == "abc\xE2\x80\xA6");
    CHECK(shorten("ab\xC3\xA9"
                  "cd",
                  3) == "ab\xE2\x80\xA6");
}
