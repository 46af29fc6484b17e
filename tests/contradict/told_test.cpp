// What two texts tell of one thing: facts, relations with a direction, and whose deed it was.
#include "../analyse/shipped_lexicon.hpp"
#include "catch.hpp"
#include "contradict/pairs.hpp"
#include "wording/passage_wording.hpp"
#include "wording/value_apart.hpp"

using namespace factlint;
using namespace factlint::contradict;
using namespace factlint::wording;

namespace {

struct Row {
    std::string detector; ///< empty: none of these
    std::string a;
    std::string b;
};

const std::vector<Row>& table() {
    static const std::vector<Row> rows{
        {"fact", "Ana Ruiz (born 3 May 1970) is a Chilean novelist.", "Ana Ruiz was born in June."},
        {"", "Ana Ruiz (born 3 May 1970) is a Chilean novelist.", "Ana Ruiz was born in the 1970s."},
        {"fact", "Orlan Tesk (3 May 1870 – 1 June 1936) was a bishop.", "Tesk passed away in 1940."},
        {"", "Orlan Tesk (3 May 1870 – 1 June 1936) was a bishop.", "Tesk passed away in 1936."},
        {"fact", "She was born in Bergen and raised in Lisbon.", "Ana Ruiz was born in Portugal."},
        {"", "She was born in Bergen and raised in Lisbon.", "Ana Ruiz was born in Norway."},
        // Of whom it is said is not sure.
        {"", "Mara Lund said she was born in Bergen.", "Ana Ruiz was born in Portugal."},
        {"fact", "Torm University is a research university located in Oslo.", "Torm University is in Peru."},
        {"", "Torm University is a research university located in Oslo.", "Torm University is in Norway."},
        {"fact", "Gone by Dawn is a 1944 drama film directed by Ivan Kandel.",
         "Gone by Dawn is a long poem about the sea."},
        // A text that speaks of the other kind may mean both.
        {"", "The Salt Road is a novel by Ivan Kandel.", "The Salt Road is a film of the novel."},
        {"", "The Salt Road is a film.", "The Salt Road is not a novel."},
        {"fact", "Ana Ruiz is a Chilean singer.", "Ana Ruiz is only Norwegian."},
        {"", "Ana Ruiz is a Chilean and Norwegian singer.", "Ana Ruiz is Norwegian."},
        {"fact", "Ana Ruiz was a liberal thinker who angered many conservative ministers.",
         "Ana Ruiz was a conservative politician."},
        {"", "Ana Ruiz was a good mayor.", "Ana Ruiz was a bad poet with few readers."},
        {"balance", "Orrin Marine said its net profit rose to $12m in the third quarter.",
         "Orrin Marine lost $12m."},
        {"balance", "Orrin Marine reported net earnings of $12m.", "Orrin Marine made a loss of $12m."},
        {"", "The profit of Orrin Marine fell by $12m.", "Orrin Marine lost $12m in earnings."},
        {"", "Orrin Marine said its loss widened to $12m.", "Orrin Marine lost $12m."},
        {"fact", "The treaty was signed in Oslo in 1993 after long talks.", "The treaty was signed in 1994."},
        {"", "The treaty was signed in Oslo in 1993 after long talks.",
         "The treaty was signed in the 1990s."},
        {"fact", "Kandel, 45, was arrested in Ghent on Monday.", "Kandel is 54 years old."},
        {"", "Kandel, 45, was arrested in Ghent on Monday.", "Kandel is 45 years old."},
        {"fact", "The ship left Oslo on 10 August for Ghent.", "The ship left Ghent on 10 August."},
        {"", "The ship left Oslo on 10 August for Ghent.", "The ship left Ghent on 20 August."},
        {"fact", "The film was directed by bassist and songwriter Ivan Kandel.",
         "Ana Ruiz directed the film."},
        {"", "The film was directed by Ivan Kandel, and Ana Ruiz wrote it.", "Ana Ruiz directed the film."},
        {"fact", "Orrin Marine, a shipyard headquartered in Ghent, reported a loss.",
         "Orrin Marine is based in Lisbon."},
        {"elsewhere", "During the revolt Orlan Tesk fled to India, where he lives as a refugee.",
         "Orlan Tesk now lives quietly in Japan."},
        {"", "During the revolt Orlan Tesk fled to India, where he lives as a refugee.",
         "Mara Lund lives in Japan."},
        {"direction", "Orrin Marine is a subsidiary of Sefton Capital.", "Orrin Marine owns Sefton Capital."},
        {"direction", "Kandel beat Varga in the final of the open.", "Varga won the final against Kandel."},
        {"direction", "Sefton Capital sold the yard to Vale Holdings.",
         "Vale Holdings sold the yard to Sefton Capital."},
        {"", "Sefton Capital sold the yard to Vale Holdings.",
         "Vale Holdings bought the yard from Sefton Capital."},
        {"direction", "Sefton Capital was bought by Orrin Marine; it had acquired Torm Lines.",
         "Sefton Capital purchased Orrin Marine."},
        {"direction", "Mara Lund, daughter of Ivan Lund, sails.", "Ivan Lund is the son of Mara Lund."},
        {"", "Orrin Marine is a subsidiary of Sefton Capital.", "Sefton Capital owns Orrin Marine."},
        {"", "Orrin Marine may acquire Sefton Capital.", "Sefton Capital acquired Orrin Marine."},
        {"doer",
         "The army led by Ivan Kandel captured Ghent and jailed Orlan Tesk, who would die in captivity in "
         "1799.",
         "Ivan Kandel died in 1799."},
        {"doer", "A search of the brewery turned up glass in nearly 40 jars, according to the Torm Agency.",
         "The Torm Agency turned up glass in nearly 40 jars."},
        {"", "Ivan Kandel and Orlan Tesk died in 1799.", "Ivan Kandel died in 1799."},
        // That it is told of the other as well is left to the reader.
        {"", "Ivan Kandel sailed to Bergen at noon. So did Mara Lund.",
         "Mara Lund sailed to Bergen at noon."},
        {"", "Ivan Kandel sailed to Bergen by ferry, and Mara Lund by yacht.",
         "Mara Lund sailed to Bergen by yacht."},
        {"", "Kandel, who led the army, died in 1799.", "Ivan Kandel died in 1799."},
    };
    return rows;
}

std::string clash_of(const std::string& a, const std::string& b) {
    const analyse::Document first(a, shipped_lexicon());
    const analyse::Document second(b, shipped_lexicon());
    return std::string(
        compare_wording(tree_passage(first), tree_passage(second), *shipped_lexicon()).detector);
}

} // namespace

TEST_CASE("told: what one thing is told to be in two ways clashes, what may both be does not",
          "[contradict][told]") {
    for (const Row& row : table()) {
        INFO(row.a << " / " << row.b);
        CHECK(clash_of(row.a, row.b) == row.detector);
    }
}

TEST_CASE("told: which text comes first does not matter, and no text clashes with itself",
          "[contradict][told]") {
    for (const Row& row : table()) {
        INFO(row.a << " / " << row.b);
        CHECK(clash_of(row.b, row.a) == row.detector);
        CHECK(clash_of(row.a, row.a).empty());
        CHECK(clash_of(row.b, row.b).empty());
    }
}

TEST_CASE("told: what stands in relations clashes where somebody vouches for the situation",
          "[contradict][told]") {
    const auto label = [](const std::string& a, const std::string& b) {
        return judge_pair({a}, {b}, shipped_lexicon()).contradiction;
    };
    CHECK(label("Tourists flock to Oslo, the capital of Norway, in summer.",
                "Bergen is the capital of Norway."));
    CHECK_FALSE(
        label("Tourists flock to Oslo, the capital of Norway, in summer.", "Oslo is the capital of Norway."));
    CHECK(label("Ana Ruiz is the president of Chile.", "Ana Ruiz is the president of Peru."));
}

TEST_CASE("told: 'not only' denies nothing", "[contradict][told]") {
    CHECK(clash_of("Ana Ruiz was not only the 18th mayor of Torm but also a lawyer.",
                   "Ana Ruiz was the 19th mayor of Torm.") == "replacement");
    CHECK(clash_of("Ana Ruiz was not only a mayor but also a lawyer.", "Ana Ruiz was a mayor.").empty());
}

TEST_CASE("told: dates within each other are not apart", "[contradict][told]") {
    struct Dates {
        std::string a, b;
        bool apart;
    };
    const std::vector<Dates> rows{
        {"1970-05-03", "1970-05", false},
        {"1970-05-03", "197", false},
        {"XXXX-05", "1970-05-03", false},
        {"XXXX-06", "1970-05-03", true},
        {"1970-05-03", "1970-05-04", true},
        {"1970", "1971", true},
        {"2022-W15", "2022-04", false},
        {"PAST_REF", "1970", false},
        {"", "1970", false},
    };
    for (const Dates& row : rows) {
        INFO(row.a << " / " << row.b);
        CHECK(dates_apart(row.a, row.b) == row.apart);
        CHECK(dates_apart(row.b, row.a) == row.apart);
    }
}

TEST_CASE("told: a place in the other is not apart from it", "[contradict][told]") {
    const lexicon::Lexicon& lexicon = *shipped_lexicon();
    CHECK(places_apart("city:oslo", "country:peru", lexicon));
    CHECK(places_apart("city:oslo", "city:bergen", lexicon));
    CHECK_FALSE(places_apart("city:oslo", "country:norway", lexicon));
    CHECK_FALSE(places_apart("city:london", "country:united-kingdom", lexicon));
    CHECK_FALSE(places_apart("country:england", "country:united-kingdom", lexicon));
    CHECK_FALSE(places_apart("place:nowhere", "country:peru", lexicon));
}

TEST_CASE("told: brackets of a text that was cut into words are brackets", "[contradict][told]") {
    const auto row =
        pair_row(R"({"id":1,"a":"Ana Ruiz -LRB- born May 3 , 1970 -RRB- is a Chilean novelist .",)"
                 R"("b":"Ana Ruiz was born on May 30 , 1970 ."})",
                 shipped_lexicon());
    REQUIRE(row);
    CHECK(row->find("\"label\":\"contradiction\"") != std::string::npos);
}

TEST_CASE("told: a sentence that says it three thousand times costs what a long sentence costs",
          "[contradict][told]") {
    std::string a;
    std::string b;
    for (int i = 0; i < 3000; ++i) {
        a += "Ana Ruiz is a film and ";
        b += "Ana Ruiz is a novel, ";
    }
    // Ends at all: sides, facts and comparisons are bounded.
    CHECK(judge_pair({a}, {b}, shipped_lexicon()).confidence <= 1);
}
