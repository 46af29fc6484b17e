#include "analyse/document.hpp"
#include "analyse/reading.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

#include <cstring>
#include <string>
#include <vector>

using namespace factlint;
using factlint::analyse::Document;

namespace {

void check_laws(const std::string& text) {
    const Document document(text, shipped_lexicon(), {{2022, 8, 16}, {}});
    std::uint32_t last = 0;
    for (const auto& token : document.tokens()) {
        REQUIRE(token.span.begin >= last);
        REQUIRE(token.span.end > token.span.begin);
        REQUIRE(token.span.end <= text.size());
        last = token.span.end;
    }
    std::uint32_t next = 0;
    for (const auto& sentence : document.sentences()) {
        REQUIRE(sentence.tokens.begin == next);
        REQUIRE(!sentence.tokens.empty());
        REQUIRE(sentence.span == document.span_of(sentence.tokens));
        next = sentence.tokens.end;
    }
    REQUIRE(next == document.tokens().size());
    std::uint32_t entity_end = 0;
    for (const auto& entity : document.entities()) {
        REQUIRE(entity.tokens.begin >= entity_end);
        REQUIRE(!entity.tokens.empty());
        REQUIRE(!entity.id.empty());
        REQUIRE(document.sentences()[document.sentence_at(entity.span.begin)].span.covers(entity.span));
        entity_end = entity.tokens.end;
    }
    const auto& antecedents = document.antecedents();
    REQUIRE(antecedents.size() == document.tokens().size());
    for (std::size_t i = 0; i < antecedents.size(); ++i) {
        if (antecedents[i] < 0) continue;
        REQUIRE(static_cast<std::size_t>(antecedents[i]) < document.entities().size());
        REQUIRE(document.entities()[static_cast<std::size_t>(antecedents[i])].tokens.end <= i);
    }
    std::uint32_t time_end = 0;
    for (const auto& time : document.times()) {
        REQUIRE(!time.span.empty());
        REQUIRE(document.sentences()[time.sentence].span.covers(time.span));
        REQUIRE(time.span.end >= time_end);
        time_end = time.span.end;
        // The days of a date hold the date.
        const auto date = parse_date(time.value);
        if (date && time.known() && time.kind == analyse::TimeKind::Date) {
            REQUIRE(time.lo >= to_days(*date));
            REQUIRE(time.hi <= last_day(*date));
        }
        if (!time.other.empty()) REQUIRE(!time.known());
    }
    for (const auto& quantity : document.quantities()) {
        REQUIRE(quantity.lo <= quantity.hi);
        REQUIRE(quantity.unit_factor > 0);
        REQUIRE(quantity.amount.covers(quantity.number));
        REQUIRE(quantity.span.covers(quantity.amount));
        REQUIRE(document.sentences()[quantity.sentence].span.covers(quantity.span));
    }
    std::uint32_t quote_end = 0;
    for (const auto& quotation : document.quotations()) {
        REQUIRE(quotation.span.begin >= quote_end);
        REQUIRE(quotation.span.covers(quotation.content));
        for (const Span inner : quotation.inner) REQUIRE(quotation.span.covers(inner));
        quote_end = quotation.span.end;
    }
    for (const auto& clause : document.clauses()) {
        const auto& sentence = document.sentences()[clause.sentence];
        REQUIRE(sentence.tokens.contains(clause.verb));
        REQUIRE(clause.tokens.end <= sentence.tokens.end);
        REQUIRE(clause.confidence >= 0);
        REQUIRE(clause.confidence <= 1);
    }
    for (const auto& attribution : document.attributions()) REQUIRE(attribution.content.end <= text.size());
    for (const auto& fact : document.factuality()) REQUIRE(fact.token < document.tokens().size());
}

} // namespace

TEST_CASE("every token stands in one sentence and every span inside its text", "[analyse][laws]") {
    for (const auto* text :
         {"", " ", ".", "\"", "\n\n", "Mr. Khan went to the U.S. He's back.", "“", "” ” “ “ a",
          "1/1/1 31/31/31 0/0/0 99999", "On the 31st of February 3/4/2022, \"he said \"no\" to it",
          "((((((((", "to to to to have been being been", "\xF0\x9F\x98\x80 \xE2\x80\x8F x \xE2\x80\x8B",
          "Had Had had Had had", "that that that that", "... . .. ?! !?"})
        check_laws(text);
}

TEST_CASE("the laws hold for any run of news-like tokens", "[analyse][laws]") {
    static const std::vector<std::string> pieces = {
        "Khan",    "the",      "\"",     "said",   "that",   ",",    ".",      "“",     "”",      "Ministry",
        "of",      "Pakistan", "'s",     "n't",    "had",    "been", "12",     "-",     "per",    "cent",
        "$",       "May",      "3",      "2022",   "to",     "and",  "by",     "who",   "\n",     "\n\n",
        "never",   "deal",     "(",      ")",      "SCO",    "last", "year",   "would", "is",     "killed",
        "million", "half",     "a",      "Rs.",    "’",      "‘",    "ago",    "days",  "first",  "quarter",
        "of",      "early",    "Friday", "p.m.",   "10:30",  "km",   "or",     "third", "1e9",    "½",
        "'",       "earlier",  "every",  "m",      "s-1",    "⁻¹",   "/",      "·",     "°",      "C",
        "deg",     "Celsius",  "from",   "Monday", "to",     "BC",   "Easter", "last",  "foot-2", "week",
        "between", "10⁻⁵",     "thirds", "per",    "square", "(",    ")",      "their", "said",   "USD"};
    const bool held = rc::check("laws", [](const std::vector<unsigned>& choice) {
        std::string text;
        for (const auto n : choice) text += pieces[n % pieces.size()] + (n % 7 == 0 ? "" : " ");
        check_laws(text);
    });
    REQUIRE(held);
}

TEST_CASE("a million odd bytes are read in linear time", "[analyse][laws]") {
    for (const auto* piece : {"\"",
                              "(",
                              "a ",
                              "1",
                              "A. ",
                              "said that ",
                              "he had ",
                              "and the deal ",
                              "“x ",
                              "Khan Khan ",
                              "not ",
                              "Ana Ruiz met Ann Ruiz. He ",
                              "two hundred and ",
                              "1/2 ",
                              "5 to ",
                              "May 3 and ",
                              "‘x ",
                              "a year and a half ",
                              "5 kg/",
                              "5 m·m·",
                              "from Monday to ",
                              "one in ",
                              "twenty-",
                              "5 feet 2 ",
                              "They said and "}) {
        std::string text;
        while (text.size() < 100000) text += piece;
        check_laws(text);
    }
}

TEST_CASE("every list that the layers ask for by its bit has one", "[analyse][lexicon]") {
    // A lexicon gives bits to 64 lists; one more would silently be asked for nothing.
    const analyse::ListBits lists(*shipped_lexicon());
    static_assert(sizeof(lists) % sizeof(std::uint64_t) == 0);
    std::vector<std::uint64_t> bits(sizeof(lists) / sizeof(std::uint64_t));
    std::memcpy(bits.data(), &lists, sizeof(lists));
    for (std::size_t i = 0; i < bits.size(); ++i) {
        CAPTURE(i);
        CHECK(bits[i] != 0);
    }
}
