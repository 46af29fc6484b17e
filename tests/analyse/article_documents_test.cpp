#include "analyse/article_documents.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;

TEST_CASE("a place carries its words, its sentence, its holder and the article's facts",
          "[analyse][places]") {
    auto article = std::make_shared<Article>();
    article->id = "0123456789abcdef";
    article->title.value = "Putin Visits Pakistan";
    article->publisher.value = "Harbour Gazette";
    article->published.value = "2022-08-15T10:00:00Z";
    article->body = "The talks went on.\n\nLavrov said the deal was dead.";
    const analyse::ArticleDocuments documents(article, shipped_lexicon());
    const auto place =
        documents.place(TextField::Body, documents.body().span_of(documents.body().clauses().back().tokens));
    CHECK(place.text == "the deal was dead");
    CHECK(place.excerpt == "Lavrov said the deal was dead.");
    CHECK(place.holder == "Sergei Lavrov");
    CHECK(place.line == 3);
    CHECK(place.column == 13);
    CHECK(place.published == "2022-08-15");
    CHECK(place.outlet == "Harbour Gazette");
    CHECK(documents.place(TextField::Body, {0, 9}).holder == "author");
    REQUIRE(documents.title().clauses().size() == 1);
    CHECK(documents.title().clauses().front().predicate == "visit");
    CHECK_FALSE(documents.title().sentences().front().heading);
}
