#include "analyse/dump.hpp"
#include "analyse/rows.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

std::string dump(const std::string& text, const std::string& layer) {
    const Document document(text, shipped_lexicon(), {{2022, 8, 16}, {}}); // a Tuesday
    const auto lines = analyse::dump_text(document, layer);
    REQUIRE(lines);
    return *lines;
}

/// The words of the items, parted by " / ".
std::string pieces(const std::string& text, const std::string& layer) {
    std::string out;
    std::string all = dump(text, layer);
    for (std::size_t at = 0; at < all.size();) {
        const auto end = all.find('\n', at);
        const auto line = all.substr(at, end - at);
        out += (out.empty() ? "" : " / ") + line.substr(0, line.find(" | "));
        at = end + 1;
    }
    return out;
}

} // namespace

TEST_CASE("sentences end where English ends them", "[analyse][sentences]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It rained. We stayed.", "It rained. / We stayed."},
        {"Dr. Ruiz met J. K. Lund of the U.S. Army. He left.",
         "Dr. Ruiz met J. K. Lund of the U.S. Army. / He left."},
        {"He lives in the U.S. The house is old.", "He lives in the U.S. / The house is old."},
        {"It cost Rs. 5 or 2.5 dollars. Cheap.", "It cost Rs. 5 or 2.5 dollars. / Cheap."},
        {"\"We won.\" He smiled.", "\"We won.\" / He smiled."},
        {"“Will he go?” she asked. Yes.", "“Will he go?” she asked. / Yes."},
        {"Wait... What? Go!", "Wait... / What? / Go!"},
        {"A heading\n\nThe text begins here.", "A heading | heading"},
        {"ISLAMABAD, Sept 27: The court ruled.", "ISLAMABAD, Sept 27: | heading"},
        {"hard wrapped\nlines go on. Next.", "hard wrapped lines go on. / Next."},
    }));
    const auto all = dump(text, "sentences");
    if (expected.ends_with(" | heading"))
        CHECK(all.substr(0, all.find('\n')) == expected);
    else
        CHECK(pieces(text, "sentences") == expected);
}

TEST_CASE("tokens follow the treebanks", "[analyse][tokens]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Russia's army doesn't know.", "Russia / 's / army / does / n't / know / ."},
        {"Russia’s isn’t", "Russia / ’s / is / n’t"},
        {"the countries' gas-fired co-founder", "the / countries / ' / gas / - / fired / co-founder"},
        {"1,200.5 at 10:30 on 3/4/2022", "1,200.5 / at / 10:30 / on / 3/4/2022"},
        {"$5bn US$3 5%", "$ / 5 / bn / US$ / 3 / 5 / %"},
        {"Su-35 F-16s 1990s 5th", "Su-35 / F-16s / 1990s / 5th"},
        {"see https://a.example/x?y=1, or mail me@a.example.",
         "see / https://a.example/x?y=1 / , / or / mail / me@a.example / ."},
        {"cannot go... (yes)", "can / not / go / ... / ( / yes / )"},
    }));
    CHECK(pieces(text, "tokens") == expected);
}

TEST_CASE("names are found, joined and typed", "[analyse][entities]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Pakistani Prime Minister Shehbaz Sharif spoke.",
         "nationality:pakistan office:prime-minister:pakistan person:shehbaz-sharif"},
        {"Ana Ruiz spoke. Later Ruiz left.", "person:ana-ruiz person:ana-ruiz"},
        {"The Lahore High Court sat in Lahore.", "org:lahore-high-court city:lahore"},
        {"The Northern Growers Union (NGU) met. The NGU left.",
         "org:northern-growers-union org:northern-growers-union org:northern-growers-union"},
        {"The PSGP, or the North-South gas pipeline, stalled.",
         "product:pakistan-stream product:pakistan-stream"},
        {"Imran Khan met Sadia Khan. Khan left.", "person:imran-khan person:sadia-khan person:khan"},
        {"They told us that it may help who cares.", ""},
        {"The Ministry of Foreign Affairs said so.", "org:ministry-of-foreign-affairs"},
    }));
    std::string ids;
    const Document document(text, shipped_lexicon());
    for (const auto& entity : document.entities()) ids += (ids.empty() ? "" : " ") + entity.id;
    CHECK(ids == expected);
}

TEST_CASE("times are resolved on the date of publication", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It opened on April 10, 2022.", "2022-04-10"},
        {"It opened on 10 April 2022.", "2022-04-10"},
        {"It opened in early April.", "2022-04"},
        {"It opened last year.", "2021"},
        {"It opened on Friday.", "2022-08-12"},
        {"It will open on Friday.", "2022-08-19"},
        {"It opened yesterday.", "2022-08-15"},
        {"It opened three years ago.", "2019"},
        {"It was open for three days.", "P3D"},
        {"It opens every year.", "P1Y"},
        {"It opened in the 1980s.", "198"},
        {"It opened on 31 February 2022.", "?"},
        {"It opened on 3/4/2022.", "2022-03-04 | or 2022-04-03"},
        {"It opened on 13/4/2022.", "2022-04-13"},
        {"It has been open since 2011.", "2011"},
    }));
    const auto lines = dump(text, "times");
    CAPTURE(lines);
    CHECK(lines.find(" | value " + expected) != std::string::npos);
    CHECK(lines.find('\n') == lines.size() - 1);
}

TEST_CASE("quantities have a kind, a unit and a counted noun", "[analyse][quantities]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"At least 12 people were killed.",
         "At least 12 people | kind count | value 12 | counted person | least\n"},
        {"More than 1,200 passengers left.",
         "More than 1,200 passengers | kind count | value 1200 | counted passenger | least\n"},
        {"It cost $395 million.", "$395 million | kind money | value 395000000 | unit usd\n"},
        {"It cost Rs 5 crore.", "Rs 5 crore | kind money | value 50000000 | unit rupee\n"},
        {"It fell by 13 per cent.", "13 per cent | kind percent | value 13 | unit percent\n"},
        {"It fell by 2 percentage points.",
         "2 percentage points | kind percentage-point | value 2 | unit percentage-point\n"},
        {"The line is 1,100 km long.", "1,100 km | kind measure | value 1100000 | unit m\n"},
        {"The 42-year-old won.", "42-year-old | kind age | value 42 | unit year\n"},
        {"It opened in 2011.", "2011 | kind year | value 2011\n"},
        {"Between 10 and 15 soldiers fled.",
         "10 and 15 soldiers | kind count | value 10..15 | counted soldier\n"},
        {"Dozens of villagers fled.",
         "Dozens of villagers | kind count | value 24 | counted villager | approximate | least\n"},
        {"Two-thirds of the members left.",
         "Two-thirds of the members | kind fraction | value 0.666667 | counted member\n"},
    }));
    CHECK(dump(text, "quantities") == expected);
}

TEST_CASE("clauses say who did what to whom, passives turned", "[analyse][clauses]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"The army attacked the town.", "attack | subject The army | object the town"},
        {"The town was attacked by the army.", "attack | subject the army | object The town | passive"},
        {"Russia and Pakistan signed the deal in Moscow.",
         "sign | subject Russia & Pakistan | object the deal | obliques in Moscow"},
        {"Putin never visited Pakistan.", "visit | subject Putin | object Pakistan | negated"},
        {"The price of oil did not rise.", "rise | subject The price | object - | negated"},
        {"Putin, the Russian leader, rejected the offer.", "reject | subject Putin | object the offer"},
        {"Lund may carry out the plan.", "carry out | subject Lund | object the plan | modal may"},
        {"The court is guilty.", "be | subject The court | object guilty | copula"},
        {"At least 12 people were killed.", "kill | subject - | object least 12 people | passive"},
    }));
    const auto lines = dump(text, "clauses");
    // How certain the parser is of it changes with every model; that it says so does not.
    CHECK(lines.substr(0, lines.find(" | confidence ")) == expected);
}

TEST_CASE("an event noun is a clause of its own", "[analyse][clauses]") {
    CHECK(dump("Putin's visit to Pakistan ended.", "clauses")
              .find("visit | subject Putin | object - | obliques to Pakistan | nominal") !=
          std::string::npos);
    CHECK(dump("The arrest of Imran Khan shocked them.", "clauses")
              .find("arrest | subject - | object Imran Khan | nominal") != std::string::npos);
}

TEST_CASE("what is said has a holder", "[analyse][attributions]") {
    const auto [text, holder, content] = GENERATE(table<std::string, std::string, std::string>({
        {"Lavrov said that the deal was dead.", "Sergei Lavrov", "that the deal was dead"},
        {"\"The deal is dead,\" said Lavrov.", "Sergei Lavrov", "The deal is dead,"},
        {"The deal was dead, the ministry said.", "ministry", "The deal was dead"},
        {"The deal was dead, the ministry said, and nobody in the whole of the capital had hoped for "
         "anything else "
         "since May.",
         "ministry", "The deal was dead"},
        {"The deal was dead, said Ana Ruiz, the mayor.", "Ana Ruiz", "The deal was dead"},
        {"According to Ana Ruiz, the deal was dead.", "Ana Ruiz", "the deal was dead"},
        {"The bridge was reportedly closed.", "", "The bridge was reportedly closed"},
        {"Ana Ruiz spoke. She said that it was over.", "Ana Ruiz", "that it was over"},
        {"Lavrov denied the allegation.", "Sergei Lavrov", "the allegation"},
        {"He is believed to have fled.", "", "He is believed to have fled"},
    }));
    const Document document(text, shipped_lexicon());
    REQUIRE(document.attributions().size() == 1);
    const auto& attribution = document.attributions().front();
    CHECK(attribution.holder == holder);
    CHECK(document.words(attribution.content) == content);
    CHECK(attribution.hidden == holder.empty());
}

TEST_CASE("an unknown layer is an error that names the known ones", "[analyse]") {
    const Document document("x", shipped_lexicon());
    CHECK(analyse::dump_text(document, "tims").error().text().find("did you mean 'times'?") !=
          std::string::npos);
    CHECK(analyse::answer_row("{}", "x", shipped_lexicon())
              .error()
              .text()
              .find("layers of rows are attributions, coref") != std::string::npos);
}

TEST_CASE("rows count code points", "[analyse][rows]") {
    const auto row = analyse::answer_row(R"({"id":"a","text":"Élan in May 2021","anchor":"2022-01-01"})",
                                         "times", shipped_lexicon());
    REQUIRE(row);
    CHECK(*row == R"({"id":"a","times":[{"span":[8,16],"type":"DATE","value":"2021-05"}]})");
}
