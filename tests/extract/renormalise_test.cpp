#include "catch.hpp"
#include "extract/renormalise.hpp"
#include "made_page.hpp"

using namespace factlint;

TEST_CASE("renormalise: a body of lines becomes paragraphs, flags are judged again", "[extract]") {
    Article article;
    article.body = lead + "\xC2\xA0\n" + second + "\r\n" + third;
    article.extraction.flags = {"too_short", "listing"};
    article.notes = {"Skipped: the page holds no article text."};
    extract::renormalise({}, article);
    CHECK(article.body == lead + "\n\n" + second + "\n\n" + third);
    CHECK(article.blocks.size() == 3);
    CHECK(article.extraction.flags == std::vector<std::string>{"listing"});
    CHECK(article.notes.size() == 1);
    CHECK(article.language.value == "en");
    CHECK_FALSE(article.signature.empty());
}

TEST_CASE("renormalise: a body that is as records have it keeps its blocks and links", "[extract]") {
    Article article = read_one(made_page("", "",
                                         "<p>See the <a href=\"https://x.example/p\">whole plan</a> of "
                                         "the board for the pier.</p>",
                                         ""));
    const Article before = article;
    extract::renormalise({}, article);
    extract::renormalise({}, article);
    CHECK(article.body == before.body);
    CHECK(article.links.size() == 1);
    CHECK(article.blocks.size() == before.blocks.size());
    CHECK(article.notes == before.notes);
}
