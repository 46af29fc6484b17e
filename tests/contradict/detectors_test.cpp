// Each detector on claims made by hand: pairs that fire, pairs that must stay silent, and the laws that hold
// for all.
#include "catch.hpp"
#include "contradict/compare.hpp"
#include "contradict/engine.hpp"
#include "made_claims.hpp"

#include <rapidcheck.h>

using namespace factlint;
using namespace factlint::contradict;

namespace {

constexpr std::int64_t day = 19800; // a day of March 2024

Claim bridge_opened(std::int64_t on, const std::string& verb = "open") {
    MadeClaim made("The Ostrey Bridge opened to traffic on some day", verb);
    made.with("subject", "The Ostrey Bridge", "place:ostrey-bridge", "bridge").on(on, on);
    made.claim().extra["past"] = true;
    return made.take();
}

Claim sale(const std::string& buyer, const std::string& key) {
    return MadeClaim(buyer + " bought the Tarnholm shipyard in 2021", "buy")
        .with("subject", buyer, key, "capital")
        .with("object", "the Tarnholm shipyard", "", "shipyard")
        .with("context", "Tarnholm", "place:tarnholm", "tarnholm")
        .on(18628, 18992)
        .take();
}

Claim distress_call(const std::string& verb_words) {
    return MadeClaim("The crew of the Maren Star " + verb_words + " a distress call", "send")
        .with("subject", "The crew of the Maren Star", "", "crew")
        .with("context", "Maren Star", "product:maren-star", "star")
        .with("object", "a distress call", "", "call")
        .take();
}

Claim recovered(const std::string& town, const std::string& key) {
    return MadeClaim("Police recovered The Grey Mill in " + town, "recover")
        .with("subject", "Police", "", "police")
        .with("object", "The Grey Mill", "product:grey-mill", "mill")
        .with("in", town, key, "town")
        .at(key)
        .take();
}

std::string findings_of(Claim a, Claim b, std::int64_t published_a = day, std::int64_t published_b = day) {
    Engine engine(nullptr);
    engine.add(made_article("a", published_a, {std::move(a)}));
    engine.add(made_article("b", published_b, {std::move(b)}));
    std::string out;
    for (const Finding& finding : engine.finish().findings)
        out += finding.detector + "/" + std::string(name_of(finding.relation)) + " ";
    return out;
}

} // namespace

TEST_CASE("detectors: planted clashes fire and near misses stay silent", "[contradict]") {
    Claim denied = distress_call("never sent");
    denied.polarity = Polarity::Negative;
    Claim attributed = toll(19, "nineteen");
    attributed.holders = {"the coastguard"};
    Claim rounded = toll(1200, "1,200");
    Claim half = toll(19, "nineteen");
    half.text += " in the first half";
    Claim conditional = bridge_opened(day - 2);
    conditional.conditional = true;
    Claim planned = bridge_opened(day - 60);
    planned.future = true;
    using Row = std::tuple<std::string, Claim, Claim, std::string>;
    const std::vector<Row> rows{
        {"two dates of an opening", bridge_opened(day - 3), bridge_opened(day - 1), "date/contradiction "},
        {"one date", bridge_opened(day - 3), bridge_opened(day - 3), ""},
        {"what would have been", conditional, bridge_opened(day - 1), ""},
        {"a plan and what came of it", planned, bridge_opened(day - 1), ""},
        {"two visits", bridge_opened(day - 3, "visit"), bridge_opened(day - 1, "visit"), ""},
        {"two buyers", sale("Orrin Marine", "organization:orrin-marine"),
         sale("Sefton Capital", "organization:sefton-capital"), "agent/contradiction "},
        {"one buyer, short name", sale("Orrin Marine", "organization:orrin-marine"),
         sale("Orrin", "organization:orrin"), ""},
        {"two tolls of one day", toll(12, "12"), toll(19, "nineteen"), "number/contradiction "},
        {"a toll somebody gives", toll(12, "12"), attributed, "number/disputed "},
        {"rounded", toll(1187, "1,187"), rounded, ""},
        {"said and denied", distress_call("sent"), denied, "negation/contradiction "},
        {"said twice", distress_call("sent"), distress_call("sent"), ""},
        {"two towns", recovered("Antwerp", "city:antwerp"), recovered("Ghent", "city:ghent"),
         "place/contradiction "},
        {"town and country", recovered("Antwerp", "city:antwerp"), recovered("Belgium", "country:belgium"),
         ""},
    };
    for (const auto& [name, a, b, expected] : rows) {
        INFO(name);
        CHECK(findings_of(a, b) == expected);
        CHECK(findings_of(b, a) == expected);
    }
}

TEST_CASE("detectors: a later toll replaces the earlier, and the message says so", "[contradict]") {
    CHECK(findings_of(toll(12, "12"), toll(19, "nineteen"), day, day + 3) == "number/superseded ");
}

TEST_CASE("gates: each veto is named", "[contradict]") {
    const auto article = made_article("a", day, {});
    const Place place;
    Place with_text = place;
    const WordWeights words;
    const World world{nullptr, &words, false};
    const auto gate = [&](const Claim& a, const Claim& b) {
        Place pa;
        pa.text = a.text;
        Place pb;
        pb.text = b.text;
        const Event ea = make_event(a, pa, article);
        const Event eb = make_event(b, pb, article);
        const SameEvent same = same_event(ea, eb, Slot::None, world);
        return same.same ? std::string("same") : std::string(same.gates.back().gate);
    };
    const Claim base = bridge_opened(day);
    CHECK(gate(base, bridge_opened(day)) == "same");
    CHECK(gate(base, bridge_opened(day + 9)) == "time");
    Claim other = base;
    other.arguments[0].key = "place:harbour-bridge";
    CHECK(gate(base, other) == "participants");
    Claim elsewhere = recovered("Antwerp", "city:antwerp");
    CHECK(gate(elsewhere, recovered("Ghent", "city:ghent")) == "place");
    Claim off_topic = base;
    off_topic.content = {"entirely", "other", "words"};
    CHECK(gate(base, off_topic) == "topicality");
    Claim part = base;
    part.text += " at its northern span alone";
    CHECK(gate(base, part) == "scope");
    Claim general = base;
    general.generic = true;
    CHECK(gate(base, general) == "scope");
}

TEST_CASE("merge: one dispute with many sources is one finding with two sides", "[contradict]") {
    Engine engine(nullptr);
    engine.add(made_article("a", day, {toll(12, "12")}));
    engine.add(made_article("b", day, {toll(19, "nineteen")}));
    engine.add(made_article("c", day, {toll(19, "nineteen")}));
    const Outcome outcome = engine.finish();
    REQUIRE(outcome.findings.size() == 1);
    const Finding& finding = outcome.findings.front();
    CHECK(finding.code == "FL1001");
    CHECK(finding.level == Level::Error);
    REQUIRE(finding.places.size() == 3);
    CHECK(finding.places[0].side == 0);
    CHECK(finding.places[1].side == 1);
    CHECK(finding.places[2].side == 1);
    CHECK(finding.places[0].marks.front().in(finding.places[0].excerpt) == "12");
    CHECK(finding.fingerprint.size() == 16);
    CHECK_FALSE(finding.message.empty());
}

TEST_CASE("engine: a claim never clashes with itself", "[contradict]") {
    for (const Claim& claim : {bridge_opened(day), toll(12, "12"), distress_call("sent"),
                               sale("A", "organization:a"), recovered("Ghent", "city:ghent")})
        CHECK(findings_of(claim, claim).empty());
}

TEST_CASE("engine: the order of articles changes nothing", "[contradict]") {
    rc::check("findings do not depend on the order", [] {
        std::vector<ArticleDigest> articles{
            made_article("a", day, {toll(12, "12"), bridge_opened(day - 3)}),
            made_article("b", day, {toll(19, "nineteen"), sale("Orrin Marine", "organization:orrin-marine")}),
            made_article("c", day, {toll(19, "nineteen"), bridge_opened(day - 1)}),
            made_article("d", day + 2,
                         {toll(21, "21"), sale("Sefton Capital", "organization:sefton-capital")}),
        };
        const auto dump = [](const std::vector<ArticleDigest>& in) {
            Engine engine(nullptr);
            for (const ArticleDigest& article : in) engine.add(article);
            std::string out;
            for (const Finding& f : engine.finish().findings) out += f.fingerprint + f.message + "\n";
            return out;
        };
        const std::string expected = dump(articles);
        for (std::size_t i = articles.size(); i > 1; --i)
            std::swap(articles[i - 1], articles[*rc::gen::inRange<std::size_t>(0, i)]);
        RC_ASSERT(dump(articles) == expected);
    });
}

TEST_CASE("engine: a bucket of ten thousand equal keys is bounded work", "[contradict]") {
    Engine engine(nullptr);
    for (int i = 0; i < 10000; ++i)
        engine.add(made_article("x" + std::to_string(i), day, {distress_call("sent")}));
    CHECK(engine.finish().findings.empty());
}
