// Comparing as a map and a reduce gives what one process gives.
#include "catch.hpp"
#include "contradict/engine.hpp"
#include "contradict/keyed_claims.hpp"
#include "made_claims.hpp"
#include "records/codec.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace factlint;
using namespace factlint::contradict;

namespace {

constexpr std::int64_t today = 19000;

std::vector<ArticleDigest> articles() {
    return {made_article("a", today, {toll(12, "12"), opened(today - 3)}),
            made_article("b", today, {toll(19, "nineteen")}),
            made_article("c\"|\t", today, {toll(19, "nineteen"), opened(today - 1)}),
            made_article("d", today + 2, {toll(21, "21")})};
}

std::vector<std::string> findings(Outcome outcome) {
    std::vector<std::string> out;
    for (const Finding& finding : outcome.findings) out.push_back(encode(finding));
    return out;
}

std::vector<std::string> lines_of(const std::vector<ArticleDigest>& all) {
    std::vector<std::string> out;
    for (const ArticleDigest& article : all)
        for (std::string& line : keyed_lines(article)) out.push_back(std::move(line));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("keyed claims: sorted lines give the findings of the engine, to the byte", "[contradict][keyed]") {
    Engine engine(nullptr);
    for (const ArticleDigest& article : articles()) engine.add(article);
    const auto expected = findings(engine.finish());
    REQUIRE(expected.size() > 1);
    rc::check("whatever the order and the parts in which the lines were made", [&] {
        std::vector<ArticleDigest> all = articles();
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[*rc::gen::inRange<std::size_t>(0, i)]);
        KeyedClaims keyed(nullptr);
        for (const std::string& line : lines_of(all)) RC_ASSERT(bool(keyed.add(line)));
        RC_ASSERT(findings(keyed.finish()) == expected);
    });
}

TEST_CASE("keyed claims: lines that come twice, as from parts that overlap, count once",
          "[contradict][keyed]") {
    std::vector<ArticleDigest> twice = articles();
    for (ArticleDigest& article : articles()) twice.push_back(std::move(article));
    KeyedClaims once(nullptr);
    for (const std::string& line : lines_of(articles())) REQUIRE(once.add(line));
    KeyedClaims again(nullptr);
    for (const std::string& line : lines_of(twice)) REQUIRE(again.add(line));
    CHECK(findings(again.finish()) == findings(once.finish()));
}

TEST_CASE("keyed claims: what cannot be read is named, and the rest goes on", "[contradict][keyed]") {
    const auto lines = lines_of(articles());
    KeyedClaims keyed(nullptr);
    CHECK_FALSE(keyed.add(""));
    CHECK_FALSE(keyed.add("[1]"));
    CHECK_FALSE(keyed.add(R"({"record":"claim"})"));
    for (const std::string& line : lines) REQUIRE(keyed.add(line));
    const Status unsorted = keyed.add(lines.front());
    REQUIRE_FALSE(unsorted);
    CHECK(unsorted.error().message == "the lines are not sorted by their bytes");
    CHECK_FALSE(keyed.add(R"({"key":"zz","record":"claim","number":0})"));
    CHECK_FALSE(keyed.add(R"({"key":"zz","record":"claim","number":-7,"passage":{}})"));
    CHECK_FALSE(keyed.add(
        R"({"key":"zz","record":"claim","v":1,"id":"x","article":"nobody","number":1,"passage":{"article":"nobody"}})"));
    CHECK_FALSE(keyed.finish().findings.empty());
    CHECK(KeyedClaims(nullptr).finish().findings.empty());
    // A key that sorts before those of articles closes these.
    KeyedClaims closed(nullptr);
    CHECK_FALSE(closed.add(R"({"key":" ","record":"claim"})"));
    const Status late = closed.add(lines.front());
    REQUIRE_FALSE(late);
    CHECK(late.error().message == "the line of an article stands behind claims");
}

TEST_CASE("keyed claims: a bucket of a hundred thousand equal keys is bounded work", "[contradict][keyed]") {
    std::vector<ArticleDigest> all;
    for (int i = 0; i < 1000; ++i)
        all.push_back(made_article("x" + std::to_string(i), today, std::vector<Claim>(100, toll(12, "12"))));
    Engine engine(nullptr);
    for (ArticleDigest& article : all) engine.add(std::move(article));
    CHECK(engine.finish().findings.empty());
}
