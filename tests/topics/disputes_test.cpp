#include "catch.hpp"
#include "topics/disputes.hpp"
#include "topics/findings.hpp"

using namespace factlint;
using namespace factlint::topics;

namespace {

Topic bridge(TimeRule rule) {
    Topic topic;
    topic.id = "bridge";
    Proposition closed;
    closed.id = "closed";
    closed.title = "The bridge was closed";
    closed.time = rule;
    Proposition sunk = closed;
    sunk.id = "sunk";
    sunk.title = "The bridge sank";
    topic.propositions = {closed, sunk};
    topic.frames = {{"What became of the bridge", {"closed", "sunk"}}};
    return topic;
}

Stance stance(const std::string& article, StanceValue value, const std::string& scope = {},
              const std::string& published = {}, const std::string& proposition = "closed") {
    Stance out;
    out.topic = "bridge";
    out.proposition = proposition;
    out.value = value;
    out.scope = scope;
    out.place.article = article;
    out.place.outlet = "The " + article;
    out.place.published = published;
    out.place.text = "the bridge was closed";
    out.place.holder =
        value == StanceValue::Asserts || value == StanceValue::Denies ? "author" : "Mayor Lund";
    return out;
}

// "disputed 2021 a0 b1 | ..." : relation, scope, then article and side of each place.
std::string dump(const std::vector<Dispute>& found) {
    std::string out;
    for (const Dispute& each : found) {
        out += (out.empty() ? "" : " | ") + std::string(name_of(each.relation));
        if (!each.scope.empty()) out += " " + each.scope;
        for (const Side& side : each.sides) out += " " + side.place.article + std::to_string(side.place.side);
    }
    return out;
}

constexpr auto asserts = StanceValue::Asserts;
constexpr auto denies = StanceValue::Denies;
constexpr auto alleges = StanceValue::ReportsAllegation;
constexpr auto rejects = StanceValue::ReportsDenial;

TimeRule by_year(int superseded_after = 0) {
    TimeRule rule;
    rule.scope = TimeScope::Event;
    rule.superseded_after = superseded_after;
    return rule;
}

TimeRule so_far() {
    TimeRule rule;
    rule.scope = TimeScope::SoFar;
    return rule;
}

} // namespace

TEST_CASE("voices and scopes decide what kind of dispute it is", "[topics][disputes]") {
    std::vector<Stance> stances;
    std::string expected;
    TimeRule rule;
    std::tie(rule, stances, expected) = GENERATE(table<TimeRule, std::vector<Stance>, std::string>({
        {{}, {stance("a", asserts), stance("b", denies)}, "contradiction a0 b1"},
        {{}, {stance("a", asserts), stance("b", rejects)}, "disputed a0 b1"},
        {{}, {stance("a", alleges), stance("a", rejects)}, "disputed a0 a1"},
        {{}, {stance("a", alleges), stance("b", asserts)}, ""},
        {{}, {stance("a", asserts), stance("b", StanceValue::MentionsNeutral)}, ""},
        // All that is said in one scope is one finding, nearest to assertion first.
        {{},
         {stance("c", rejects), stance("b", alleges), stance("a", asserts), stance("d", denies)},
         "contradiction a0 b0 d1 c1"},
        {by_year(), {stance("a", asserts, "2021"), stance("b", rejects, "2022")}, ""},
        {by_year(),
         {stance("a", asserts, "2021"), stance("b", rejects, "2021-07")},
         "disputed 2021-07 a0 b1"},
        {by_year(),
         {stance("a", asserts, "2021"), stance("b", rejects, "2021"), stance("c", asserts, "2012"),
          stance("d", denies, "2012")},
         "contradiction 2012 c0 d1 | disputed 2021 a0 b1"},
        // Undated: which closure is meant?
        {by_year(), {stance("a", asserts), stance("b", rejects, "2022")}, ""},
        {by_year(60),
         {stance("a", alleges, "2012", "2012-05-31"), stance("b", denies, "2012", "2012-09-28")},
         "superseded 2012 a0 b1"},
        {by_year(60),
         {stance("a", alleges, "2012", "2012-09-01"), stance("b", denies, "2012", "2012-09")},
         "disputed 2012 a0 b1"},
        // "Never so far" of 2012 says nothing of 2019.
        {so_far(), {stance("a", asserts, "2019-05"), stance("b", denies, "../2012-09-28", "2012-09-28")}, ""},
        {so_far(),
         {stance("a", asserts, "2007"), stance("b", denies, "../2012-09-28", "2012-09-28")},
         "contradiction 2007 a0 b1"},
        {so_far(),
         {stance("a", asserts, "../2024-01-05", "2024-01-05"),
          stance("b", denies, "../2012-09-28", "2012-09-28")},
         ""},
        {{}, {stance("a", asserts, "with Poland"), stance("b", denies)}, ""},
    }));
    CAPTURE(expected);
    CHECK(dump(disputes(bridge(rule), stances, {})) == expected);
}

TEST_CASE("who asserts what excludes a thing denies it, for that time only", "[topics][disputes]") {
    Topic topic = bridge(so_far());
    topic.frames.clear();
    topic.propositions[1].excludes = {"closed"};
    const Stance sunk = stance("b", asserts, "2012-10", "2012-10-01", "sunk");
    const auto found = disputes(topic, {stance("a", asserts, "2012-10"), sunk}, {});
    CHECK(dump(found) == "contradiction 2012-10 a0 b1");
    REQUIRE(found.size() == 1);
    CHECK(finding_of(topic, found[0]).message.find("by saying that \"The bridge sank\"") !=
          std::string::npos);
    CHECK(dump(disputes(topic, {stance("a", asserts, "2012"), sunk}, {})).empty());
    CHECK(dump(disputes(topic, {stance("a", asserts, "2012-11"), sunk}, {})).empty());
    CHECK(dump(disputes(topic, {stance("a", denies, "2012-10"), sunk}, {})).empty());
    const Stance no = stance("b", denies, "2012-10", "", "sunk");
    CHECK(dump(disputes(topic, {stance("a", asserts, "2012-10"), no}, {})).empty());
}

TEST_CASE("near copies speak once on each side, through the earliest", "[topics][disputes]") {
    const std::vector<Stance> stances{stance("a", asserts, "", "2022-02-03"),
                                      stance("b", asserts, "", "2022-02-01"),
                                      stance("c", rejects, "", "2022-02-02")};
    const auto found = disputes(bridge({}), stances, {{"a", "b"}});
    CHECK(dump(found) == "disputed b0 c1");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sources[0] == 1);
}

TEST_CASE("rival labels are a framing only when both are the sources' own words", "[topics][disputes]") {
    const auto own = disputes(bridge({}), {stance("a", asserts), stance("b", asserts, "", "", "sunk")}, {});
    CHECK(dump(own) == "framing a0 b1");
    CHECK(
        dump(disputes(bridge({}), {stance("a", alleges), stance("b", asserts, "", "", "sunk")}, {})).empty());
    CHECK(
        dump(disputes(bridge({}), {stance("a", asserts), stance("a", asserts, "", "", "sunk")}, {})).empty());
}

TEST_CASE("an opinion piece is its author's word, and satire is nobody's", "[topics][disputes]") {
    const Topic topic = bridge({});
    std::string kind, expected;
    std::tie(kind, expected) = GENERATE(table<std::string, std::string>({
        {"", "contradiction a0 b1"},
        {"analysis", "contradiction a0 b1"},
        {"opinion", "disputed a0 b1"},
        {"forum", "disputed a0 b1"},
        {"sponsored", "disputed a0 b1"},
        {"satire", ""},
    }));
    CAPTURE(kind);
    std::vector<Stance> said{stance("a", asserts), stance("b", denies)};
    said.front().kind = kind;
    const auto found = disputes(topic, said, {});
    CHECK(dump(found) == expected);
    if (kind == "opinion")
        CHECK(finding_of(topic, found.front()).message.find("an opinion piece (in The a)") !=
              std::string::npos);
}

TEST_CASE("a label in an opinion piece is no framing of its outlet", "[topics][disputes]") {
    std::vector<Stance> said{stance("a", asserts), stance("b", asserts, {}, {}, "sunk")};
    CHECK(dump(disputes(bridge({}), said, {})) == "framing a0 b1");
    said.back().kind = "opinion";
    CHECK(dump(disputes(bridge({}), said, {})).empty());
}

TEST_CASE("a headline that states what its body only reports is a gap", "[topics][disputes]") {
    Stance headline = stance("a", asserts);
    headline.place.field = TextField::Title;
    CHECK(dump(disputes(bridge({}), {headline, stance("a", alleges)}, {})) == "modality-gap a0 a1");
    CHECK(dump(disputes(bridge({}), {headline, stance("a", alleges), stance("a", asserts)}, {})).empty());
}

TEST_CASE("a finding names outlets and holders of both sides", "[topics][findings]") {
    const Topic topic = bridge({});
    const auto found = disputes(topic, {stance("a", asserts), stance("b", rejects)}, {});
    REQUIRE(found.size() == 1);
    const Finding finding = finding_of(topic, found[0]);
    CHECK(finding.code == "FL1002");
    CHECK(finding.level == Level::Warning);
    CHECK(finding.rule == "topic/bridge");
    CHECK(finding.message ==
          "\"The bridge was closed\" is asserted by The a in its own voice, but denied by Mayor "
          "Lund (in The b).");
    CHECK(finding.places.size() == 2);
    CHECK_FALSE(finding.fingerprint.empty());
}

TEST_CASE("two times of one proposition are two findings", "[topics][findings]") {
    const Topic topic = bridge(by_year());
    const auto found = disputes(topic,
                                {stance("a", asserts, "2021"), stance("b", denies, "2021"),
                                 stance("c", asserts, "2022"), stance("d", denies, "2022")},
                                {});
    REQUIRE(found.size() == 2);
    CHECK(finding_of(topic, found[0]).fingerprint != finding_of(topic, found[1]).fingerprint);
}

TEST_CASE("a person named in full and in part is named once", "[topics][findings]") {
    Topic topic = bridge({});
    auto alleges_as = [](const std::string& article, const std::string& holder) {
        Stance out = stance(article, alleges);
        out.place.holder = holder;
        return out;
    };
    const auto found = disputes(topic,
                                {alleges_as("a", "Ana Ruiz"), alleges_as("b", "Ruiz"),
                                 alleges_as("c", "report"), stance("d", rejects)},
                                {});
    REQUIRE(found.size() == 1);
    const std::string message = finding_of(topic, found[0]).message;
    CAPTURE(message);
    CHECK(message.find("by Ana Ruiz and the report (in") != std::string::npos);
}
