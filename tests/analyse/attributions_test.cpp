#include "analyse/document.hpp"
#include "analyse/dump.hpp"
#include "analyse/rows.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

std::string attributions(const std::string& text) {
    const Document document(text, shipped_lexicon());
    return analyse::dump_text(document, "attributions").value();
}

} // namespace

TEST_CASE("attributions: verbs of saying, wherever they stand", "[analyse][attributions]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Lavrov said that the deal was dead.",
         "that the deal was dead | kind indirect | cue said | source Lavrov | holder Sergei Lavrov\n"},
        {"The deal was dead, said Ana Ruiz, the mayor.",
         "The deal was dead | kind indirect | cue said | source Ana Ruiz | holder Ana Ruiz\n"},
        {"The bridge, the mayor said, was closed.", "The bridge, the mayor said, was closed | kind indirect "
                                                    "| cue said | source the mayor | holder mayor "
                                                    "| aside the mayor said\n"},
        // The parser hangs what follows on the aside; the commas say otherwise.
        {"The council sold the ferry, its union says, to punish the crew for the strike at the quay that "
         "began.",
         "The council sold the ferry, its union says, to punish the crew for the strike at the quay that "
         "began "
         "| kind indirect | cue says | source its union | holder its union | aside its union says\n"},
        {"After the flood, as the mayor put it on Friday, nobody wants the bridge.",
         "After the flood, as the mayor put it on Friday, nobody wants the bridge | kind indirect | cue put "
         "| source the "
         "mayor | holder mayor | aside as the mayor put it on Friday,\n"},
        {"The bridge was never sold,\xe2\x80\x9d Ruiz said.",
         "The bridge was never sold | kind indirect | cue said | source Ruiz | holder Ruiz\n"},
        {"As the mayor said, the bridge is closed.",
         "the bridge is closed | kind indirect | cue said | source the mayor | holder mayor\n"},
        {"Ana Ruiz spoke. She said that it was over.",
         "that it was over | kind indirect | cue said | source She | holder Ana Ruiz\n"},
        {"Ana Ruiz said the bridge was closed, adding that repairs would take a year.",
         "the bridge was closed | kind indirect | cue said | source Ana Ruiz | holder Ana Ruiz\n"
         "that repairs would take a year | kind indirect | cue adding | source Ana Ruiz | holder Ana Ruiz\n"},
        {"The mayor was quoted as saying that the bridge was closed.",
         "that the bridge was closed | kind indirect | cue saying | source The mayor | holder mayor\n"},
        {"Officials in Oslo denied that the bridge was closed.",
         "that the bridge was closed | kind indirect | cue denied | source Officials in Oslo | holder "
         "Officials in Oslo | denies\n"},
    }));
    CHECK(attributions(text) == expected);
}

TEST_CASE("attributions: sources without a verb of saying", "[analyse][attributions]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"According to Ana Ruiz, the deal was dead.",
         "the deal was dead | kind according-to | cue According to | source Ana Ruiz | holder Ana Ruiz\n"},
        {"In the mayor's view, the bridge was unsafe.",
         "the bridge was unsafe | kind according-to | cue view | source the mayor | holder mayor\n"},
        {"The ministry's claim that the bridge was closed is false.",
         "the bridge was closed | kind indirect | cue claim | source The ministry | holder ministry | "
         "alleges\n"},
        {"The port was secretly sold, says a report by The Harbour Gazette.",
         "The port was secretly sold | kind source-noun | cue says | source a report by The Harbour Gazette "
         "| "
         "holder The Harbour Gazette\n"},
        // Who denies reports is not who made them.
        {"The ambassador has flatly denied reports that the country has been supplying arms.",
         "reports that the country has been supplying arms | kind indirect | cue denied | source The "
         "ambassador | holder ambassador | denies\n"
         "that the country has been supplying arms | kind source-noun | cue reports | source reports | "
         "holder reports | alleges | hidden\n"},
        {"The mayor is confident that the bridge will reopen.",
         "that the bridge will reopen | kind indirect | cue confident | source The mayor | holder mayor\n"},
        {"The bridge was reportedly closed.",
         "The bridge was reportedly closed | kind adverb | cue reportedly | alleges | hidden\n"},
        {"The alleged weapon supplies stopped.",
         "weapon supplies | kind adverb | cue alleged | alleges | hidden\n"},
        {"He is believed to have fled.", "He is believed to have fled | kind indirect | cue believed | aside "
                                         "is believed | alleges | hidden\n"},
        {"It is known that the deal was signed.",
         "that the deal was signed | kind indirect | cue known | hidden\n"},
    }));
    CHECK(attributions(text) == expected);
}

TEST_CASE("attributions: quotations find their speaker and go on with it", "[analyse][attributions]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"\"We lost,\" said Ana Ruiz. \"We shall come back.\"",
         "We lost, | kind direct | cue said | source Ana Ruiz | holder Ana Ruiz\n"
         "We shall come back. | kind direct | cue said | source Ana Ruiz | holder Ana Ruiz\n"},
        {"''We lost,'' said Ana Ruiz.",
         "We lost, | kind direct | cue said | source Ana Ruiz | holder Ana Ruiz\n"},
        {"\"The bridge is closed,\" Ana Ruiz, who lives nearby, said on Monday.",
         "The bridge is closed, | kind direct | cue said | source Ana Ruiz | holder Ana Ruiz\n"},
        {"Ana Ruiz said: \"The bridge is closed. Nobody may cross it.\"",
         "The bridge is closed. Nobody may cross it. | kind direct | cue said | source Ana Ruiz | holder Ana "
         "Ruiz\n"},
    }));
    CHECK(attributions(text) == expected);
}

TEST_CASE("attributions: a chain has two holders, the inner one first in line", "[analyse][attributions]") {
    const std::string text = "Ana Ruiz said the ministry had told reporters that the bridge was closed.";
    const Document document(text, shipped_lexicon());
    REQUIRE(document.attributions().size() == 2);
    const auto at = static_cast<std::uint32_t>(text.find("bridge"));
    const auto* inner = document.attribution_of({at, at + 6});
    REQUIRE(inner != nullptr);
    CHECK(inner->holder == "ministry");
    const auto* outer = document.attribution_of(inner->cue);
    REQUIRE(outer != nullptr);
    CHECK(outer->holder == "Ana Ruiz");
}

TEST_CASE("attributions: what is praised is not what is said", "[analyse][attributions]") {
    const std::string text = "The mayor praised the deal.";
    const Document document(text, shipped_lexicon());
    CHECK(document.attributions().empty());
    REQUIRE(document.attitudes().size() == 1);
    CHECK(document.words(document.attitudes().front().content) == "the deal");
    CHECK(document.attribution_of(document.attitudes().front().content) == nullptr);
    CHECK(attributions(text) ==
          "the deal | kind indirect | cue praised | source The mayor | holder mayor | attitude\n");
}

TEST_CASE("attributions: bare sentences behind an attributed one are marked", "[analyse][attributions]") {
    CHECK(attributions("Ana Ruiz said the bridge was closed. Repairs would take a year.") ==
          "the bridge was closed | kind indirect | cue said | source Ana Ruiz | holder Ana Ruiz | drift "
          "Repairs would take a year.\n");
    // A new paragraph is the author's again.
    CHECK(attributions("Ana Ruiz said the bridge was closed.\n\nRepairs would take a year.").find("drift") ==
          std::string::npos);
}

TEST_CASE("attributions: all of a coordination are the holder, and they are who spoke last",
          "[analyse][attributions]") {
    const auto [text, holders] = GENERATE(table<std::string, std::string>({
        {"Ana Ruiz and Edmund Sayle said the bridge was closed. Their statement also said that the toll had "
         "gone.",
         "Ana Ruiz and Edmund Sayle; Ana Ruiz and Edmund Sayle"},
        {"Ana Ruiz and Edmund Sayle said the bridge was closed. They said that the toll had gone.",
         "Ana Ruiz and Edmund Sayle; Ana Ruiz and Edmund Sayle"},
        {"Chile and other states said the bridge was closed.", "Chile and other states"},
        {"The mayor said the bridge was closed. They said that the toll had gone.", "mayor; They"},
    }));
    const Document document(text, shipped_lexicon());
    std::string found;
    for (const auto& one : document.attributions()) found += (found.empty() ? "" : "; ") + one.holder;
    CHECK(found == holders);
}

TEST_CASE("attributions: what nobody can say is nobody's", "[analyse][attributions]") {
    for (const auto* text : {"The talks were characterized by a rapid rise in trade.",
                             "In view of the storm, the bridge was closed.",
                             "The town drew attention to the sober view of the mayor."}) {
        const Document document(text, shipped_lexicon());
        CAPTURE(text);
        CHECK(document.attributions().empty());
        CHECK(document.attitudes().empty());
    }
}

TEST_CASE("attributions: rows leave the saying out of its content", "[analyse][attributions]") {
    const auto row = analyse::answer_row(R"({"id":"a","text":"The bridge, the mayor said, was closed."})",
                                         "attributions", shipped_lexicon());
    REQUIRE(row);
    CHECK(row->find(R"("content":[[0,12],[26,38]])") != std::string::npos);
}

TEST_CASE("attributions: marks without end take linear time", "[analyse][attributions]") {
    const auto text = GENERATE(
        std::string(100'000, '"'),
        [] {
            std::string open;
            for (int i = 0; i < 20'000; ++i) open += "He said \"no and ";
            return open;
        }(),
        [] {
            std::string chain;
            for (int i = 0; i < 5'000; ++i) chain += "she said that ";
            return chain + "it rained.";
        }());
    const Document document(text, shipped_lexicon());
    for (const auto& one : document.attributions()) {
        REQUIRE(one.content.end <= text.size());
        REQUIRE(one.aside.end <= one.content.end);
    }
}
