#include "analyse/document.hpp"
#include "analyse/dump.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

#include <string>

using namespace factlint;
using analyse::Document;

namespace {

/// The line of one word, without the word and the holder.
std::string factuality(const std::string& text, const std::string& word) {
    const auto lines = analyse::dump_text(Document(text, shipped_lexicon()), "factuality");
    REQUIRE(lines);
    const auto begin = ("\n" + *lines).find("\n" + word + " | ");
    if (begin == std::string::npos) return "none of " + *lines;
    const auto from = begin + word.size() + 3;
    const auto line = lines->substr(from, lines->find('\n', from) - from);
    return line.substr(0, line.find(" | holder"));
}

float degree(const std::string& text, const std::string& word) {
    const Document document(text, shipped_lexicon());
    for (const auto& fact : document.factuality())
        if (document.words(document.tokens()[fact.token].span) == word) return fact.degree;
    FAIL("no event " + word);
    return 0;
}

} // namespace

TEST_CASE("factuality: modals, negation and time of a verb", "[analyse][factuality]") {
    const auto [text, word, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"The army attacked the town.", "attacked", "certainty certain | sign +"},
        {"The army did not attack.", "attack", "certainty certain | sign -"},
        {"The army may attack.", "attack", "certainty possible | sign +"},
        {"The army will attack.", "attack", "certainty probable | sign + | future"},
        {"No soldier fled.", "fled", "certainty certain | sign -"},
        {"Perhaps the army attacked.", "attacked", "certainty possible | sign +"},
    }));
    CHECK(factuality(text, word) == expected);
}

TEST_CASE("factuality: an infinitive is what its verb makes of it", "[analyse][factuality]") {
    const auto [text, word, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"Lund managed to sell the yard.", "sell", "certainty certain | sign +"},
        {"Lund did not manage to sell the yard.", "sell", "certainty certain | sign -"},
        {"Lund failed to sell the yard.", "sell", "certainty certain | sign -"},
        {"Lund did not fail to sell the yard.", "sell", "certainty certain | sign +"},
        {"Lund wants to sell the yard.", "sell", "certainty underspecified | sign + | future"},
        {"Lund agreed to sell the yard.", "sell", "certainty underspecified | sign + | future"},
        {"The pipeline has yet to be built.", "built", "certainty certain | sign -"},
        {"The ministry ruled out a sale.", "sale", "certainty certain | sign -"},
        {"The talks failed to produce an agreement.", "talks", "certainty certain | sign +"},
        {"The talks failed to produce an agreement.", "agreement", "certainty certain | sign -"},
        {"The army refused to attack.", "attack", "certainty certain | sign -"},
    }));
    CHECK(factuality(text, word) == expected);
}

TEST_CASE("factuality: a content clause is what its verb makes of it", "[analyse][factuality]") {
    CHECK(degree("The mayor knew that the bridge collapsed.", "collapsed") > 1);
    CHECK(degree("The mayor did not know that the bridge collapsed.", "collapsed") > 1);
    CHECK(degree("The mayor said that the bridge collapsed.", "collapsed") > 1);
    CHECK(degree("The mayor did not say that the bridge collapsed.", "collapsed") < 1);
    CHECK(degree("The mayor claimed that the bridge collapsed.", "collapsed") < 1);
    CHECK(degree("The mayor pretended that the bridge collapsed.", "collapsed") < -1);
    CHECK(degree("The mayor does not think that the bridge collapsed.", "collapsed") < -1);
    const Document said("Lavrov said that the bridge collapsed.", shipped_lexicon());
    CHECK(said.factuality().back().holder == "Sergei Lavrov");
    CHECK(factuality("Lavrov denied that the bridge collapsed.", "collapsed") ==
          "certainty certain | sign -");
}

TEST_CASE("factuality: conditions, questions and orders", "[analyse][factuality]") {
    const auto condition = factuality("If the bridge collapses, the town will be cut off.", "collapses");
    CHECK(condition == "certainty underspecified | sign + | conditional");
    CHECK(factuality("Had the bridge been built, the town would have grown.", "built") ==
          "certainty certain | sign - | conditional");
    CHECK(factuality("Has the bridge collapsed?", "collapsed").find("conditional") != std::string::npos);
    CHECK(factuality("Call the police at once.", "Call").find("future") != std::string::npos);
    CHECK(degree("Call the police at once.", "Call") < -1);
}

TEST_CASE("factuality: two denials are none", "[analyse][factuality][laws]") {
    CHECK(degree("The army did not attack.", "attack") < -1);
    CHECK(degree("Lund did not fail to sell the yard.", "sell") > 1);
    CHECK(degree("Lund did not refuse to sell the yard.", "sell") > 1);
}

TEST_CASE("factuality: few words state an event, and each once", "[analyse][factuality][laws]") {
    const Document document(
        "The old harbour on the northern coast of the island, with its two red lighthouses "
        "and its long grey wall, collapsed in a storm on Monday morning.",
        shipped_lexicon());
    CHECK(document.factuality().size() * 4 <= document.tokens().size());
    std::uint32_t next = 0;
    for (const auto& fact : document.factuality()) {
        CHECK(fact.token >= next);
        CHECK(fact.degree <= 3);
        CHECK(fact.degree >= -3);
        next = fact.token + 1;
    }
}
