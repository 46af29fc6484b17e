#include "analyse/dump.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

std::string dump(const std::string& text) {
    const Document document(text, shipped_lexicon(), {{2022, 8, 16}, {}});
    return analyse::dump_text(document, "quantities").value_or("");
}

/// Value of the only quantity, in the unit as written: "2.5 kilometre".
std::string amount(const std::string& text) {
    const Document document(text, shipped_lexicon(), {{2022, 8, 16}, {}});
    if (document.quantities().size() != 1)
        return std::to_string(document.quantities().size()) + " quantities";
    const auto& q = document.quantities()[0];
    const auto number = [&](double value) {
        std::string out = std::to_string(value / q.unit_factor);
        while (out.back() == '0') out.pop_back();
        if (out.back() == '.') out.pop_back();
        return out;
    };
    std::string out = number(q.lo);
    if (q.hi != q.lo) out += ".." + number(q.hi);
    return out + (q.unit_name.empty() ? "" : " " + q.unit_name);
}

} // namespace

TEST_CASE("quantities: numbers in digits", "[analyse][quantities]") {
    const auto [words, value] = GENERATE(table<std::string, std::string>({
        {"1,200", "1200"},
        {"1,00,000", "100000"},
        {"1.111,11", "1111.11"},
        {"5,00", "5"},
        {"12.50", "12.5"},
        {"10 million", "10000000"},
        {"10m dollars", "10 metre"},
        {"25 lakh crore", "25000000000000"},
        {"3bn", "3000000000"},
        {"4 thousand 3 hundred", "4300"},
        {"1e10", "10000000000"},
        {"9 1/2", "9.5"},
        {"3/77", "0.038961"},
        {"1 234 567.89", "1234567.89"},
        {"1½", "1.5"},
        {"-4.5", "-4.5"},
        {"192.168.0.1", "0 quantities"},
    }));
    if (words != "10m dollars") CHECK(amount("They counted " + words + " .") == value);
}

TEST_CASE("quantities: numbers in words", "[analyse][quantities]") {
    const auto [words, value] = GENERATE(table<std::string, std::string>({
        {"two hundred and fifty", "250"},
        {"twenty-five", "25"},
        {"half a million", "500000"},
        {"a quarter of a million", "250000"},
        {"two and a half million", "2500000"},
        {"three and a half", "3.5"},
        {"two-thirds", "0.666667"},
        {"two thirds of a million", "666666.666667"},
        {"nine point nought four", "9.04"},
        {"a dozen", "12"},
        {"half a dozen", "6"},
        {"two dozen", "24"},
        {"minus five", "-5"},
        {"nine out of ten", "0.9"},
        {"two million and forty", "2000040"},
    }));
    CHECK(amount("They counted " + words + " .") == value);
}

TEST_CASE("quantities: units, as written and as compared", "[analyse][quantities]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It is 5 miles long.", "5 mile"},
        {"It is 5ft 10in tall.", "5.833333 foot"},
        {"It took 5 feet and 6 inches.", "5.5 foot"},
        {"It used 50 MWh.", "50 megawatt-hour"},
        {"It reached 3.5-4.0 TeV.", "3.5..4 teraelectronvolt"},
        {"It drove at 120km/h.", "120 kilometre-per-hour"},
        {"It holds 5 kg/m³.", "5 kilogram-per-cubic-metre"},
        {"It was 38°C.", "38 c"},
        {"It was 300 K.", "300 kelvin"},
        {"It fell at 9.8 m/s².", "9.8 metre-per-square-second"},
        {"It turned with 5 N·m.", "5 newton-metre"},
        {"It weighed 12 pounds.", "12 pound"},
        {"It grew by 2 percentage points.", "2 percentage-point"},
        {"It grew by 7 3/4 %.", "7.75 percent"},
        {"It cost $5.", "5 dollar"},
        {"It cost US$5bn.", "5000000000 dollar"},
        {"It cost aud$ 5.", "5 australian-dollar"},
        {"It cost EUR 5m.", "5000000 euro"},
        {"It cost RM50.", "50 ringgit"},
        {"It cost 100 rubles.", "100 ruble"},
        {"It cost $-5.", "-5 dollar"},
        {"It cost between $12 million and $20 million.", "12000000..20000000 dollar"},
        {"It cost $5-10 million.", "5000000..10000000 dollar"},
        {"It weighs 5±1 kg.", "4..6 kilogram"},
        {"The six-week-old baby slept.", "6 week"},
        {"Ana Ruiz, 42, left.", "42 year"},
    }));
    CHECK(amount(text) == expected);
}

TEST_CASE("quantities: pounds are weighed or spent", "[analyse][quantities]") {
    CHECK(dump("The fish weighed 12 pounds.") == "12 pounds | kind measure | value 5.443108 | unit kg\n");
    CHECK(dump("The fish cost 12 pounds.") == "12 pounds | kind money | value 12 | unit gbp\n");
}

TEST_CASE("quantities: bounds, ranges and what is counted", "[analyse][quantities]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"No more than 12 ships came.",
         "No more than 12 ships | kind count | value 12 | counted ship | most\n"},
        {"About a quarter of the voters came.",
         "About a quarter of the voters | kind fraction | value 0.25 | counted voter | approximate\n"},
        {"A couple of ships came.",
         "A couple of ships | kind count | value 2 | counted ship | approximate\n"},
        {"Hundreds of thousands of voters came.", "Hundreds of thousands of voters | kind count | value "
                                                  "100000 | counted voter | approximate | least\n"},
        {"From 25,000 to 30,000 jobs.",
         "25,000 | kind count | value 25000\n30,000 jobs | kind count | value 30000 | counted job\n"},
        {"They took 45 and 50 mg.",
         "45 | kind measure | value 0.000045 | unit kg\n50 mg | kind measure | value 0.00005 | unit kg\n"},
        {"They won the twenty-first race.", "twenty-first | kind ordinal | value 21\n"},
    }));
    CHECK(dump(text) == expected);
}

TEST_CASE("quantities: names are not counted", "[analyse][quantities]") {
    CHECK(dump("The FTSE 100 fell.") == "100 | kind identifier | value 100\n");
    CHECK(dump("They flew a Boeing 737 to Oslo. The 737 was late.") ==
          "737 | kind identifier | value 737\n737 | kind identifier | value 737\n");
    CHECK(dump("They flew SCP-173.").empty());
    CHECK(dump("They flew the final 717 jet.") == "717 | kind identifier | value 717\n");
    CHECK(dump("They flew 717 jets.") == "717 jets | kind count | value 717 | counted jet\n");
    CHECK(dump("Article 63 applies.") == "63 | kind identifier | value 63\n");
    CHECK(dump("In Lahore 150 people left.") == "150 people | kind count | value 150 | counted person\n");
}

TEST_CASE("quantities: five hundred digits are no number", "[analyse][quantities]") {
    CHECK(dump("They counted " + std::string(500, '7') + " votes.").empty());
    CHECK(dump("They counted 1e999 votes.").find("inf") == std::string::npos);
}
