#include "analyse/document.hpp"
#include "analyse/rows.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

/// "words = id" of each name, parted by "; ".
std::string names(const std::string& text) {
    const Document document(text, shipped_lexicon());
    std::string out;
    for (const auto& entity : document.entities()) {
        std::string words(document.words(entity.tokens));
        for (char& c : words)
            if (c == '\n') c = '/';
        out += (out.empty() ? "" : "; ") + words + " = " + entity.id;
    }
    return out;
}

} // namespace

TEST_CASE("names nobody listed are typed by what stands around them", "[analyse][entities]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Dr. Edda Marlow told the Ostrava Daily that the bridge was safe.",
         "Edda Marlow = person:edda-marlow; Ostrava Daily = org:ostrava-daily"},
        {"The mayor of Kalvenby, Torben Aasgaard, opened the hall in Kalvenby.",
         "mayor = office:mayor; Kalvenby = place:kalvenby; Torben Aasgaard = person:torben-aasgaard; "
         "Kalvenby = "
         "place:kalvenby"},
    }));
    CAPTURE(expected);
    CHECK(names(text) == expected);
}

TEST_CASE("a name means one thing through a document", "[analyse][entities]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Imran Khan met Sadia Khan. Asad Khan, Salman Khan, Sadiq Khan and Genghis Khan did not come. Khan "
         "left.",
         "Imran Khan = person:imran-khan; Sadia Khan = person:sadia-khan; Asad Khan = person:asad-khan; "
         "Salman "
         "Khan = person:salman-khan; Sadiq Khan = person:sadiq-khan; Genghis Khan = person:genghis-khan; "
         "Khan = "
         "person:khan"},
        {"Valdimir Putin spoke. Putin left.",
         "Valdimir Putin = person:vladimir-putin; Putin = person:vladimir-putin"},
        {"Ana Ruiz spoke. Later Anna Ruiz left.", "Ana Ruiz = person:ana-ruiz; Anna Ruiz = person:anna-ruiz"},
        {"Chilean President Ana Ruiz spoke. President Ana Ruiz left.",
         "Chilean = nationality:chile; President = office:president:chile; Ana Ruiz = person:ana-ruiz; "
         "President = office:president; Ana Ruiz = person:ana-ruiz"},
        {"The premier spoke.", "premier = office:prime-minister"},
        {"Pakistan's premier spoke.",
         "Pakistan = country:pakistan; premier = office:prime-minister:pakistan"},
        {"The Northern Growers Union met in May. The NGU wants more.",
         "Northern Growers Union = org:northern-growers-union; NGU = org:northern-growers-union"},
    }));
    CAPTURE(expected);
    CHECK(names(text) == expected);
}

TEST_CASE("a name ends with its paragraph", "[analyse][entities]") {
    CHECK(names("A letter to Dr. Edda Marlow\nNorthern Growers Union") ==
          "Edda Marlow = person:edda-marlow; Northern Growers Union = org:northern-growers-union");
}

TEST_CASE("rows count titles as part of a person's name", "[analyse][rows]") {
    const auto row = analyse::answer_row(R"({"id":"a","text":"Mayor Edda Marlow spoke to Dr. Lund."})",
                                         "entities", shipped_lexicon());
    REQUIRE(row);
    CHECK(*row == R"({"id":"a","entities":[{"span":[0,17],"type":"PER"},{"span":[27,35],"type":"PER"}]})");
}
