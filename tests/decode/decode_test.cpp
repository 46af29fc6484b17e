#include "catch.hpp"
#include "decode/decode.hpp"
#include "decode/labels.hpp"

using namespace factlint::decode;

TEST_CASE("decode: the order of evidence is mark, UTF-8, header, meta, detection", "[decode]") {
    auto [bytes, header, encoding, source, text] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"\xEF\xBB\xBF"
             "caf\xC3\xA9",
             "text/html; charset=koi8-r", "utf-8", "bom", "caf\xC3\xA9"},
            {"caf\xC3\xA9", "text/html; charset=iso-8859-1", "utf-8", "utf-8", "caf\xC3\xA9"},
            {"plain", "", "utf-8", "utf-8", "plain"},
            {"<p>caf\xE9</p>", "text/html; charset=ISO-8859-1", "windows-1252", "http", "<p>caf\xC3\xA9</p>"},
            {"<head><meta charset='windows-1251'></head>\xCC\xEE\xF1\xEA\xE2\xE0", "", "windows-1251", "meta",
             "<head><meta charset='windows-1251'></head>\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0"},
            {"\x93quoted\x94 and \x80 5", "text/html; charset=no-such-label", "windows-1252", "",
             "\xE2\x80\x9Cquoted\xE2\x80\x9D and \xE2\x82\xAC 5"},
        }));
    const Decoded decoded = decode(bytes, header);
    CHECK(decoded.encoding == encoding);
    if (!source.empty()) CHECK(decoded.source == source);
    CHECK(decoded.text == text);
    CHECK(decoded.replaced_bytes == 0);
}

TEST_CASE("decode: UTF-16 is read with a mark and without", "[decode]") {
    const std::string little("\xFF\xFEH\0i\0 \0\xAC\x20", 10);
    const std::string big("\xFE\xFF\0H\0i\0 \x20\xAC", 10);
    CHECK(decode(little).text == "Hi \xE2\x82\xAC");
    CHECK(decode(big).text == "Hi \xE2\x82\xAC");
    CHECK(decode(little).encoding == "utf-16le");
    std::string unmarked;
    for (const char c : std::string("<html><body><p>No mark at all</p></body></html>")) {
        unmarked += c;
        unmarked += '\0';
    }
    CHECK(decode(unmarked).text == "<html><body><p>No mark at all</p></body></html>");
    CHECK(decode(unmarked).source == "detected");
}

TEST_CASE("decode: a surrogate without its other half becomes the replacement mark", "[decode]") {
    const std::string bytes("\xFF\xFE"
                            "A\0\x00\xD8"
                            "B\0",
                            8);
    const Decoded decoded = decode(bytes);
    CHECK(decoded.text == "A\xEF\xBF\xBD"
                          "B");
    CHECK(decoded.replaced_bytes == 1);
}

TEST_CASE("decode: a page that says UTF-8 stays UTF-8 when a few bytes are bad", "[decode]") {
    const Decoded decoded = decode("<meta charset=utf-8>caf\xC3\xA9 na\xC3\xAFve \xFF end");
    CHECK(decoded.encoding == "utf-8");
    CHECK(decoded.replaced_bytes == 1);
    CHECK(decoded.text == "<meta charset=utf-8>caf\xC3\xA9 na\xC3\xAFve \xEF\xBF\xBD end");
}

TEST_CASE("decode: NULs go and text around them stays", "[decode]") {
    CHECK(decode(std::string("one\0two, three and four five six", 31)).text.substr(0, 6) == "onetwo");
}

TEST_CASE("decode: the charset is found anywhere in the head, and only there", "[decode]") {
    const std::string filler = "<script>" + std::string(5000, 'x') + "</script>";
    auto [page, encoding] = GENERATE_COPY(table<std::string, std::string>({
        {"<html><head>" + filler +
             "<META http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">",
         "shift_jis"},
        {"<?xml version='1.0' encoding='ISO-8859-2'?><html>", "iso-8859-2"},
        {"<!-- <meta charset=koi8-r> --><meta charset = 'gb2312'>", "gb18030"},
        {"<head></head><body><meta charset=koi8-r>", ""},
        {"<meta charset=utf-16>", "utf-8"},
        {"<meta name=charset content=latin1>", ""},
        {"<!-- never closed <meta charset=koi8-r>", ""},
        {"", ""},
    }));
    CHECK(declared_in_head(page) == encoding);
}

TEST_CASE("decode: labels mean what browsers take them to mean", "[decode]") {
    auto [label, encoding] = GENERATE(table<std::string, std::string>({
        {" Latin1 ", "windows-1252"},
        {"us-ascii", "windows-1252"},
        {"GBK", "gb18030"},
        {"utf8", "utf-8"},
        {"sjis", "shift_jis"},
        {"iso-8859-9", "windows-1254"},
        {"l1 l2", ""},
        {"no-such", ""},
        {"", ""},
    }));
    CHECK(encoding_by_label(label) == encoding);
}

TEST_CASE("decode: every encoding of the table has a converter", "[decode]") {
    for (const char* label :
         {"ibm866", "latin2", "koi8-u", "mac", "tis-620", "cp1250", "big5", "euc-jp", "euc-kr", "iso-2022-jp",
          "gb18030", "x-mac-cyrillic", "iso-8859-16", "hebrew"}) {
        INFO(label);
        const Decoded decoded = decode("text \xA4\xA4 and \xE4", std::string("text/html; charset=") + label);
        CHECK(decoded.source == "http");
        CHECK(decoded.text.substr(0, 4) == "text");
    }
}
