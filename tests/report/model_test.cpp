#include "catch.hpp"
#include "sample_run.hpp"

#include <algorithm>

using namespace factlint;
using namespace factlint::report;

TEST_CASE("model: findings come most serious first, whatever order they were added in", "[report][model]") {
    std::vector<Finding> findings;
    const Model sorted = sample::model();
    for (const Finding* each : sorted.findings()) findings.push_back(*each);
    std::reverse(findings.begin(), findings.end());
    Model model;
    for (Finding& each : findings) model.add(Record(each));

    std::string order;
    for (const Finding* each : model.findings()) order += each->code + " ";
    CHECK(order == "FL1001 FL1001 FL1002 FL2011 FL2004 FL2021 FL4001 FL2012 ");
    CHECK(model.findings().front()->topic == "cabinet-vote");
}

TEST_CASE("model: topics hold the two-sided findings, articles the others", "[report][model]") {
    const Model model = sample::model();
    const auto topics = model.topics();
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].title == "Cabinet vote on the ferry inquiry");
    CHECK(topics[1].topic.empty());
    CHECK(topics[1].findings.size() == 2);

    const auto groups = model.flags_by_article();
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].article->outlet() == "Harbour Post");
    CHECK(groups[0].findings.size() == 2);
}

TEST_CASE("model: the matrix has a row per source and a cell per proposition", "[report][model]") {
    const auto matrices = sample::model().matrices();
    REQUIRE(matrices.size() == 1);
    CHECK(matrices[0].propositions == std::vector<std::string>{"inquiry-approved", "venn-forced-out"});
    REQUIRE(matrices[0].rows.size() == 3);
    CHECK(matrices[0].rows[0].outlet == "The Capital Ledger");
    CHECK(matrices[0].rows[1].cells[1].size() == 2);
    CHECK(matrices[0].rows[2].cells[0].size() == 1);
}

TEST_CASE("model: of two like words the one that the span names is highlighted", "[report][model]") {
    Article article;
    article.id = "a";
    article.body = "Four of the four boats sank.";
    article.sentences = {make_span(0, article.body.size())};
    Model model;
    model.add(Record(article));
    Place place;
    place.article = "a";
    place.text = "four";
    place.excerpt = article.body;
    place.span = {12, 16};
    CHECK(model.highlights(place) == std::vector<Span>{{12, 16}});
    place.marks = {{20, 99}, {0, 4}, {2, 7}};
    CHECK(model.highlights(place) == std::vector<Span>{{0, 7}, {20, 28}});
    const Position at = model.position(place);
    CHECK(at.line == 1);
    CHECK(at.column == 13);
    CHECK(at.end_column == 17);
}

TEST_CASE("model: spans of strangers end on character borders inside the text", "[report][model]") {
    Model model;
    Place place;
    place.excerpt = "né à Brest";
    place.marks = {{2, 3}, {4000000000U, 4000000001U}};
    CHECK(model.highlights(place) == std::vector<Span>{{1, 3}});
}

TEST_CASE("model: a rule is told by its own text, else by its code, else by its family", "[report][model]") {
    Model model;
    Finding finding;
    finding.code = "FL2004";
    finding.rule = "opinion/loaded";
    CHECK(model.rule_text(finding).title == "Unsupported or loaded statement");
    model.describe("FL2004", {"Loaded words", {}, {}});
    CHECK(model.rule_text(finding).title == "Loaded words");
    model.describe("opinion/loaded", {"Loaded wording", {}, {}});
    CHECK(model.rule_text(finding).title == "Loaded wording");
    finding.code = "X1";
    finding.rule = "house/no-exclamation";
    CHECK(model.rule_text(finding).title == "No exclamation");
}

TEST_CASE("model: near copies are those of the article's group, itself left out", "[report][model]") {
    Model model;
    for (const Article& each : sample::articles()) model.add(Record(each));
    model.add(Record(
        Story{"a1f0c3d2e4b59687", StoryKind::NearCopies, {"a1f0c3d2e4b59687", "b27c5e10f98a4d33"}, {}, {}}));
    const auto copies = model.near_copies(model.articles().front());
    REQUIRE(copies.size() == 1);
    CHECK(copies[0]->outlet() == "Northern Wire");
    CHECK(model.near_copies(model.articles().back()).empty());
}
