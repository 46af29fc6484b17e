#include "analyse/document.hpp"
#include "analyse/dump.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

#include <string>

using namespace factlint;
using analyse::Document;

namespace {

std::string negations(const std::string& text) {
    const auto lines = analyse::dump_text(Document(text, shipped_lexicon()), "negation");
    REQUIRE(lines);
    return *lines;
}

} // namespace

TEST_CASE("negation: a verb is denied with its clause and its subject", "[analyse][negation]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Moscow has not signed the deal, but talks go on.",
         "not | lemma not | scope Moscow has / signed the deal\n"},
        {"The minister said that the bridge did not collapse.",
         "not | lemma not | scope the bridge did / collapse\n"},
        {"She never returned to the village.", "never | lemma never | scope She / returned to the village\n"},
        {"The harbour isn't open.", "n't | lemma not | scope The harbour is / open\n"},
        {"He came home and did not sleep.", "not | lemma not | scope He / did / sleep\n"},
        {"The mayor, who did not vote, left early.", "not | lemma not | scope who did / vote\n"},
        {"The ships no longer call at the port.",
         "no longer | lemma no longer | scope The ships / call at the port\n"},
    }));
    CHECK(negations(text) == expected);
}

TEST_CASE("negation: a denied part of a clause denies the clause", "[analyse][negation]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Nobody saw the boat.", "Nobody | lemma nobody | scope saw the boat\n"},
        {"The guards found nothing.", "nothing | lemma nothing | scope The guards found\n"},
        {"No witness spoke to the police.", "No | lemma no | scope witness spoke to the police\n"},
        {"The town has no hospital.", "no | lemma no | scope The town has / hospital\n"},
        {"They left without their luggage.", "without | lemma without | scope their luggage\n"},
        {"\"No,\" said the clerk.", "No | lemma no\n"},
        {"The army has yet to attack the town.", "yet to | lemma yet to | scope attack the town\n"},
        {"The ministry ruled out a sale.", "ruled out | lemma rule out | scope The ministry / a sale\n"},
        {"Lund sold the yard rather than close it.", "rather than | lemma rather than | scope close it\n"},
    }));
    CHECK(negations(text) == expected);
}

TEST_CASE("negation: syllables of a word", "[analyse][negation]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"The farmers are unhappy.", "un | lemma unhappy | scope The farmers are / happy\n"},
        {"An unknown man rang the bell.", "un | lemma unknown | scope An / known man\n"},
        {"The search was useless.", "less | lemma useless | scope The search was use\n"},
        {"The king's uncle united the islands.", ""},
        {"It is impossible to cross the river.",
         "im | lemma impossible | scope It is / possible to cross the river\n"},
    }));
    CHECK(negations(text) == expected);
}

TEST_CASE("negation: what only looks like one", "[analyse][negation]") {
    const auto* text =
        GENERATE("He speaks not only French.", "It is a good plan, is it not?",
                 "Don't you think that she is right?", "He is no doubt on his way.",
                 "She could not help laughing.", "He ate nothing but bread.", "Never mind the rain.");
    CHECK(negations(text).empty());
}

TEST_CASE("negation: a pair is one cue, a double negation two", "[analyse][negation]") {
    CHECK(negations("He bought neither bread nor wine.")
              .starts_with("neither / nor | lemma neither | scope He"));
    const Document document("Nobody did not vote.", shipped_lexicon());
    REQUIRE(document.negations().size() == 2);
    for (const auto& negation : document.negations())
        CHECK(document.words(document.tokens()[negation.event].span) == "vote");
}

TEST_CASE("negation: a scope stays in its sentence, in order, and apart from its cue",
          "[analyse][negation][laws]") {
    for (const auto* text :
         {"No. Not here. Never!", "neither neither nor nor neither", "un- less not no n't never nor",
          "\"Not\" (not) -- not; not: not", "without without without", "Not not not not not",
          "unhappy unhappily unhappiness non-", "He is not un", "no longer no longer",
          "by no means by no means", "rather than instead of rather than",
          "has yet to has yet to fail to fail to"}) {
        const Document document(text, shipped_lexicon());
        std::uint32_t cue_before = 0;
        for (const auto& negation : document.negations()) {
            CAPTURE(text, negation.lemma);
            const auto& sentence = document.sentences()[document.sentence_at(negation.cue.begin)];
            REQUIRE(sentence.span.covers(negation.cue));
            REQUIRE(negation.cue.begin >= cue_before);
            cue_before = negation.cue.begin;
            std::uint32_t end = 0;
            for (const Span part : negation.parts) {
                REQUIRE(!part.empty());
                REQUIRE(part.begin >= end);
                REQUIRE(sentence.span.covers(part));
                for (const Span cue : negation.cue_parts) REQUIRE(!part.overlaps(cue));
                end = part.end;
            }
            REQUIRE(sentence.tokens.contains(negation.event));
            REQUIRE(negation.scope == (negation.parts.empty()
                                           ? Span{}
                                           : Span{negation.parts.front().begin, negation.parts.back().end}));
        }
    }
}
