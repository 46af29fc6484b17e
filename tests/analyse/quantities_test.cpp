#include "analyse/dump.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

#include <cmath>

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
    CHECK(amount("They counted " + words + " .") == value);
}

TEST_CASE("quantities: a unit that the text breaks off is left out", "[analyse][quantities]") {
    const std::string text = "They counted 5 ";
    for (const char* word : {"square", "cubic", "sq.", "degrees of", "kilo", "per", "m ^", "m -"})
        CHECK(amount(text + word).starts_with("5"));
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

TEST_CASE("quantities: units are multiplied, divided and raised to powers", "[analyse][quantities][units]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It hums at 440 s-1 now.", "440 inverse-second"},
        {"It moves at 8 m s⁻¹ now.", "8 metre-per-second"},
        {"It weighs 9 kg m-3 now.", "9 kilogram-per-cubic-metre"},
        {"It took 3 kg·m/s² of force.", "3 kilogram-metre-per-square-second"},
        {"It conducts 7 W/(m²·K) at most.", "7 watt-per-square-metre-per-kelvin"},
        {"It got 20 J/m^2 per day.", "20 joule-per-square-metre-per-day"},
        {"It ran 20 metres per second squared.", "20 metre-per-square-second"},
        {"It used 5 kW h today.", "5 kilowatt-hour"},
        {"It gives 300 foot-pounds of torque.", "300 foot-pound"},
        {"It pumps 40 barrels a day.", "40 barrel-per-day"},
        {"It lets 300 cubic metres a second through.", "300 cubic-metre-per-second"},
        {"It is 12 square decimetres wide.", "12 square-decimetre"},
        {"It holds 16 GiB today.", "16 gibibyte"},
        {"It sends only two kb per second.", "2 kilobit-per-second"},
        {"It draws 50 kVA now.", "50 kilovolt-ampere"},
        {"It emits CO2 and holds 12 plants.", "12"},
        {"It was 40C outside.", "40 c"},
        {"It was 30 º C outside.", "30 c"},
        {"It was 90 deg Fahrenheit outside.", "90 f"},
        {"It was −40° on the Fahrenheit scale.", "-40 f"},
        {"She bought an iPhone 5C today.", "5"},
        {"The clerk filed Form 13F today.", "13"},
        {"He is 6'2\" tall.", "6.166667 foot"},
        {"It is 5′10″ tall.", "5.833333 foot"},
        {"Each plank measures 3 1/2 in across.", "3.5 inch"},
        {"A 6-foot-3-inch man left.", "6.25 foot"},
        {"It weighed 12 stone 7 pounds.", "12.5 stone"},
        {"It was 85 dB loud.", "85 decibel"},
        {"It took 5 mmol of it.", "5 millimole"},
        {"It uses 6.5 L/100 km at most.", "6.5 litre-per-100-kilometres"},
        {"It reached 30-35C outside.", "30..35 c"},
        {"A 5m euro plan failed.", "5000000 euro"},
        {"It costs 80p a box.", "80 penny"},
        {"One in five failed.", "0.2"},
        {"He poured a gallon of beer.", "1 gallon"},
        {"They paid 75 USD million for it.", "75000000 dollar"},
        {"They paid 48.5 MGBP for it.", "48500000 pound"},
        {"They filed a $5 suit.", "5 dollar"},
        {"They paid 300 ₭ for it.", "300 kip"},
        {"They gave 44 mg to 50 mg at once.", "44..50 milligram"},
        {"They paid between $10 and $15 for it.", "10..15 dollar"},
        {"It had 10 000 readers.", "10000"},
        {"It has 3 × 10⁶ cells.", "3000000"},
        {"It has 2.48×10−5 cells.", "0.000025"},
        {"It has one twenty-fifth of them.", "0.04"},
        {"It has 3 hundred and one readers.", "301"},
    }));
    CHECK(amount(text) == expected);
}

TEST_CASE("quantities: one measure has one base, however it is written", "[analyse][quantities][units]") {
    const auto base = [](const std::string& text) {
        const Document document(text, shipped_lexicon(), {{2022, 8, 16}, {}});
        REQUIRE(document.quantities().size() == 1);
        const auto& q = document.quantities()[0];
        return std::pair(q.unit, q.lo);
    };
    for (const auto& [one, other] : {std::pair("It ran 36 km/h.", "It ran 10 metres a second."),
                                     std::pair("It was 2 m² wide.", "It was 2 square metres wide."),
                                     std::pair("It pumps 86400 litres a day.", "It pumps 1 l/s.")}) {
        CAPTURE(one, other);
        const auto a = base(one);
        const auto b = base(other);
        CHECK(a.first == b.first);
        CHECK(std::abs(a.second - b.second) < 1e-9 * std::abs(b.second));
    }
}

TEST_CASE("quantities: a change and where it led are two amounts", "[analyse][quantities]") {
    CHECK(dump("It rose 5% to 40%.") == "5% | kind percent | value 5 | unit percent\n"
                                        "40% | kind percent | value 40 | unit percent\n");
    CHECK(dump("It rose 3 km to 4 km.") == "3 km | kind measure | value 3000 | unit m\n"
                                           "4 km | kind measure | value 4000 | unit m\n");
    CHECK(dump("It was 2 km by 3 km, 20 m deep.") == "2 km | kind measure | value 2000 | unit m\n"
                                                     "3 km | kind measure | value 3000 | unit m\n"
                                                     "20 m | kind measure | value 20 | unit m\n");
    CHECK(dump("They lost three in 10 days.") == "three | kind count | value 3\n"
                                                 "10 days | kind measure | value 10 | unit day\n");
    CHECK(dump("It took 3 years, 2 months.") == "3 years | kind measure | value 36 | unit month\n"
                                                "2 months | kind measure | value 2 | unit month\n");
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
