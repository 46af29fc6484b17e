#include "catch.hpp"
#include "topics/loader.hpp"

using namespace factlint;
using namespace factlint::topics;

namespace {

// A good file, with one part exchanged for a bad one.
std::string file_with(const std::string& part, const std::string& text) {
    const auto pick = [&](const std::string& name, const std::string& good) {
        return name == part ? text : good;
    };
    return pick("topic", "topic: harbour-bridge") + "\n" +
           pick("question", "question: Was the bridge closed?") + "\n" + pick("about", "about: [bridge]") +
           "\n" + pick("aliases", "aliases:\n  bridge: [Harbour Bridge, bridge]\n  close: [close, shut]") +
           "\npropositions:\n" +
           pick("proposition", "  closed:\n    title: The bridge was closed\n    asserted:\n" +
                                   pick("pattern", "      - <bridge:subject> .. <close>!") + "\n" +
                                   pick("more", "")) +
           "\n" + pick("frames", "");
}

Result<Topic> read(const std::string& text, Vocabulary& vocabulary) {
    const auto file = yaml::File::parse("bridge.yaml", text);
    if (!file) return fail(file.error());
    return read_topic(*file, vocabulary, nullptr);
}

} // namespace

TEST_CASE("a topic file is read with its aliases, patterns and examples", "[topics][loader]") {
    Vocabulary vocabulary;
    const auto topic =
        read(file_with("more", "    time: {scope: event, by: month}\n    when: past\n    examples:\n"
                               "      - {text: The bridge was shut., expect: asserts}"),
             vocabulary);
    REQUIRE(topic);
    CHECK(topic->id == "harbour-bridge");
    REQUIRE(topic->propositions.size() == 1);
    const Proposition& closed = topic->propositions.front();
    CHECK(closed.time.scope == TimeScope::Event);
    CHECK(closed.time.by == 2);
    REQUIRE(closed.patterns.size() == 1);
    CHECK(closed.patterns[0].tense == Tense::Past);
    CHECK(closed.patterns[0].place == "bridge.yaml:11:9");
    REQUIRE(closed.patterns[0].choices.size() == 1);
    CHECK(closed.patterns[0].choices[0][1].event);
    CHECK(closed.patterns[0].choices[0][1].gap == Gap::Few);
    REQUIRE(closed.examples.size() == 1);
    CHECK(closed.examples[0].expect == std::vector{StanceValue::Asserts});
}

TEST_CASE("optional parts make the pattern with and without them, the longest first", "[topics][loader]") {
    Vocabulary vocabulary;
    const auto topic = read(file_with("pattern", "      - <bridge> ... not? be? <close>!"), vocabulary);
    REQUIRE(topic);
    const auto& choices = topic->propositions[0].patterns[0].choices;
    REQUIRE(choices.size() == 4);
    CHECK(choices.front().size() == 4);
    CHECK(choices.back().size() == 2);
    CHECK(choices.back()[1].gap == Gap::Many);
}

TEST_CASE("a wrong topic file is answered with the place and what would be right", "[topics][loader]") {
    std::string part, text, place, message;
    std::tie(part, text, place,
             message) = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"topic", "topic: Harbour Bridge", "bridge.yaml:1:8", "is no id"},
        {"topic", "topik: harbour-bridge", "bridge.yaml:1:1", "topic"},
        {"about", "about: []", "bridge.yaml:3:8", "names nothing"},
        {"about", "about: [brigde]", "bridge.yaml:3:9", "did you mean bridge?"},
        {"aliases", "aliases:\n  bridge: [bridge]\n  close: []", "bridge.yaml:6:10", "can match nothing"},
        {"aliases", "aliases:\n  bridge: [bridge]\n  close: ['...']", "bridge.yaml:6:11",
         "can match nothing"},
        {"aliases", "aliases:\n  bridge: [<close>]\n  close: [<bridge>]", "bridge.yaml:5:11",
         "bridge -> close -> bridge"},
        {"aliases", "aliases:\n  bridge: [bridge]\n  close: [<cloze>]", "bridge.yaml:6:11",
         "no alias is called 'cloze'"},
        {"aliases", "aliases:\n  bridge: [bridge]\n  close: ['shut,']", "bridge.yaml:6:11",
         "can match nothing"},
        {"pattern", "      - <bridge> .. shut,", "bridge.yaml:11:21", "can match nothing"},
        {"pattern", "      - <bridge> .. (shut)", "bridge.yaml:11:21", "can match nothing"},
        {"pattern", "      - <bridge> .. <clos>!", "bridge.yaml:11:22", "did you mean <close>?"},
        {"pattern", "      - <bridge:patient> <close>", "bridge.yaml:11:17", "no role is called 'patient'"},
        {"pattern", "      - <bridge>? <close>?", "bridge.yaml:11:9", "can match nothing"},
        {"pattern", "      - <bridge> .. ... <close>", "bridge.yaml:11:21", "two gaps in a row"},
        {"pattern", "      - <bridge <close>", "bridge.yaml:11:9", "no closing >"},
        {"pattern", "      - {pattern: <bridge> .. <close>, within: 1}",
         "bridge.yaml:11:", "can match nothing"},
        {"pattern", "      - {pattern: <bridge> .. <close>, unless: <bridge>}",
         "bridge.yaml:11:", "can match nothing"},
        {"pattern", "      - {pattern: <bridge> .. <close>, wihtin: 9}", "bridge.yaml:11:", "within"},
        {"pattern", "      - {pattern: <bridge> .. <close>, in: lead}",
         "bridge.yaml:11:", "headline or body"},
        {"more", "    tiem: {scope: always}", "bridge.yaml:12:5", "time"},
        {"more", "    time: {scope: event, about: {from: 2022-05, to: 2021-01}}",
         "bridge.yaml:12:", "before it begins"},
        {"more", "    time: {scope: fixed, date: 2022-13}", "bridge.yaml:12:", "is no date"},
        {"more", "    time: {scope: fixed, date: 22022}", "bridge.yaml:12:", "is no date"},
        {"more", "    time: {scope: fixed}", "bridge.yaml:12:", "needs a date"},
        {"more", "    when: future", "bridge.yaml:12:11", "past, planned or any"},
        {"more", "    examples:\n      - {text: It was shut., expect: says}",
         "bridge.yaml:13:", "is no stance"},
        {"more", "    examples:\n      - {expect: asserts}", "bridge.yaml:13:9", "has no text"},
        {"more", "  closed:\n    title: Again", "bridge.yaml:12:", "twice"},
        {"proposition", "  closed:\n    title: The bridge was closed", "bridge.yaml:", "has no pattern"},
        {"proposition", "  Closed:\n    title: The bridge was closed", "bridge.yaml:", "is no id"},
        {"frames", "frames:\n  - {title: How it shut, labels: [closed, open]}",
         "bridge.yaml:", "no proposition is called 'open'"},
        {"more", "    excludes: [open]", "bridge.yaml:", "no proposition is called 'open'"},
        {"more", "    excludes: [closed]", "bridge.yaml:", "excludes itself"},
        {"frames", "frames:\n  - {title: How it shut, labels: [closed]}", "bridge.yaml:", "two labels"},
    }));
    CAPTURE(part, text);
    Vocabulary vocabulary;
    const auto topic = read(file_with(part, text), vocabulary);
    REQUIRE_FALSE(topic);
    const std::string error = topic.error().text();
    CAPTURE(error);
    CHECK(error.find(place) == 0);
    CHECK(error.find(message) != std::string::npos);
}
