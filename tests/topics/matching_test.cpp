#include "catch.hpp"
#include "topics/topic_set.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace factlint;
using namespace factlint::topics;

namespace {

std::filesystem::path write(const std::string& name, const std::string& text) {
    const auto folder = std::filesystem::path(FACTLINT_BUILD_DIR) / "tests" / "topics";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / name) << text;
    return folder / name;
}

std::string bridge(const std::string& patterns) {
    return "topic: bridge\nquestion: Was the bridge closed?\nabout: [bridge]\naliases:\n"
           "  bridge: [Harbour Bridge]\n  lund: [Ana Lund, Lund]\n  close: [close, shut down]\n  claim: "
           "[report, claim]\n"
           "propositions:\n  closed:\n    title: The bridge was closed\n    when: past\n" +
           patterns;
}

std::shared_ptr<const lexicon::Lexicon> shipped_lexicon() {
    static const auto loaded = lexicon::Lexicon::load(source_path("rules/lexicon"));
    REQUIRE(loaded);
    return *loaded;
}

// "asserts author; denies Ana Lund": value and holder of each stance.
std::string dump(const Trial& trial) {
    std::string out;
    for (const Stance& each : trial.stances)
        out += (out.empty() ? "" : "; ") + std::string(name_of(each.value)) + " " + each.place.holder;
    return out;
}

} // namespace

TEST_CASE("negation, doubt and holders come from the layers, the wording from the pattern",
          "[topics][matching]") {
    const auto file =
        write("layers.yaml", bridge("    asserted:\n      - <lund:subject> .. <close:verb>! .. <bridge>\n"
                                    "      - <bridge> .. be .. <close>!\n"));
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    std::string text, expected;
    std::tie(text, expected) = GENERATE(table<std::string, std::string>({
        {"Ana Lund closed Harbour Bridge on Monday.", "asserts author"},
        {"Ana Lund did not close Harbour Bridge.", "denies author"},
        {"Ana Lund never closed Harbour Bridge.", "denies author"},
        {"Harbour Bridge was shut down after the storm.", "asserts author"},
        {"The union said that Lund closed Harbour Bridge.", "reports-allegation union"},
        {"According to the union, Harbour Bridge was closed.", "reports-allegation union"},
        {"The union denied that Lund closed Harbour Bridge.", "reports-denial union"},
        {"If Lund closed Harbour Bridge, the ferries would be full.", ""},
        {"Will Lund close Harbour Bridge?", ""},
        {"Lund will close Harbour Bridge in May.", ""},
        {"Lund wants to close Harbour Bridge.", ""},
        {"Harbour Bridge stayed open, and Lund closed the tunnel.", ""},
        {"Lund's deputy closed Harbour Bridge.", ""},
        {"Mark Lund closed Harbour Bridge; Ana Ruiz objected.", ""},
    }));
    CAPTURE(text);
    const Trial trial = (*topics)->try_text({text});
    CAPTURE(trial.trace);
    CHECK(dump(trial) == expected);
}

TEST_CASE("a holder is named as fully as the text names it", "[topics][matching]") {
    const auto file =
        write("holders.yaml", bridge("    asserted:\n      - <lund:subject> .. <close:verb>! .. <bridge>\n"
                                     "      - <bridge> .. be .. <close>!\n") +
                                  "holders:\n  Roads Authority: [spokeswoman]\n");
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    std::string text, expected;
    std::tie(text, expected) = GENERATE(table<std::string, std::string>({
        {"Harbour Bridge was shut down, a report said. The driver waited. ", "reports-allegation report"},
        {"The storm was bad, The Daily Ledger reported. Harbour Bridge was shut down, the report said.",
         "reports-allegation The Daily Ledger"},
        {"The spokeswoman said that Harbour Bridge was shut down.", "reports-allegation Roads Authority"},
        {"The spokeswoman, Ana Ruiz, said that Harbour Bridge was shut down.",
         "reports-allegation Roads Authority (Ana Ruiz)"},
        {"Foreign Minister Omar Javed arrived at noon. The foreign minister said that Harbour Bridge was "
         "shut "
         "down.",
         "reports-allegation Omar Javed"},
        {"Ana Lund left early. She had closed Harbour Bridge at dawn.", "asserts author"},
        {"Ana Lund met Omar Javed. He had closed Harbour Bridge at dawn.", ""},
    }));
    CAPTURE(text);
    const Trial trial = (*topics)->try_text({text});
    CAPTURE(trial.trace);
    CHECK(dump(trial) == expected);
}

TEST_CASE("what hangs beside a denial is said and not denied", "[topics][matching]") {
    const auto file = write("beside.yaml",
                            bridge("    asserted:\n      - <bridge> .. be .. <close>!\n    reported-denial:\n"
                                   "      - call .. it|them .. baseless!\n"));
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    std::string text, expected;
    std::tie(text, expected) = GENERATE(table<std::string, std::string>({
        {"Ana Lund rejected the reports, saying Harbour Bridge was closed.", "reports-allegation Ana Lund"},
        {"Ana Lund rejected the claims, calling them baseless. Harbour Bridge is old.",
         "reports-denial Ana Lund"},
        {"Ana Lund denied that Harbour Bridge was closed.", "reports-denial Ana Lund"},
        {"After a vote of no confidence Harbour Bridge was closed.", "asserts author"},
        {"Harbour Bridge was closed by the no-confidence council.", "asserts author"},
        {"Harbour Bridge was closed with no warning.", "asserts author"},
        {"No bridge was closed but Harbour Bridge was closed.", "asserts author"},
    }));
    CAPTURE(text);
    const Trial trial = (*topics)->try_text({text});
    CAPTURE(trial.trace);
    CHECK(dump(trial) == expected);
}

TEST_CASE("whoever is not named in a sentence is named elsewhere in the article", "[topics][matching]") {
    const auto file =
        write("unnamed.yaml", bridge("    asserted:\n      - <lund:subject> .. <close:verb>! .. <bridge>\n"
                                     "      - <bridge> .. be .. <close>!\n") +
                                  "holders:\n  Ana Lund: [former mayor, ex-mayor]\n");
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    std::string headline, body, expected;
    std::tie(headline, body, expected) = GENERATE(table<std::string, std::string, std::string>({
        // The one who alleges it elsewhere.
        {"",
         "The Daily Ledger said that Lund closed Harbour Bridge. Harbour Bridge was reportedly closed at "
         "noon.",
         "reports-allegation Daily Ledger; reports-allegation Daily Ledger"},
        // Two of them: nobody can be chosen.
        {"",
         "Omar Javed said that Lund closed Harbour Bridge. Peter Quist said that Lund closed Harbour Bridge. "
         "Harbour Bridge was reportedly closed.",
         "reports-allegation Omar Javed; reports-allegation Peter Quist; reports-allegation unnamed sources"},
        // A person of the topic by a description, and somebody else of the same office.
        {"", "The former mayor said that Harbour Bridge was closed.", "reports-allegation Ana Lund"},
        {"", "Former mayor Omar Javed said that Harbour Bridge was closed.", "reports-allegation Omar Javed"},
        // A headline's role is the person whom the body describes so.
        {"Harbour Bridge was closed: envoy", "Ambassador Omar Javed spoke of other things.",
         "reports-allegation Omar Javed"},
    }));
    CAPTURE(headline, body);
    const Trial trial = (*topics)->try_text({body, headline});
    CAPTURE(trial.trace);
    CHECK(dump(trial) == expected);
}

TEST_CASE("a text that is not English or not news is marked and never guessed at", "[topics][matching]") {
    const auto file = write("marked.yaml", bridge("    asserted:\n      - <bridge> .. be .. <close>!\n"));
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    TrialText text{"Harbour Bridge was closed."};
    text.language = "fr";
    const Trial french = (*topics)->try_text(text);
    CHECK(french.stances.empty());
    REQUIRE_FALSE(french.trace.empty());
    CHECK(french.trace.front().find("not English (fr)") != std::string::npos);
    text.language = "en";
    text.kind = "satire";
    const Trial satire = (*topics)->try_text(text);
    REQUIRE(satire.stances.size() == 1);
    CHECK(satire.stances.front().kind == "satire");
    text.kind = "news";
    CHECK((*topics)->try_text(text).stances.at(0).kind.empty());
}

TEST_CASE("a headline's country is whoever the body names", "[topics][matching]") {
    const auto file =
        write("headline.yaml",
              bridge("    asserted:\n      - <bridge> .. be .. <close>!\n"
                     "    denied:\n      - <anyone:holder> .. deny! .. close|closing .. <bridge>\n"));
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    const Trial trial = (*topics)->try_text(
        {"The Foreign Ministry denied closing Harbour Bridge.", "Norway denies closing Harbour Bridge"});
    CAPTURE(trial.trace);
    REQUIRE(trial.stances.size() == 2);
    CHECK(trial.stances[0].place.holder == trial.stances[1].place.holder);
}

TEST_CASE("a sentence that says it again is a place of its own", "[topics][matching]") {
    const auto file = write("again.yaml", bridge("    asserted:\n      - <bridge> .. be .. <close>!\n"));
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    const Trial trial =
        (*topics)->try_text({"Harbour Bridge was closed. Harbour Bridge was shut down at dawn."});
    CHECK(dump(trial) == "asserts author; asserts author");
}

TEST_CASE("conditions, gaps and kinds of patterns decide what matches", "[topics][matching]") {
    std::string patterns, text, expected;
    std::tie(patterns, text, expected) = GENERATE(table<std::string, std::string, std::string>({
        {"asserted:\n      - <lund> <close>! <bridge>", "Lund has now also closed the old Harbour Bridge.",
         "asserts author"},
        {"asserted:\n      - <lund> <close>! <bridge>", "Lund closed tunnels near Harbour Bridge.", ""},
        {"asserted:\n      - {pattern: <lund> .. <close>!, unless: tunnel}",
         "Lund closed a tunnel at Harbour Bridge.", ""},
        {"asserted:\n      - {pattern: <lund> .. <close>!, only-if: storm}",
         "Lund closed it at Harbour Bridge.", ""},
        {"asserted:\n      - {pattern: <lund> .. <close>!, within: 2}",
         "Lund of Harbour Bridge closed the road.", ""},
        {"asserted:\n      - {pattern: <lund> .. <close>!, in: headline}", "Lund closed Harbour Bridge.", ""},
        {"denied:\n      - <bridge> .. remain open!", "Harbour Bridge remained open.", "denies author"},
        {"neutral:\n      - <close>! .. not be confirm", "The closing of Harbour Bridge... Lund closed it.",
         ""},
        {"asserted:\n      - <lund> .. <close>!\n    ignored:\n      - <close>! the deal",
         "Lund closed the deal at Harbour Bridge.", ""},
        {"denied:\n      - <anyone:holder> .. reject! .. <claim>",
         "Ana Ruiz rejected the report on Harbour Bridge.", "reports-denial Ana Ruiz"},
    }));
    CAPTURE(patterns, text);
    const auto topics =
        TopicSet::load({write("kinds.yaml", bridge("    " + patterns + "\n"))}, shipped_lexicon());
    if (!topics) FAIL(topics.error().text());
    const Trial trial = (*topics)->try_text({text});
    CAPTURE(trial.trace);
    CHECK(dump(trial) == expected);
}

TEST_CASE("an article that does not name the topic gets no stance and says why when tried",
          "[topics][matching]") {
    const auto topics = TopicSet::load(
        {write("gate.yaml", bridge("    asserted:\n      - <lund> .. <close>!\n"))}, shipped_lexicon());
    REQUIRE(topics);
    const Trial trial = (*topics)->try_text({"Lund closed the tunnel."});
    CHECK(trial.stances.empty());
    CHECK(std::any_of(trial.trace.begin(), trial.trace.end(), [](const std::string& line) {
        return line.find("names none of: Harbour Bridge") != std::string::npos;
    }));
}

TEST_CASE("two topics with one id are an error that names both files", "[topics][loader]") {
    const auto first = write("one.yaml", bridge("    asserted:\n      - <lund> .. <close>!\n"));
    const auto second = write("two.yaml", bridge("    asserted:\n      - <lund> .. <close>!\n"));
    const auto topics = TopicSet::load({first, second}, shipped_lexicon());
    REQUIRE_FALSE(topics);
    CHECK(topics.error().text().find("two.yaml:1:8") != std::string::npos);
    CHECK(topics.error().text().find("one.yaml") != std::string::npos);
}

TEST_CASE("a failing example is named with its place, what was expected and what was seen",
          "[topics][examples]") {
    const auto file =
        write("failing.yaml", bridge("    asserted:\n      - <lund> .. <close>!\n    examples:\n"
                                     "      - {text: Lund closed Harbour Bridge., expect: denies}\n"));
    const auto topics = TopicSet::load({file}, shipped_lexicon());
    REQUIRE(topics);
    const auto failed = (*topics)->run_examples();
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].error.place.find("failing.yaml:16:") != std::string::npos);
    CHECK(failed[0].error.message.find("expected denies and saw asserts") != std::string::npos);
}

TEST_CASE("a sentence of a thousand repeated names is read in linear time", "[topics][matching]") {
    const auto topics = TopicSet::load(
        {write("long.yaml", bridge("    asserted:\n      - <lund> ... <close>! ... <bridge>\n"))},
        shipped_lexicon());
    REQUIRE(topics);
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "Lund closed Harbour Bridge Lund ";
    CHECK((*topics)->try_text({text}).stances.size() <= 4);
}
