// Copies of one text that differ in a figure, a name, a date or a "not" are findings; other wordings are not.
#include "analyse/article_documents.hpp"
#include "base/files.hpp"
#include "catch.hpp"
#include "claims/extract.hpp"
#include "contradict/altered_copy.hpp"
#include "contradict/engine.hpp"
#include "records/signature.hpp"

#include <algorithm>

using namespace factlint;

namespace {

struct Copy {
    std::string outlet;
    std::string day;
    std::string body;
};

const std::string told =
    "The county council of Norrhamn has bought the old paper mill on the river Lune for 4.2 "
    "million crowns. Councillor Marta Lindqvist signed the deed in Norrhamn on 3 May 2021. The "
    "mill has stood empty since the last paper machine was sold to a firm abroad. Engineers "
    "found that the dam above the mill was not safe. The council plans to turn the halls into "
    "workshops for carpenters and boat builders. A bridge for walkers will join the island "
    "with the old town before the end of next summer. Nobody has lived on the island since the "
    "great flood carried the last of the wooden houses away.";

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::shared_ptr<const lexicon::Lexicon> lexicon_of_rules() {
    static const auto lexicon = lexicon::Lexicon::load(source_path("rules/lexicon")).value();
    return lexicon;
}

std::vector<Finding> findings_of(const std::vector<Copy>& copies) {
    contradict::Engine engine(lexicon_of_rules());
    for (const Copy& copy : copies) {
        auto article = std::make_shared<Article>();
        article->id = copy.outlet + copy.day;
        article->path = copy.outlet + ".txt";
        article->publisher = {copy.outlet, "og", 0.9, {}};
        article->published = {copy.day, "meta", 0.9, {}};
        article->body = copy.body;
        article->signature = minhash_signature(copy.body);
        const analyse::ArticleDocuments documents(article, lexicon_of_rules());
        engine.add(contradict::digest(documents, claims::extract_claims(documents)));
    }
    return engine.finish().findings;
}

std::string codes(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& finding : findings) out += (out.empty() ? "" : " ") + finding.code;
    return out;
}

std::string marked(const Place& place) {
    std::string out;
    for (const Span mark : place.marks)
        out += (out.empty() ? "" : ", ") + std::string(mark.in(place.excerpt));
    return out;
}

} // namespace

TEST_CASE("altered copies: a changed figure, name, date or negation is one finding with both passages",
          "[contradict][altered]") {
    auto [from, to, mark_a, mark_b] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"4.2 million", "4.2 billion", "4.2 million", "4.2 billion"},
        {"4.2 million", "6.8 million", "4.2 million", "6.8 million"},
        {"Marta Lindqvist", "Jonas Vik", "Councillor Marta Lindqvist", "Councillor Jonas Vik"},
        {"3 May 2021", "13 May 2021", "3 May 2021", "13 May 2021"},
        {"was not safe", "was safe", "not", ""},
    }));
    const auto found = findings_of(
        {{"Ellery Courier", "2021-05-04", told}, {"Lune Post", "2021-05-04", with(told, from, to)}});
    INFO(from << " -> " << to);
    REQUIRE(codes(found) == "FL1008");
    const Finding& finding = found.front();
    INFO(finding.message);
    CHECK(finding.rule == "contradict/altered-copy");
    CHECK(finding.level >= Level::Warning);
    CHECK(finding.relation == Relation::Altered);
    REQUIRE(finding.places.size() == 2);
    CHECK(finding.places[0].outlet == "Ellery Courier");
    CHECK(finding.places[0].side == 0);
    CHECK(finding.places[1].side == 1);
    CHECK(marked(finding.places[0]).ends_with(mark_a));
    CHECK(marked(finding.places[1]).ends_with(mark_b));
    CHECK(finding.places[0].span.in(told) == finding.places[0].text);
}

TEST_CASE("altered copies: another wording of the same is none", "[contradict][altered]") {
    auto [from, to] = GENERATE(table<std::string, std::string>({
        {"4.2 million", "4,200,000"},
        {"4.2 million", "4 million"},
        {"Councillor Marta Lindqvist", "Councillor Lindqvist"},
        {"The mill has stood empty", "The mill stood empty"},
        {"has bought", "has acquired"},
        {"Councillor Marta Lindqvist", "Councillor Marta Lindquist"},
        {"Councillor Marta Lindqvist", "The spokesman"},
        {"river Lune", "River Lune"},
        {"Nobody has lived on the island since the great flood carried the last of the wooden houses away.",
         ""},
    }));
    INFO(from << " -> " << to);
    CHECK(codes(findings_of({{"Ellery Courier", "2021-05-04", told},
                             {"Lune Post", "2021-05-04", with(told, from, to)}})) == "");
}

TEST_CASE("altered copies: a later day corrects", "[contradict][altered]") {
    const std::string figure = with(told, "4.2 million", "6.8 million");
    const std::string name = with(told, "Marta Lindqvist", "Jonas Vik");
    // The same house on a later day.
    const auto own =
        findings_of({{"Ellery Courier", "2021-05-04", told}, {"Ellery Courier", "2021-05-06", name}});
    REQUIRE(codes(own) == "FL1009");
    CHECK(own.front().level == Level::Note);
    CHECK(own.front().relation == Relation::Superseded);
    // Another house on a later day: a figure may have grown, a name has not.
    CHECK(codes(findings_of({{"Ellery Courier", "2021-05-04", told}, {"Lune Post", "2021-05-06", figure}})) ==
          "FL1009");
    CHECK(codes(findings_of({{"Ellery Courier", "2021-05-04", told}, {"Lune Post", "2021-05-06", name}})) ==
          "FL1008");
}

TEST_CASE("altered copies: the telling of most copies stands first, whatever the order",
          "[contradict][altered]") {
    std::vector<Copy> copies{{"Lune Post", "2021-05-04", with(told, "4.2 million", "9.4 million")},
                             {"Ellery Courier", "2021-05-04", told},
                             {"Morning Pilot", "2021-05-04", told},
                             {"Harbour Star", "2021-05-04", told}};
    const auto found = findings_of(copies);
    REQUIRE(codes(found) == "FL1008");
    REQUIRE(found.front().places.size() == 4);
    CHECK(found.front().places[0].text == "4.2 million");
    CHECK(found.front().places[1].outlet == "Lune Post");
    std::reverse(copies.begin(), copies.end());
    const auto again = findings_of(copies);
    REQUIRE(again.size() == 1);
    CHECK(again.front().fingerprint == found.front().fingerprint);
    CHECK(again.front().message == found.front().message);
}

TEST_CASE("altered copies: two short texts that happen to be alike are no copies", "[contradict][altered]") {
    const std::string one =
        "The bus crash in Osby on Monday killed 4 people. The council of Osby has put off the "
        "plan for a new road.";
    const auto found = findings_of({{"Ellery Courier", "2021-05-04", one},
                                    {"Lune Post", "2021-05-04", with(one, "killed 4", "killed 9")}});
    CHECK(codes(found) == "FL1001");
}

TEST_CASE("altered copies: texts that fill in a form and texts that are no copies are left alone",
          "[contradict][altered]") {
    const std::string form =
        "Shares of Norrhamn Shipping closed at 41 crowns on the exchange of the capital. Shares "
        "of Lune Paper closed at 17 crowns on the exchange of the capital yesterday. The crown "
        "bought 12 marks when the banks of the capital closed their doors. A barrel of oil was "
        "sold for 83 marks at the end of the day in the harbour.";
    std::string other = form;
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"41", "44"}, {"17", "19"}, {"12", "14"}, {"83", "76"}})
        other = with(other, from, to);
    const auto found =
        findings_of({{"Ellery Courier", "2021-05-04", form}, {"Lune Post", "2021-05-04", other}});
    CHECK(std::none_of(found.begin(), found.end(),
                       [](const Finding& finding) { return finding.detector == "altered-copy"; }));
    const std::string elsewhere = "The mill was sold for 9 million crowns.";
    CHECK(codes(findings_of(
              {{"Ellery Courier", "2021-05-04", told}, {"Lune Post", "2021-05-04", elsewhere}})) == "");
}
