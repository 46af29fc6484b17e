#include "catch.hpp"
#include "records/article.hpp"

using namespace factlint;

TEST_CASE("article: the outlet is the publisher, else the host, else the file", "[records][article]") {
    Article article;
    article.path = "stories/ferry.html";
    CHECK(article.outlet() == "ferry");
    article.url = "https://www.harbour.example/ferry";
    CHECK(article.outlet() == "harbour.example");
    article.publisher.value = "Harbour Post";
    CHECK(article.outlet() == "Harbour Post");
    CHECK(Article{}.outlet().empty());
}

TEST_CASE("article: only what says it is another language is not English", "[records][article]") {
    const auto [language, english] = GENERATE(table<std::string, bool>({
        {"", true},
        {"en", true},
        {"en-GB", true},
        {"EN", true},
        {"fr", false},
        {"ur-PK", false},
        {"eng", true},

    }));
    CAPTURE(language);
    Article article;
    article.language.value = language;
    CHECK(article.is_english() == english);
}
