#include "catch.hpp"
#include "made_feed.hpp"
#include "made_page.hpp"

using namespace factlint;

namespace {

std::string made_atom(const std::string& entries) {
    return "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" "
           "xml:base=\"https://courier.example/news/\"><title type=\"text\">Ellery Courier</title>"
           "<author><name>The Editors</name></author><updated>2021-03-04T00:00:00Z</updated>" +
           entries + "</feed>";
}

} // namespace

TEST_CASE("atom: an entry's fields, with the time it was published and the time it was changed",
          "[extract][atom]") {
    const auto read = read_all(made_atom(
        "<entry><id>tag:courier.example,2021:1</id><title type=\"html\">Ferry &amp;amp; pier</title>"
        "<link rel=\"self\" href=\"api/1\"/><link href=\"ferry\"/><author><name>Ines Holm</name></author>"
        "<published>2021-03-02T09:30:00+01:00</published><updated>2021-03-04T12:00:00Z</updated>"
        "<category term=\"analysis\"/><summary>The board has voted.</summary>"
        "<content type=\"html\">&lt;p&gt;" +
        lead + "&lt;/p&gt;&lt;p&gt;" + second +
        "&lt;/p&gt;</content>"
        "</entry>"));
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    CHECK(article.title.value == "Ferry & pier");
    CHECK(article.url == "https://courier.example/news/ferry");
    REQUIRE(article.authors.size() == 1);
    CHECK(article.authors[0].value == "Ines Holm");
    CHECK(article.publisher.value == "Ellery Courier");
    CHECK(article.published.value == "2021-03-02T09:30:00+01:00");
    CHECK(article.updated.value == "2021-03-04T12:00:00Z");
    CHECK(article.kind.value == "analysis");
    CHECK(article.standfirst.value == "The board has voted.");
    CHECK(article.body == lead + "\n\n" + second);
}

TEST_CASE("atom: content is HTML, XHTML or text as its type says", "[extract][atom]") {
    auto [content, body] = GENERATE(table<std::string, std::string>({
        {"<content type=\"html\">&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</content>",
         "One & two.\n\nThree."},
        {"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One &amp; "
         "<b>two</b>.</p><p>Three.</p></div></content>",
         "One & two.\n\nThree."},
        {"<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>One &amp; "
         "two.</x:p><x:script>no()</x:script><x:p>Three.</x:p></x:div></content>",
         "One & two.\n\nThree."},
        {"<content>One &amp; two.\n\nThree.</content>", "One & two.\n\nThree."},
        {"<content type=\"image/png\">AAAA</content>", ""},
        {"<content src=\"https://courier.example/1.pdf\" type=\"application/pdf\"/><summary>In "
         "short.</summary>",
         "In short."},
    }));
    const auto read = read_all(made_atom("<entry><id>x</id><title>T</title>" + content + "</entry>"));
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].body == body);
}

TEST_CASE("atom: what an aggregator took over names its source; authors fall back to the feed's",
          "[extract][atom]") {
    const auto read = read_all(made_atom(
        "<entry><id>https://harbour.example/7</id><title>T</title><updated>2021-03-04T12:00:00Z</updated>"
        "<source><title>Harbour News</title><author><name>Per Aas</name></author></source></entry>"
        "<entry><id>y</id><title>U</title></entry>"));
    REQUIRE(read.articles.size() == 2);
    CHECK(read.articles[0].publisher.value == "Harbour News");
    CHECK(read.articles[0].authors.at(0).value == "Per Aas");
    CHECK(read.articles[0].url == "https://harbour.example/7");
    CHECK(read.articles[0].published.value == "2021-03-04T12:00:00Z");
    CHECK(read.articles[0].published.confidence < 0.7);
    CHECK_FALSE(read.articles[0].updated.known());
    CHECK(read.articles[1].authors.at(0).value == "The Editors");
}
