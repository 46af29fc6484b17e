#include "base/json.hpp"
#include "base/text.hpp"
#include "laws.hpp"

#include <limits>

using namespace factlint;

TEST_CASE("json: strict reading refuses what would lose or change data", "[base][json]") {
    const auto [text, what] = GENERATE(table<std::string, std::string>({
        {"", "incomplete"},
        {"{", "incomplete"},
        {R"({"a":1,"a":2})", "written twice"},
        {R"({"a":{"b":1,"b":1}})", "written twice"},
        {R"({"a":1} x)", "follows"},
        {R"({"a":1}{"a":1})", "follows"},
        {R"({"a":1,})", "not valid JSON"},
        {"// comment\n{}", "not valid JSON"},
        {"\"\xFF\"", "not valid JSON"},
        {"{'a':1}", "not valid JSON"},
        {"nul", "incomplete"},
        {std::string("{}\0", 3), "follows"},
        {std::string(100, '['), "not valid JSON"},
    }));
    CAPTURE(text);
    const auto parsed = json::parse(text);
    REQUIRE_FALSE(parsed);
    CHECK_THAT(parsed.error().message, contains_text(what));
    CHECK(parsed.error().place.substr(0, 1) == ":");
}

TEST_CASE("json: keys that stand in strings or repeat in different objects are no duplicates",
          "[base][json]") {
    const auto text = GENERATE(as<std::string>{}, R"({"a":"b: \" : c","b":{"a":1},"c":[{"a":1},{"a":2}]})",
                               R"({"":1})", R"([":",{":":":"}])", " {\"a\" : 1} \r\n", "0", "\"x\"");
    CAPTURE(text);
    CHECK(json::parse(text));
}

TEST_CASE("json: lenient reading takes what web pages carry", "[base][json]") {
    const auto text = GENERATE(as<std::string>{}, R"({"a":1,"a":2})", "{\"a\":[1,2,],}", "/* x */ {\"a\":1}",
                               "{\"a\":1};", "{\"a\":1} // end", "{\"a\":\"\xFF\"}");
    CAPTURE(text);
    CHECK(json::parse(text, json::Mode::Lenient));
    CHECK_FALSE(json::parse("{\"a\":1", json::Mode::Lenient));
    CHECK_FALSE(json::parse(std::string(100000, '['), json::Mode::Lenient));
}

TEST_CASE("json: members are read by type, and nothing throws", "[base][json]") {
    const json::value parsed =
        *json::parse(R"({"s":"x","n":1.5,"i":7,"b":true,"o":{},"a":[],"big":1e300,"z":null})");
    const json::object& o = parsed.get_object();
    CHECK(json::get_string(o, "s") == "x");
    CHECK(json::get_string(o, "n", "none") == "none");
    CHECK(json::get_number(o, "n") == 1.5);
    CHECK(json::get_number(o, "i") == 7);
    CHECK(json::get_integer(o, "i") == 7);
    CHECK(json::get_integer(o, "n", -1) == -1);
    CHECK(json::get_integer(o, "big", -1) == -1);
    CHECK(json::get_bool(o, "b"));
    CHECK_FALSE(json::get_bool(o, "s"));
    CHECK(json::get_object(o, "o") != nullptr);
    CHECK(json::get_object(o, "a") == nullptr);
    CHECK(json::get_array(o, "a") != nullptr);
    CHECK(json::get_array(o, "missing") == nullptr);
}

TEST_CASE("json: spans are pairs of offsets, anything else is empty", "[base][json]") {
    const auto [text, begin, end] = GENERATE(table<std::string, unsigned, unsigned>({
        {"[3,9]", 3, 9},
        {"[3,3]", 3, 3},
        {"[9,3]", 0, 0},
        {"[-1,3]", 0, 0},
        {"[1]", 0, 0},
        {"[1,2,3]", 0, 0},
        {"[0,4294967296]", 0, 0},
        {"[0.5,2]", 0, 0},
        {"\"3-9\"", 0, 0},
        {"[\"1\",2]", 0, 0},
    }));
    CAPTURE(text);
    const json::value parsed = *json::parse(text);
    CHECK(json::to_span(&parsed) == Span{begin, end});
    CHECK(json::to_span(nullptr) == Span{});
}

TEST_CASE("json: numbers are written as people write them", "[base][json]") {
    const auto [number, text] = GENERATE(table<double, std::string>({
        {0.5, "0.5"},
        {1.0, "1.0"},
        {-0.25, "-0.25"},
        {1200.0, "1200.0"},
        {0.1, "0.1"},
        {1e300, "1e+300"},
        {1e-7, "1e-07"},
        {std::numeric_limits<double>::quiet_NaN(), "null"},
    }));
    CHECK(json::serialize(number) == text);
    CHECK(json::serialize(std::int64_t{-7}) == "-7");
    CHECK(json::serialize(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    CHECK(json::rounded(0.12345) == 0.123);
    CHECK(json::rounded(std::numeric_limits<double>::quiet_NaN()) == 0);
}

TEST_CASE("laws of json", "[base][json][law]") {
    CHECK(laws::holds("any text survives, on one line", [] {
        const std::string text = *laws::text();
        const std::string line = json::serialize(json::value(text));
        RC_ASSERT(line.find('\n') == std::string::npos);
        RC_ASSERT(is_valid_utf8(line));
        const auto back = json::parse(line);
        RC_ASSERT(back.has_value());
        RC_ASSERT(std::string_view(back->get_string()) == text);
    }));
    CHECK(laws::holds("numbers survive", [](double number, std::int64_t integer) {
        const json::object o{{"d", number}, {"i", integer}};
        const auto back = json::parse(json::serialize(o));
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->get_object().at("d").get_double() == number);
        RC_ASSERT(back->get_object().at("i").get_int64() == integer);
    }));
    CHECK(laws::holds("any bytes are read or refused, and what was read strictly is written and read again",
                      [] {
                          const std::string bytes = *laws::bytes();
                          (void)json::parse(bytes, json::Mode::Lenient);
                          if (const auto parsed = json::parse("[" + bytes + "]"))
                              RC_ASSERT(json::parse(json::serialize(*parsed)).has_value());
                      }));
}
