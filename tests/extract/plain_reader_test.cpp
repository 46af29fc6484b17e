#include "catch.hpp"
#include "made_page.hpp"

using namespace factlint;

namespace {

const std::string body = lead + "\n\n" + second + "\n\n" + third;

} // namespace

TEST_CASE("plain: title, byline and counters above the text are no part of it", "[extract]") {
    const std::string head =
        GENERATE("Ferry terminal to close\n\nBy Ines Holm\n\n",
                 "Ferry terminal to close\n\nFerry terminal to close\n\nby Ines Holm 48 views\n\n",
                 "Ferry terminal to close\nBy Ines Holm\n2 March 2021\n12 comments\n",
                 "# Ferry terminal to close\n\n*By Ines Holm*\n\n",
                 "---\ntitle: \"Ferry terminal to close\"\nauthor: Ines Holm\n---\n\n");
    const Article article = read_one(head + lead + "\n\n" + second + "\n\n" + third + "\n", "a.txt");
    CHECK(article.title.value == "Ferry terminal to close");
    REQUIRE(article.authors.size() == 1);
    CHECK(article.authors[0].value == "Ines Holm");
    CHECK(article.body == body);
}

TEST_CASE("plain: a text that starts with a sentence has no title", "[extract]") {
    const Article article = read_one(lead + "\n" + second + "\n" + third, "a.txt");
    CHECK_FALSE(article.title.known());
    CHECK(article.body == body);
}

TEST_CASE("plain: a first line that is a name is the author", "[extract]") {
    const Article article = read_one("Ines HOLM\n" + lead + "\n" + second, "a.txt");
    CHECK_FALSE(article.title.known());
    REQUIRE(article.authors.size() == 1);
    CHECK(article.authors[0].value == "Ines HOLM");
}

TEST_CASE("plain: what a page has below its article is cut", "[extract]") {
    const std::string tail = GENERATE(
        "Leave a Reply\n\nFill in your details below\n\nFacebook photo\n\nConnecting to %s\n",
        "5 Courses in 1 \xE2\x80\x93 Certificate in Cooking\n\nCategories: Ports, Ferries\n\nTags: , ,\n",
        "Previous articleThe storm of the year\nNext articleBread prizes\n",
        "The writer is a retired captain who lives in Port Ellery.\n", "Share this:\nTwitter\nFacebook\n",
        "Copyright 2021 Ellery Courier. All rights reserved.\n");
    CHECK(read_one(lead + "\n\n" + second + "\n\n" + third + "\n\n" + tail, "a.txt").body == body);
}

TEST_CASE("plain: a disclaimer makes an opinion and a note, and the note on a person names the author",
          "[extract]") {
    const Article article = read_one(lead + "\n" + second + "\n" + third +
                                         "\nDISCLAIMER: The views expressed here are those of the author.\n"
                                         "Previous articleThe storm\nNext articleThe calm\n"
                                         "Dr. Ines HOLM is a fellow of the Institute of Piers\n",
                                     "a.txt");
    CHECK(article.body == body);
    CHECK(article.kind.value == "opinion");
    CHECK(article.kind.source == "disclaimer");
    REQUIRE(article.notes.size() == 1);
    REQUIRE(article.authors.size() == 1);
    CHECK(article.authors[0].value == "Ines HOLM");
}

TEST_CASE("plain: a dateline gives its place, and no date without a year", "[extract]") {
    auto [line, place, date] = GENERATE(table<std::string, std::string, std::string>({
        {"PORT ELLERY, Sept 27: ", "PORT ELLERY", ""},
        {"ELLERY (NW) \xE2\x80\x94 ", "ELLERY", ""},
        {"ELLERY, 2 March 2021: ", "ELLERY", "2021-03-02"},
        {"NATO said that ", "", ""},
        {"", "", ""},
    }));
    const Article article = read_one(line + lead + "\n\n" + second, "a.txt");
    CHECK(article.dateline.value == place);
    CHECK(article.published.value == date);
}

TEST_CASE("plain: lines broken at a column are joined to paragraphs", "[extract]") {
    std::string wrapped;
    std::size_t column = 0;
    for (const char c : lead + " " + second) {
        const bool at_end = c == ' ' && column > 60;
        wrapped += at_end ? '\n' : c;
        column = at_end ? 0 : column + 1;
    }
    CHECK(read_one(wrapped + "\n\n" + third, "a.txt").body == lead + " " + second + "\n\n" + third);
}

TEST_CASE("plain: marks of Markdown are read", "[extract]") {
    const Article article =
        read_one("# Ferry terminal to close\n\n" + lead +
                     "\n\n## Costs\n\n- **Pier**: 12 million crowns\n\nThe "
                     "[full plan](https://courier.example/plan) was published by the _county_ on Monday.\n",
                 "a.md");
    CHECK(article.body ==
          lead +
              "\n\nCosts\n\nPier: 12 million crowns\n\nThe full plan was published by the county on Monday.");
    REQUIRE(article.links.size() == 1);
    CHECK(article.links[0].span.in(article.body) == "full plan");
    REQUIRE(article.blocks.size() == 4);
    CHECK(article.blocks[1].kind == BlockKind::Heading);
    CHECK(article.blocks[2].kind == BlockKind::ListItem);
}
