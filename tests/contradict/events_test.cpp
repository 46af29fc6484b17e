// Which passages are held for one event, and which documents for one story.
#include "base/dates.hpp"
#include "base/json.hpp"
#include "catch.hpp"
#include "contradict/event_evidence.hpp"
#include "contradict/event_rows.hpp"
#include "contradict/linkage.hpp"
#include "contradict/word_space.hpp"
#include "sample_stories.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace factlint;
using namespace factlint::contradict;

namespace {

const std::shared_ptr<const lexicon::Lexicon>& lexicon_of_tests() {
    static const auto shared = lexicon::Lexicon::load(source_path("rules/lexicon")).value();
    return shared;
}

EventGist gist(const std::string& text, const std::string& word = {}, const std::string& date = {}) {
    const analyse::Document title("", lexicon_of_tests());
    const analyse::Document body(text, lexicon_of_tests());
    const std::size_t at = text.find(word);
    const auto day = parse_date(date);
    return gist_of(title, body, day ? to_days(*day) : EventGist::unknown_day,
                   word.empty() || at == std::string::npos ? Span{} : make_span(at, at + word.size()));
}

double share(const EventEvidence& evidence, std::string_view feature) {
    for (const EvidenceShare& each : evidence.shares)
        if (each.feature == feature) return each.share;
    return 0;
}

double share(const std::string& a, const std::string& b, std::string_view feature) {
    return share(event_evidence(gist(a), gist(b), {}), feature);
}

std::string row(int id, const std::string& a, const std::string& b) {
    json::object out;
    out["id"] = id;
    out["a"] = json::object{{"text", a}};
    out["b"] = json::object{{"text", b}};
    return json::serialize(out);
}

std::string field(const std::string& line, const char* key) {
    return std::string(json::get_string(json::parse(line).value().as_object(), key));
}

std::vector<std::string> groups(const std::vector<std::string>& rows) {
    StoryRows stories(lexicon_of_tests());
    for (const std::string& line : rows) REQUIRE(stories.add(line));
    std::vector<std::string> out;
    for (const std::string& line : stories.finish()) out.push_back(field(line, "group"));
    return out;
}

} // namespace

TEST_CASE("evidence: what both sides name speaks for one event, what differs against it",
          "[contradict][event]") {
    const auto [feature, a, same, other] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"age", "A 34-year-old sailor drowned off Kelbury.", "The sailor, 34, was found off the coast.",
             "A 51-year-old sailor drowned off the coast."},
            {"figure", "The blast at the mill injured 14 workers.", "14 workers were injured at the mill.",
             "A blast at a mill injured 9 workers."},
            {"ordinal", "Okoro won his seventh title on Sunday.", "It was the 7th title for Okoro.",
             "Okoro has won a third title."},
            {"weekday", "The ferry ran aground on Tuesday.", "Rescuers reached the ferry on Tuesday.",
             "The ferry ran aground on Saturday."},
            {"number", "The quake had a magnitude of 6.3.", "A tremor of 6.3 was felt in the hills.",
             "A tremor of 5.1 was felt in the hills."},
            {"person", "The court sentenced Helena Brandt to four years.", "Helena Brandt will appeal.",
             "The court sentenced Victor Lasson to four years."},
            {"place", "A warehouse burned down in Lisbon.", "Firefighters in Lisbon fought the blaze.",
             "A warehouse burned down in Oslo."},
        }));
    INFO(feature);
    CHECK(share(a, same, feature) > 0);
    CHECK(share(a, other, feature) < 0);
    CHECK(share(a, "Nobody could say anything about it.", feature) == 0);
}

TEST_CASE("evidence is symmetric, and a text is on one event with itself", "[contradict][event]") {
    const EventGist a =
        gist("Two men were killed when a crane fell in Oslo on Monday.", "killed", "2024-03-05");
    const EventGist b = gist("A woman, 41, died in a fire in Lisbon.", "died", "2023-01-01");
    CHECK(event_log_odds(a, b, {0.1, 0.2}) == Approx(event_log_odds(b, a, {0.1, 0.2})));
    CHECK(event_evidence(a, b, {0.1, 0.2}).sum == Approx(event_log_odds(a, b, {0.1, 0.2})));
    CHECK(event_evidence(a, a, {1, 1}).confidence() > strict_event_confidence);
    CHECK(event_evidence(a, b, {0.1, 0.1}).confidence() < 0.5);
}

TEST_CASE("event words: one word, one kind, two kinds, or nothing known", "[contradict][event]") {
    const auto [a, b, expected] = GENERATE(table<std::string, std::string, MentionRelation>({
        {"arrested", "arrests", MentionRelation::SameWord},
        {"blaze", "inferno", MentionRelation::SameKind},
        {"passed away", "died", MentionRelation::SameKind},
        {"taken into custody", "arrested", MentionRelation::SameKind},
        {"quake", "election", MentionRelation::OtherKind},
        {"knitted", "election", MentionRelation::Unknown},
        {"", "election", MentionRelation::NotAsked},
    }));
    INFO(a << " / " << b);
    const auto mention = [](const std::string& word) {
        return gist("It was said that the " + word + " mattered to the town.", word).mention;
    };
    CHECK(relation_of(mention(a), mention(b)) == expected);
    CHECK(relation_of(mention(b), mention(a)) == expected);
}

TEST_CASE("what an event is done to is found through passives and coordination", "[contradict][event]") {
    const auto patients = [](const std::string& text, const std::string& word) {
        return gist(text, word).mention.named_patients;
    };
    const auto active = patients("The club fired Victor Lasson on Friday.", "fired");
    REQUIRE_FALSE(active.empty());
    CHECK(active == patients("Victor Lasson was fired by the club.", "fired"));
    CHECK(active == patients("Victor Lasson was questioned and charged.", "charged"));
    CHECK(active != patients("The club fired Omar Quist on Friday.", "fired"));
}

TEST_CASE("same-event rows: the answer does not depend on the order of the rows", "[contradict][event]") {
    const std::vector<std::string> rows = {
        row(1, "A tanker exploded in the port of Kelbury, killing 12 people.",
            "Twelve died when a tanker blew up in Kelbury harbour."),
        row(2, "A tanker exploded in the port of Kelbury, killing 12 people.",
            "The parliament in Lisbon elected a new speaker on Monday."),
        row(3, "The harbour of Kelbury stayed closed after the tanker exploded.",
            "A tanker exploded in the port of Kelbury, killing 12 people."),
    };
    const auto answers = [&](std::vector<std::size_t> order) {
        SameEventRows passages(lexicon_of_tests());
        for (const std::size_t i : order) REQUIRE(passages.add(rows[i]));
        auto out = passages.finish(0.5);
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto forward = answers({0, 1, 2});
    CHECK(forward == answers({2, 0, 1}));
    CHECK(field(forward[0], "label") == "same");
    CHECK(field(forward[1], "label") == "different");
}

TEST_CASE("same-event rows: a row without a field is refused and the others are answered",
          "[contradict][event]") {
    SameEventRows passages(lexicon_of_tests());
    const auto missing = passages.add(R"({"id":1,"a":{"text":"A ship sank."}})");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message == "the row has no \"b\"");
    CHECK_FALSE(passages.add(R"({"a":{"text":"A ship sank."},"b":{"text":"A ship sank."}})"));
    CHECK_FALSE(passages.add("not JSON"));
    CHECK_FALSE(passages.add(R"({"id":1,"a":7,"b":{"text":""}})"));
    REQUIRE(passages.add(R"({"id":2,"a":{"text":""},"b":{"text":"","at":[99,120],"mention":"gone"}})"));
    CHECK(passages.finish(0.5).size() == 1);
    CHECK(SameEventRows(lexicon_of_tests()).finish(0.5).empty());
}

TEST_CASE("stories: reports of one event meet, of two like ones they do not", "[contradict][event]") {
    const auto of = groups({
        R"({"id":"a","title":"Fire at Kelbury mill","date":"2024-03-05","text":"A fire destroyed the paper mill in Kelbury on Monday. Ines Calder, 44, the owner of the mill, was treated for burns, and 12 workers were injured."})",
        R"({"id":"b","title":"Mill owner hurt","date":"2024-03-06","text":"The owner of the Kelbury paper mill, Ines Calder, 44, is in hospital with burns after Monday's fire, in which 12 workers were injured."})",
        R"({"id":"c","title":"Fire at bakery","date":"2024-06-20","text":"A fire destroyed a bakery in Norhaven on Thursday. Omar Quist, 61, the owner, was unhurt, and 3 workers were injured."})",
        R"({"id":"d","title":"Parliament votes","date":"2024-03-05","text":"Parliament approved the budget for the next year after a long debate about the costs of defence."})",
    });
    CHECK(of == std::vector<std::string>{"a", "a", "c", "d"});
}

TEST_CASE("stories: empty texts, absurd dates and other languages stand alone", "[contradict][event]") {
    const auto of = groups({
        R"({"id":"a","text":""})",
        R"({"id":"b","text":"","date":"0000-99-99"})",
        R"({"id":"c","text":"Der Zug entgleiste am Montag bei Ulm.","date":"9999-12-31"})",
        R"({"id":"d","text":"A train left the rails near Kelbury.","date":"-5"})",
        R"({"id":5,"text":"12 12 12 12"})",
    });
    CHECK(std::set<std::string>(of.begin(), of.end()).size() == 5);
}

TEST_CASE("linkage: one article between two groups does not join them", "[contradict][event]") {
    // 0 and 1 belong together, 2 and 3, and 4 is a little like all of them.
    const std::vector<PairLink> links = {{0, 1, 3},   {2, 3, 3},   {0, 4, 0.8},
                                         {1, 4, 0.8}, {2, 4, 0.7}, {3, 4, 0.7}};
    const auto of = average_linkage(5, links, std::vector<bool>(5, false), {0.5, -2});
    CHECK(of == std::vector<std::uint32_t>{0, 0, 2, 2, 0});
    CHECK(average_linkage(3, {}, std::vector<bool>(3, false), {}) == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("linkage: what was left out of a crowded story counts for nothing", "[contradict][event]") {
    // A chain: each knows its neighbour alone.
    const std::vector<PairLink> chain = {{0, 1, 2}, {1, 2, 2}, {2, 3, 2}};
    CHECK(average_linkage(4, chain, std::vector<bool>(4, true), {0.5, -2}) ==
          std::vector<std::uint32_t>{0, 0, 0, 0});
    CHECK(average_linkage(4, chain, std::vector<bool>(4, false), {0.5, -2}) ==
          std::vector<std::uint32_t>{0, 0, 2, 2});
}

TEST_CASE("word space: rare words make texts near, and a thousand equal texts cost bounded work",
          "[contradict][event]") {
    const EventGist same = gist("A tanker exploded in the port of Kelbury, killing 12 people.");
    const EventGist other = gist("Voters in Lisbon elected a mayor.");
    std::vector<const EventGist*> many(1000, &same);
    many.push_back(&other);
    const WordSpace space(many);
    const Neighbours near = space.neighbours_before(0.5);
    CHECK(space.likeness(0, 999) == Approx(1).margin(1e-3));
    CHECK(space.likeness(0, 1000) < 0.2);
    CHECK(near.of[1000].empty());
    for (const auto& list : near.of) CHECK(list.size() <= SpaceOptions{}.looked_at);
}
