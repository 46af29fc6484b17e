// Two wordings of one situation: pairs that clash, pairs that only look so, and the laws of `--pairs`.
#include "../analyse/shipped_lexicon.hpp"
#include "catch.hpp"
#include "contradict/pairs.hpp"
#include "wording/passage_wording.hpp"

using namespace factlint;
using namespace factlint::contradict;
using namespace factlint::wording;

namespace {

struct Row {
    std::string detector; ///< empty: nothing clashes
    std::string a;
    std::string b;
};

const std::vector<Row>& table() {
    static const std::vector<Row> rows{
        {"denial", "There is no sailor mending a net.", "A sailor is mending a net on the quay."},
        {"denial", "Nobody is painting the harbour gate.", "Two men are painting the harbour gate."},
        {"denial", "The council did not approve the harbour tunnel.",
         "The council approved the harbour tunnel."},
        {"denial", "Ana Ruiz did not paint the harbour gate.", "She painted the harbour gate on Friday."},
        // The denial is narrower than the statement.
        {"", "The old ferry is not crossing the bay.", "A ferry is crossing the bay."},
        // Another deed is denied, another thing is done to, another doer.
        {"", "No sailor is cutting the box.", "A sailor is cutting the rope on the box."},
        {"", "The rider is not jumping over the wall.", "The horse is waiting behind the wall."},
        {"", "The council did not only approve the harbour tunnel.",
         "The council approved the harbour tunnel."},
        // A denial under another, or of what is only supposed; a contrast; a deed that somebody stopped.
        {"", "No sailor left without the map of the bay.", "A sailor left with the map of the bay."},
        {"", "Without the harbour light the ferry would sink.", "The harbour light guides the ferry."},
        {"", "Sailors were not refused the harbour map.", "The sailors were given the harbour map."},
        {"", "Rain, not frost, ruined the harbour wall.", "Frost is rare near the harbour wall."},
        {"denial", "The captain was a sailor, not a ferry pilot.", "The captain was a ferry pilot."},
        {"", "The yard does not sell ferries any longer.", "The yard will stop selling ferries."},
        {"", "The island does not have 500 ferries.", "The island has 12 ferries."},
        {"exclusion", "The captain of the ferry wore a red coat.",
         "The captain of the ferry wore a blue coat."},
        {"exclusion", "The envoy met the Peruvian minister on Friday.",
         "The envoy met the Norwegian minister on Friday."},
        {"exclusion", "The captain drank coffee in the kitchen.", "The captain drank tea in the kitchen."},
        // Two indefinite doers are two; a general word and its kind; a second denial.
        {"", "A black dog is running along the quay.", "A brown dog is running along the quay."},
        {"", "The captain drank a beverage in the kitchen.", "The captain drank tea in the kitchen."},
        {"", "The captain never drank coffee in the kitchen.", "The captain never drank tea in the kitchen."},
        {"figure", "Three sailors left the ferry at dawn.", "Seven sailors left the ferry at dawn."},
        {"", "About 1,200 people left the island.", "1,187 people left the island."},
        {"", "Three sailors left the ferry at dawn.", "Three sailors left the ferry."},
        // What adds up, and what is beside others.
        {"", "The yard sold 300 more ferries than its rival.", "The yard sold 500 ferries."},
        {"", "Two girls and a boy swam across the bay.", "Three children swam across the bay."},
        {"", "One sailor swam across the bay and another followed.", "Two sailors swam across the bay."},
        {"figure", "Two men and three children swam across the bay.",
         "Two men and five children swam across the bay."},
        {"opposition", "The captain left the ferry before the storm.",
         "The captain left the ferry after the storm."},
        {"opposition", "The captain stood near the burning shed.",
         "The captain stood far from the burning shed."},
        {"", "The captain left the big ferry before the storm.",
         "The captain left the large ferry before the storm."},
        {"", "The captain may open the gate.", "The captain painted the gate."},
    };
    return rows;
}

std::string clash_of(const std::string& a, const std::string& b) {
    const analyse::Document first(a, shipped_lexicon());
    const analyse::Document second(b, shipped_lexicon());
    const WordingVerdict verdict =
        compare_wording(tree_passage(first), tree_passage(second), *shipped_lexicon());
    return std::string(verdict.detector);
}

} // namespace

TEST_CASE("wording: pairs that clash are found, pairs that only look so are not", "[contradict][wording]") {
    for (const Row& row : table()) {
        INFO(row.a << " / " << row.b);
        CHECK(clash_of(row.a, row.b) == row.detector);
    }
}

TEST_CASE("wording: which text comes first does not matter", "[contradict][wording]") {
    for (const Row& row : table()) {
        INFO(row.a << " / " << row.b);
        const PairVerdict one = judge_pair({row.a}, {row.b}, shipped_lexicon());
        const PairVerdict other = judge_pair({row.b}, {row.a}, shipped_lexicon());
        CHECK(one.contradiction == other.contradiction);
        CHECK(one.confidence == Approx(other.confidence));
    }
}

TEST_CASE("wording: no text contradicts itself", "[contradict][wording]") {
    for (const Row& row : table()) {
        for (const std::string& text : {row.a, row.b}) {
            INFO(text);
            CHECK(clash_of(text, text).empty());
        }
    }
}

TEST_CASE("wording: a figure that the other passage gives elsewhere is no clash", "[contradict][wording]") {
    CHECK(clash_of("Three sailors left the ferry at dawn. Seven sailors left the ferry at noon.",
                   "Seven sailors left the ferry at dawn.")
              .empty());
}

TEST_CASE("wording: a text without a sentence, and one of a single endless one, are answered",
          "[contradict][wording]") {
    std::string endless;
    for (int i = 0; i < 3000; ++i) endless += "the red ferry and ";
    CHECK(clash_of("", "The ferry sank.").empty());
    CHECK(clash_of("...", "!!!").empty());
    CHECK(clash_of(endless, endless).empty());
}

TEST_CASE("pairs: a story that refutes a rumour agrees with a headline that denies it",
          "[contradict][wording]") {
    const Passage headline{"Ana Ruiz did not sell the Torm shipyard"};
    const std::string told = "Ana Ruiz sold the Torm shipyard on Friday. ";
    CHECK(judge_pair(headline, {told + "The buyer is from Bergen."}, shipped_lexicon()).contradiction);
    CHECK_FALSE(judge_pair(headline, {told + "The story was a hoax."}, shipped_lexicon()).contradiction);
}

TEST_CASE("pairs: who is unable to find finds nothing", "[contradict][wording]") {
    const Passage report{"The police were unable to find evidence of poison. They left the town on Friday."};
    CHECK_FALSE(
        judge_pair(report, {"The police found no evidence of poison."}, shipped_lexicon()).contradiction);
    CHECK(judge_pair(report, {"The police found evidence of poison."}, shipped_lexicon()).contradiction);
}

TEST_CASE("pairs: the confidence is that of the label, and a threshold moves the label",
          "[contradict][wording]") {
    const std::string row = R"({"id":1,"a":"The captain drank coffee in the kitchen.",)"
                            R"("b":"The captain drank tea in the kitchen."})";
    const auto said = json::parse(*pair_row(row, shipped_lexicon())).value().as_object();
    CHECK(json::get_string(said, "label") == "contradiction");
    CHECK(said.at("confidence") == said.at("contradiction"));
    const auto strict = json::parse(*pair_row(row, shipped_lexicon(), 1.0)).value().as_object();
    CHECK(json::get_string(strict, "label") == "none");
    CHECK(strict.at("contradiction") == said.at("contradiction"));
}

namespace {

// An article of the size that a summary is told of.
const std::string harbour_story =
    "Ana Ruiz sold the Torm shipyard to Orrin Marine for £45m on Friday. The yard has built ferries since "
    "1911 and "
    "employs 640 people. Two thirds of them live in the old town. The mayor of Torm, Ivan Kandel, called the "
    "sale "
    "a shock. Workers broke off their shift and gathered at the northern gate. A welder who hurt his knee in "
    "the "
    "crowd was treated in hospital. The new owner wants to keep all of the docks. A total of 2,645,000 "
    "crowns "
    "was set aside for training. Talks with the union begin in Bergen next week. ";

std::string summary_clash(const std::string& summary) { return clash_of(harbour_story, summary); }

} // namespace

TEST_CASE("replacement: a summary that has another value than its article clashes with it",
          "[contradict][wording]") {
    struct Summary {
        std::string text;
        bool clashes;
    };
    const std::vector<Summary> rows{
        {"Ana Ruiz sold the Torm shipyard to Orrin Marine for £12m.", true},
        {"Ana Ruiz sold the Torm shipyard to Sefton Capital for £45m.", true},
        {"The yard has built ferries since 1936.", true},
        {"A welder hurt his elbow in the crowd.", true},
        // As the article has it, in other words, rounded, added up.
        {"Ana Ruiz sold the Torm shipyard to Orrin Marine for £45m.", false},
        {"Ruiz sold the shipyard for £45 million.", false},
        {"The yard employs more than 600 people.", false},
        {"Some 2.6 million crowns was set aside for training.", false},
        {"The mayor said the sale was a shock.", false},
    };
    for (const Summary& row : rows) {
        INFO(row.text);
        const PairVerdict one = judge_pair({harbour_story}, {row.text}, shipped_lexicon());
        const PairVerdict other = judge_pair({row.text}, {harbour_story}, shipped_lexicon());
        CHECK(one.contradiction == row.clashes);
        CHECK(one.confidence == Approx(other.confidence));
    }
    CHECK(summary_clash("A welder hurt his elbow in the crowd.") == "replacement");
}

TEST_CASE("replacement: a headline leaves out and sharpens", "[contradict][wording]") {
    Passage headline{"Yard of 900 men sold to Sefton Capital for £12m"};
    headline.headline = true;
    CHECK_FALSE(judge_pair(headline, {harbour_story}, shipped_lexicon()).contradiction);
}

TEST_CASE("pairs: thousands cut from their hundreds are read as one figure", "[contradict][wording]") {
    const auto row = pair_row(R"({"id": 1, "a": "The yard paid 12, 000 crowns to 300 men.", )"
                              R"("b": "The yard paid 12,000 crowns to 300 men."})",
                              shipped_lexicon());
    REQUIRE(row);
    CHECK(row->find("\"label\":\"none\"") != std::string::npos);
}

TEST_CASE("refutation: a headline clashes with a body that calls it a hoax, unless it says so itself",
          "[contradict][wording]") {
    const std::string told =
        " The yard has built ferries since 1911. It employs 640 people in the old town. Two "
        "papers had printed it on Friday. The mayor of Torm was not in town.";
    const std::string hoax =
        "The story that Ana Ruiz sold the Torm shipyard is a hoax, her office said on Friday." + told;
    const std::string sale = "Ana Ruiz sold the Torm shipyard on Friday, her office said." + told;
    struct Row {
        std::string headline;
        std::string body;
        bool clashes;
    };
    const std::vector<Row> rows{
        {"Ana Ruiz sells the Torm shipyard", hoax, true},
        {"Story of the Torm shipyard sale was a hoax", sale, true},
        {"Story of the Torm shipyard sale was a hoax", hoax, false},
        {"Ana Ruiz sells the Torm shipyard", sale, false},
        {"Ana Ruiz reportedly sells the Torm shipyard", hoax, false},
        {"Did Ana Ruiz sell the Torm shipyard?", hoax, false},
        {"Ana Ruiz 'sells the Torm shipyard'", hoax, false},
        {"Ana Ruiz wants to sell the Torm shipyard", hoax, false},
        {"Ana Ruiz sells the Torm shipyard", "Ana Ruiz has not sold the Torm shipyard." + told, true},
        {"Ana Ruiz pulls out of the Torm shipyard", "Ana Ruiz has not sold the Torm shipyard." + told, false},
        // Things are called fake, not the story.
        {"Ana Ruiz sells the Torm shipyard", sale + " She once travelled on a fake passport.", false},
        {"Ana Ruiz sells the Torm shipyard", sale + " The story was no hoax, the police said.", false},
    };
    for (const Row& row : rows) {
        INFO(row.headline << " / " << row.body);
        Passage headline{row.headline};
        headline.headline = true;
        CHECK(judge_pair(headline, {row.body}, shipped_lexicon()).contradiction == row.clashes);
    }
}

TEST_CASE("replacement: two short texts about something with a name", "[contradict][wording]") {
    CHECK(clash_of("Vale Bridge is an iron bridge built by Sefton Capital in 1911.",
                   "Vale Bridge was built in 1936.") != "");
    CHECK(clash_of("Andrew Cole, a painter, was born in Norway.", "Andy Cole was born in Norway.").empty());
    CHECK(clash_of("A man hurt his knee.", "A man hurt his elbow.").empty());
    CHECK(clash_of("Vale Bridge has had a keeper since 1992.", "Vale Bridge had a keeper in 1995.").empty());
    CHECK(
        clash_of("Vale Bridge had a keeper from 1988 to 1992.", "Vale Bridge had a keeper in 1990.").empty());
}

TEST_CASE("pairs: features are printed for each word that is not borne out", "[contradict][wording]") {
    const std::string line =
        R"({"id": 7, "a": ")" + harbour_story + R"(", "b": "A welder hurt his elbow in the crowd."})";
    const auto row = feature_row(line, shipped_lexicon());
    REQUIRE(row);
    CHECK(row->find("\"said\":\"elbow\",\"has\":\"knee\"") != std::string::npos);
    CHECK(row->find("brief-typed-word") != std::string::npos);
    CHECK_FALSE(feature_row(R"({"id": 7, "a": "x"})", shipped_lexicon()));
}
