// A short text against the long one it tells of: what is known of its words, and what follows from it.
#include "../analyse/shipped_lexicon.hpp"
#include "catch.hpp"
#include "contradict/pairs.hpp"
#include "wording/passage_wording.hpp"
#include "wording/support.hpp"

#include <algorithm>

using namespace factlint;
using namespace factlint::contradict;
using namespace factlint::wording;

namespace {

const std::string bridge_story =
    "The council of Torm opened the rebuilt Vale Bridge on Tuesday, 35 years after the old one fell. Ana "
    "Ruiz, "
    "who drew it, cut the ribbon at the northern tower. A crew of forty welders worked three winters in the "
    "cold wind. The harbour pilot Ivan Kandel steered the first ferry under the arch. Fishermen had asked "
    "for a "
    "higher arch for 20 years. The mayor thanked the welders and paid for a supper of 600 guests in the old "
    "market hall. Trains will cross from next spring. The bridge cost 81 million crowns, nearly all of it "
    "from "
    "the harbour fund. ";

PairVerdict of_story(const std::string& summary) {
    return judge_pair({bridge_story}, {summary}, shipped_lexicon());
}

/// The first word so written, with what the story has of it.
Support support_of_word(const std::string& summary, std::string_view lower) {
    const analyse::Document long_text(bridge_story, shipped_lexicon(), {});
    const analyse::Document short_text(summary, shipped_lexicon(), {});
    const TreePassage full = tree_passage(long_text);
    const TreePassage brief = tree_passage(short_text);
    const auto support = support_of(brief, full, *shipped_lexicon());
    for (std::size_t s = 0; s < brief.sentences.size(); ++s) {
        const auto& words = brief.sentences[s].words;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i].lower == lower) return support[s][i];
    }
    FAIL("no word " << lower);
    return {};
}

} // namespace

TEST_CASE("support: an arc is borne out where both of its words hang together", "[contradict][support]") {
    const Support copied = support_of_word("The mayor thanked the welders.", "thanked");
    CHECK(copied.said);
    CHECK(copied.arcs == 1.0);
    const Support crossed = support_of_word("The pilot thanked the fishermen.", "thanked");
    CHECK(crossed.said);
    CHECK(crossed.arcs < copied.arcs);
    CHECK(support_of_word("The pilot steered the first ferry.", "pilot").others > 0.5);
}

TEST_CASE("support: a word is found in another form, as a name in part and by its meaning",
          "[contradict][support]") {
    CHECK(support_of_word("Ruiz opened it.", "ruiz").said);
    CHECK(support_of_word("It is opening.", "opening").said);
    CHECK_FALSE(support_of_word("A plumber left.", "plumber").said);
    CHECK_FALSE(support_of_word("A plumber left.", "plumber").alike);
    CHECK(support_of_word("The boat went under the arch.", "boat").alike);
}

TEST_CASE("support: a place is filled where its neighbours stand with another word between them",
          "[contradict][support]") {
    CHECK(support_of_word("Ana Ruiz cut it at the southern tower with the ribbon.", "southern").context > 0);
    CHECK(support_of_word("They worked three summers in the cold.", "summers").slot);
    CHECK_FALSE(support_of_word("They worked three winters in the cold.", "winters").slot);
    CHECK(support_of_word("Cut it.", "cut").context == 0);
}

TEST_CASE("support: the passage may be empty", "[contradict][support]") {
    const analyse::Document short_text("The mayor thanked the welders.", shipped_lexicon(), {});
    const TreePassage brief = tree_passage(short_text);
    const TreePassage nothing;
    const auto support = support_of(brief, nothing, *shipped_lexicon());
    REQUIRE(support.size() == 1);
    CHECK(std::none_of(support[0].begin(), support[0].end(), [](const Support& s) { return s.said; }));
    CHECK(support_of(nothing, brief, *shipped_lexicon()).empty());
}

TEST_CASE("replacement: what a summary has otherwise than its article, in one place",
          "[contradict][summary]") {
    struct Row {
        std::string summary;
        bool clashes;
    };
    const std::vector<Row> rows{
        // The figure of a time is no quantity; it is compared all the same.
        {"The council opened the rebuilt Vale Bridge on Tuesday, 48 years after the old one fell.", true},
        {"The council opened the rebuilt Vale Bridge on Tuesday, 35 years after the old one fell.", false},
        // Several sentences copy; one value is another one.
        {"The council opened the rebuilt Vale Bridge on Friday. Ana Ruiz cut the ribbon.", true},
        {"Ana Ruiz cut the ribbon at the southern tower. The mayor thanked the welders.", true},
        {"The mayor thanked the welders. He paid for a supper of 950 guests in the old market hall.", true},
        {"The mayor thanked the welders. He paid for a supper of 600 guests in the market hall.", false},
        // A kind of it is no other thing, and whoever knows a town may say where it lies.
        {"A crew of forty welders worked in the cold seawind for three winters.", false},
        {"The council of Torm in Norway opened the rebuilt Vale Bridge.", false},
        // A day that the article counts from its own date, and a sort of body, are no names that it lacks.
        {"On Friday Ana Ruiz cut the ribbon at the northern tower.", false},
        {"The Council has opened the rebuilt Vale Bridge. Ana Ruiz of the Institute cut the ribbon.", false},
    };
    for (const Row& row : rows) {
        INFO(row.summary);
        const PairVerdict verdict = of_story(row.summary);
        CHECK(verdict.contradiction == row.clashes);
        CHECK(verdict.confidence ==
              Approx(judge_pair({row.summary}, {bridge_story}, shipped_lexicon()).confidence));
    }
}

TEST_CASE("replacement: one name that the article lacks says little of a line, several say much",
          "[contradict][summary]") {
    const PairVerdict one = of_story("Danish engineer Ana Ruiz cut the ribbon of the bridge.");
    const PairVerdict several =
        of_story("Danish engineer Maria Ruiz has won the Orrin Medal in Bergen for 17 ferry terminals.");
    CHECK_FALSE(one.contradiction);
    CHECK(several.contradiction);
    CHECK(several.confidence > one.confidence);
    CHECK(several.why.find("nowhere") != std::string::npos);
    CHECK(several.why.find("\"danish\"") != std::string::npos);
}

TEST_CASE("pairs: features of a line are printed beside those of its words", "[contradict][summary]") {
    const auto row = feature_row(R"({"id":1,"a":")" + bridge_story +
                                     R"(","b":"Danish engineer Ana Ruiz cut the ribbon of the bridge."})",
                                 shipped_lexicon());
    REQUIRE(row);
    CHECK(row->find("\"line-names\":1") != std::string::npos);
    const auto longer = feature_row(
        R"({"id":1,"a":")" + bridge_story +
            R"(","b":"Ana Ruiz cut the ribbon at the southern tower. The mayor thanked the welders."})",
        shipped_lexicon());
    REQUIRE(longer);
    CHECK(longer->find("\"line\":{}") != std::string::npos);
    CHECK(longer->find("\"decides\":true") != std::string::npos);
}
