#include "catch.hpp"
#include "pipeline/line_reader.hpp"

#include <algorithm>

using namespace factlint;
using namespace factlint::pipeline;

namespace {

// Gives the text in pieces of a few bytes, as a slow pipe does.
ReadBytes slowly(std::string text, std::size_t piece) {
    return [text = std::move(text), piece,
            at = std::size_t{0}](char* buffer, std::size_t size) mutable -> Result<std::size_t> {
        const std::size_t n = std::min({piece, size, text.size() - at});
        text.copy(buffer, n, at);
        at += n;
        return n;
    };
}

std::string shape(const std::string& text, std::size_t piece, Problems& problems) {
    LineReader reader(slowly(text, piece), "in");
    std::string out;
    while (auto group = reader.next_group(problems)) {
        decode_group(*group, problems);
        out += group->article ? "[" + group->article->id : "[-";
        for (const Line& line : group->lines) out += " " + line.place.substr(3);
        out += "]";
    }
    return out;
}

const std::string article_a = R"({"record":"article","v":1,"id":"a","body":"x"})";
const std::string article_b = R"({"v":1, "body":"x", "id":"b", "record":"article"})";
const std::string finding = R"({"record":"finding","v":1,"code":"FL2001"})";
const std::string unknown = R"({"record":"weather","v":7,"rain":true})";

} // namespace

TEST_CASE("line reader: an article and what follows it make a group, however the bytes arrive",
          "[pipeline]") {
    const std::size_t piece = GENERATE(1U, 7U, 100000U);
    Problems problems;
    CHECK(shape(unknown + "\n" + article_a + "\n" + finding + "\r\n\n" + article_b + "\n" + unknown, piece,
                problems) == "[- 1][a 2 3][b 5 6]");
    CHECK(problems.empty());
}

TEST_CASE("line reader: a bad line is told with its number and the rest goes on", "[pipeline]") {
    using Row = std::pair<std::string, std::string>;
    const auto [line, why] = GENERATE(table<std::string, std::string>({
        Row{"{\"record\":\"article\",\"v\":1,\"id\":\"c\"", "in:2:"},
        Row{"not json", "in:2:"},
        Row{"\xFF\xFE{}", "in:2: line is not valid UTF-8"},
        Row{"[1]", "in:2: not a record"},
        Row{"{\"v\":1}", "in:2: not a record: field \"record\" is missing"},
        Row{R"({"record":"article","v":1,"id":"c"})", "in:2: field \"body\" is missing"},
        Row{R"({"record":"article","v":1,"id":"c","body":"x","sentences":[[0,9]]})",
            "in:2: sentence [0, 9] lies outside the body of 1 bytes"},
        Row{R"({"record":"article","v":1,"id":"c","id":"d","body":"x"})", "a key is written twice"},
    }));
    Problems problems;
    const std::string got = shape(article_a + "\n" + line + "\n" + article_b + "\n", 100000, problems);
    CHECK(got.find("[a 1") == 0);
    CHECK(got.find("[b 3]") != std::string::npos);
    CHECK(got.find(" 2") == std::string::npos);
    REQUIRE(problems.size() == 1);
    INFO(problems[0].text);
    CHECK(problems[0].text.find(why) != std::string::npos);
    CHECK(problems[0].weight == Problem::Weight::Unread);
}

TEST_CASE("line reader: the kind is read without a full parse, and with one for records of other programs",
          "[pipeline]") {
    CHECK(kind_of_line(article_a) == LineKind::Article);
    CHECK(kind_of_line(article_b) == LineKind::Article);
    CHECK(kind_of_line(finding) == LineKind::Finding);
    CHECK(kind_of_line(unknown) == LineKind::Unknown);
    CHECK(kind_of_line("{") == LineKind::Unknown);
}

TEST_CASE("line reader: lines alone come one at a time, each with its number", "[pipeline]") {
    Problems problems;
    LineReader reader(slowly(unknown + "\n\xFF\n" + article_a + "\n" + finding, 7), "in");
    std::string out;
    while (const auto line = reader.next_line(problems)) out += line->place + " ";
    CHECK(out == "in:1 in:3 in:4 ");
    CHECK(problems.size() == 1);
}
