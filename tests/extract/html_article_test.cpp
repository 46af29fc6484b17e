#include "base/gzip.hpp"
#include "catch.hpp"
#include "made_page.hpp"
#include "records/codec.hpp"

using namespace factlint;

namespace {

const std::string body = lead + "\n\n" + second + "\n\n" + third;
const std::string fourth =
    "The old terminal was built of brick from the county's own kilns, and no one has yet found a "
    "buyer for the clock tower that stands beside it.";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("html: the body is the paragraphs of the article and nothing of the page around it", "[extract]") {
    const std::string below = GENERATE(
        "",
        "<aside><h3>Most read</h3><p>A long line about something else that happened in another town "
        "today.</p></aside>",
        "<div class=\"newsletter-signup\"><p>Get our best stories every morning in your inbox, free of "
        "charge, for ever.</p></div>",
        "<section id=\"comments\"><p>I think that the board is wrong about the pier and always was, said a "
        "reader.</p></section>",
        "<div class=\"cookie-notice\"><p>We use cookies to make this site work and to see how you use it "
        "every day.</p></div>",
        "<div style=\"display:none\"><p>This text is for nobody and should not be read by anyone who reads "
        "the page.</p></div>",
        "<h3>Related stories</h3><ul><li><a href=\"/x\">Ships that passed in the night</a></li></ul>");
    CHECK(read_one(made_page("", "", "", below)).body == body);
}

TEST_CASE("html: what interrupts the text is left out and what belongs to it stays", "[extract]") {
    auto [inside, expected] = GENERATE(table<std::string, std::string>({
        {"<p>Read more: <a href='/p'>Pier plans in pictures</a></p>", ""},
        {"<figure><img src=a.jpg><figcaption>The terminal on a grey day in May.</figcaption></figure>", ""},
        {"<div class='ad-slot'><p>Advertisement</p></div>", ""},
        {"<p>Follow the Ellery Courier on Facebook</p>", ""},
        {"<h2>What happens next</h2>", "What happens next"},
        {"<ul><li>Ticket office closes on 1 May</li></ul>", "Ticket office closes on 1 May"},
        {"<blockquote><p>We were never asked about it.</p></blockquote>", "We were never asked about it."},
    }));
    const std::string between = expected.empty() ? "" : expected + "\n\n";
    CHECK(read_one(made_page("", "", inside, "")).body == lead + "\n\n" + second + "\n\n" + between + third);
}

TEST_CASE("html: blocks carry their kind and their place", "[extract]") {
    const Article article = read_one(made_page(
        "", "", "<h2>Costs</h2><figure><figcaption>The pier in 1998, before the storm.</figcaption></figure>",
        ""));
    REQUIRE(article.blocks.size() == 5);
    CHECK(article.blocks[2].kind == BlockKind::Heading);
    CHECK(article.blocks[2].span.in(article.body) == "Costs");
    CHECK(article.blocks[3].kind == BlockKind::Caption);
    CHECK(article.blocks[3].span.empty());
    CHECK(article.blocks[3].text == "The pier in 1998, before the storm.");
    CHECK(article.blocks[4].span.in(article.body) == third);
}

TEST_CASE("html: links are absolute and know their anchor", "[extract]") {
    const Article article = read_one(
        made_page("", "",
                  "<p>The <a href=\"../plan?id=1&amp;p=2\">full plan</a> was published by the county on "
                  "Monday evening.</p>",
                  ""),
        "page.html", "https://courier.example/news/2021/ferry.html");
    REQUIRE(article.links.size() == 1);
    CHECK(article.links[0].url == "https://courier.example/news/plan?id=1&p=2");
    CHECK(article.links[0].span.in(article.body) == "full plan");
}

TEST_CASE("html: text never glues across blocks", "[extract]") {
    const Article article = read_one(made_page(
        "", "",
        "<div>New dates were announced by the line on Friday.<div>The first boat leaves at nine.</div></div>",
        ""));
    CHECK(has(article.body, "on Friday.\n\nThe first"));
}

TEST_CASE("html: no-break spaces and soft hyphens are written as articles write them", "[extract]") {
    const Article article = read_one(made_page(
        "", "", "<p>About&nbsp;12&nbsp;million was set aside for har&shy;bour works last year.</p>", ""));
    CHECK(has(article.body, "About 12 million was set aside for harbour works last year."));
}

TEST_CASE("html: metadata names its source and keeps what was not chosen", "[extract]") {
    const std::string head =
        "<meta property='og:title' content='Ferry terminal to close'>"
        "<meta property='og:site_name' content='Ellery Courier'>"
        "<meta property='og:description' content='The board has voted.'>"
        "<meta property='article:published_time' content='2021-03-02T09:30:00+01:00'>"
        "<link rel=canonical href='https://www.courier.example/news/ferry/?utm_source=x'>"
        "<script "
        "type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\"},"
        "{\"@type\":\"OpinionNewsArticle\",\"headline\":\"Ferry terminal to "
        "close\",\"datePublished\":\"2021-03-02\","
        "\"dateModified\":\"2021-03-04\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ines Holm\"},\"Per "
        "Aas\"],}]}</script>";
    const Article article = read_one(made_page(head, "<p class=byline>By Someone Else</p>", "", ""));
    CHECK(article.title.value == "Ferry terminal to close");
    CHECK(article.publisher.value == "Ellery Courier");
    CHECK(article.standfirst.value == "The board has voted.");
    CHECK(article.published.value == "2021-03-02");
    CHECK(article.published.source == "json-ld");
    CHECK(article.published.candidates.size() == 2);
    CHECK(article.updated.value == "2021-03-04");
    CHECK(article.url == "https://www.courier.example/news/ferry");
    REQUIRE(article.authors.size() == 2);
    CHECK(article.authors[0].value == "Ines Holm");
    CHECK(article.authors[1].value == "Per Aas");
    CHECK(article.kind.value == "opinion");
    CHECK(article.language.value == "en");
    CHECK_FALSE(article.signature.empty());
}

TEST_CASE("html: a byline and a date above the text are read when nothing better is there", "[extract]") {
    const Article article = read_one(made_page(
        "", "<p>By Ines Holm and Per Aas, Staff Writers</p><p>Posted on 2 March 2021, 9:30 am</p>", "", ""));
    REQUIRE(article.authors.size() == 2);
    CHECK(article.authors[1].value == "Per Aas");
    CHECK(article.published.value == "2021-03-02");
    CHECK(article.body == body);
}

TEST_CASE("html: the date is left open when only chrome has one", "[extract]") {
    CHECK_FALSE(read_one(made_page("", "", "", "<p>Page made on 2 March 2021</p>")).published.known());
}

TEST_CASE("html: the day of the address decides about a stamp from another zone", "[extract]") {
    const Article article = read_one(
        made_page("<meta property='article:published_time' content='2021-03-03T01:30:00Z'>", "", "", ""),
        "page.html", "https://courier.example/2021/03/02/ferry");
    CHECK(article.published.value == "2021-03-02");
}

TEST_CASE("html: a disclaimer marks an opinion and is no part of the body", "[extract]") {
    const Article article = read_one(made_page("", "", "",
                                               "<p>Disclaimer: The views expressed here are the author's own "
                                               "and do not reflect those of this paper.</p>"));
    CHECK(article.body == body);
    CHECK(article.kind.value == "opinion");
    CHECK(article.kind.source == "disclaimer");
}

TEST_CASE("html: the next article below the first is another one", "[extract]") {
    const std::string other =
        "<article><h1>Bakery wins prize</h1><p>" +
        std::string("The bakery on Mill Street has won the county prize for bread for the third time in "
                    "a row, its owner said on Monday after the jury had met.") +
        "</p><p>Its rye loaf was praised most of all, by a jury of nine people from all parts of the "
        "county who had tasted sixty loaves.</p><p>The prize is a wooden spoon and a sum of money that "
        "the owner did not want to name, but which will pay for a new oven, she said.</p></article>";
    const std::string first = "<article><h1>Ferry terminal to close</h1><p>" + lead + "</p><p>" + second +
                              "</p><p>" + third + "</p></article>";
    const Article article =
        read_one("<html><head><meta property=og:title content='Ferry terminal to close'></head><body><main>" +
                 first + other + "</main></body></html>");
    CHECK(article.body == body);
}

TEST_CASE("html: weak pages are flagged", "[extract]") {
    CHECK(
        read_one("<html><body><p>Too little text here to say much.</p></body></html>").has_flag("too_short"));
    CHECK(read_one("<html><body><div></div></body></html>").has_flag("empty"));
    CHECK(read_one("<html><head><title>Page not found</title></head><body><h1>404: Page not found</h1><p>We "
                   "could not "
                   "find what you were looking for on our site today.</p></body></html>")
              .has_flag("error_page"));
    CHECK(read_one(made_page("", "", "",
                             "<div class=gate><p>Subscribe to continue reading this article.</p></div>"))
              .has_flag("paywalled"));
    CHECK(read_one(made_page("", "", "",
                             "<div id=comments><p>What a very good idea that is, thank you.</p></div>"))
              .has_flag("comments_present"));
}

TEST_CASE("html: gzip is opened, and the record is the same", "[extract]") {
    const std::string page = made_page("", "", "", "");
    CHECK(encode(read_one(gzip(page))) == encode(read_one(page)));
}

TEST_CASE("html: the same bytes give the same record, and it survives the codec", "[extract]") {
    const std::string line = encode(read_one(made_page(
        "", "",
        "<p>See <a href='https://a.example/b'>the plan</a> of the county for more on what is built.</p>",
        "")));
    CHECK(encode(read_one(line)) == line);
}

TEST_CASE("html: every block says why it is in or out", "[extract]") {
    const auto lines = extract::explain_blocks({"", "", made_page("", "", "", ""), ""}, {});
    REQUIRE(lines);
    REQUIRE(lines->size() >= 5);
    CHECK(lines->front().rfind("page type: article", 0) == 0);
    CHECK((*lines)[1].rfind("navigation", 0) == 0);
    CHECK(lines->back().rfind("footer", 0) == 0);
    CHECK((*lines)[4] == "kept           paragraph, 25 words, 0% links, body > div.story-body > p: " + lead);
}

TEST_CASE("html: a body in numbered parts is one body", "[extract]") {
    const std::string morning =
        "The ferry left the old harbour at nine in the morning with sixty people and a band on board. ";
    const std::string noon =
        "It came back at noon with all of them, and the band was still playing on the upper deck. ";
    const std::string page =
        "<html><body><h1>The ferry is back</h1><div class=\"story-text part-1\"><p>" + morning + morning +
        "</p></div><div class=\"ad\">Advertisement</div><div class=\"story-text part-2\"><p>" + noon + noon +
        noon + "</p></div></body></html>";
    const auto read = extract::read_articles({"page.html", "", page, ""}, {});
    REQUIRE(read);
    REQUIRE(read->articles.size() == 1);
    CHECK(read->articles[0].body.find("left the old harbour") != std::string::npos);
    CHECK(read->articles[0].body.find("came back at noon") != std::string::npos);
    CHECK(read->articles[0].body.find("Advertisement") == std::string::npos);
}

TEST_CASE("html: what stands in the middle of a text does not end it", "[extract]") {
    // A heading inside of the text that repeats the words of the title; a box of other stories.
    const std::string inside = GENERATE(
        "",
        "<div class=box><p>Related stories</p><p><a href='/a'>Ships that passed in the night</a></p></div>");
    const std::string page =
        "<html><head><title>Ferry terminal to close</title></head><body><h1>Ferry terminal to "
        "close</h1><div class=\"story\"><p>" +
        lead + "</p><p>" + second + "</p><p>" + third + "</p>" + inside + "<p>" + fourth + "</p><p>" + lead +
        "</p></div></body></html>";
    CHECK(read_one(page).body == body + "\n\n" + fourth + "\n\n" + lead);
    const std::string again = "<html><head><title>Ferry terminal to "
                              "close</title></head><body><header><h1>Ferry terminal to close</h1>"
                              "</header><div class=\"story\"><p>" +
                              lead + "</p><p>" + second + "</p><h2>Ferry terminal to close</h2><p>" + third +
                              "</p><p>" + fourth + "</p><p>" + fourth + "</p></div></body></html>";
    CHECK(read_one(again).body.starts_with(lead + "\n\n" + second));
}

TEST_CASE("html: paragraphs beside a box that holds the rest are text", "[extract]") {
    std::string rest;
    for (int i = 0; i < 5; ++i) rest += "<p>" + fourth + " It was attempt " + std::to_string(i) + ".</p>";
    const std::string page = "<html><body><h1>Ferry terminal to close</h1><div class=\"s1\"><p>" + lead +
                             "</p><p>" + second + "</p><p>" + third + "</p><div class=\"s2\">" + rest +
                             "</div></div></body></html>";
    const std::string read = read_one(page).body;
    CHECK(read.starts_with(lead));
    CHECK(has(read, "attempt 4."));
}

TEST_CASE("html: the next articles of an endless page have the title's look", "[extract]") {
    const auto article = [](const std::string& title, const std::string& text) {
        return "<div class=wrap><div class=head><h1 class=headline>" + title + "</h1></div><div class=text>" +
               text + "</div></div>";
    };
    const std::string own = "<p>" + lead + "</p><p>" + second + "</p><p>" + third + "</p><p>" + fourth +
                            "</p><p>" + fourth + "</p><p>" + fourth + "</p>";
    std::string other;
    for (int i = 0; i < 6; ++i)
        other += "<p>The bakery on Mill Street has won the county prize for bread for time number " +
                 std::to_string(i) + ", its owner said after the jury had met.</p>";
    const std::string read =
        read_one("<html><head><title>Ferry terminal to close</title></head><body>" +
                 article("Ferry terminal to close", own) + article("Bakery wins prize", other) +
                 article("Mill sold again", other) + "</body></html>")
            .body;
    CHECK(read.starts_with(lead));
    CHECK_FALSE(has(read, "bakery"));
    CHECK_FALSE(has(read, "Mill sold again"));
}

TEST_CASE("html: a text in several widths is read once, and chapters that open at a click are read",
          "[extract]") {
    std::string text;
    for (int i = 0; i < 6; ++i) text += "<p>" + fourth + " It was attempt " + std::to_string(i) + ".</p>";
    const std::string twice = "<html><body><h1>Ferry terminal to close</h1><main><div class=wide><section>" +
                              text + "</section></div><div class=narrow><section>" + text +
                              "</section></div></main></body></html>";
    const std::string read = read_one(twice).body;
    CHECK(has(read, "attempt 3."));
    CHECK(read.find("attempt 3.") == read.rfind("attempt 3."));
    const std::string folded = "<html><body><h1>Ferry terminal to close</h1><main><p>" + lead +
                               "</p><div class=accordion><h3>Chapter one</h3><div style='display:none'>" +
                               text + "</div></div><p>" + second + "</p></main></body></html>";
    CHECK(has(read_one(folded).body, "attempt 3."));
}

TEST_CASE("html: how to write to the author is no end of a story", "[extract]") {
    const std::string line = GENERATE("Contact Jane Roe at jroe@courier.example.", "Follow her on X @janeroe",
                                      "Jane Roe can be reached at jroe@courier.example");
    CHECK(read_one(made_page("", "", "", "")).body == body);
    std::string page = made_page("", "", "", "");
    page.insert(page.find("</div><footer"), "<p>" + line + "</p>");
    CHECK(read_one(page).body == body);
}

TEST_CASE("html: a list of links stays when a sentence announces it, a linked heading in boxes does not",
          "[extract]") {
    const std::string list =
        "<ul><li><a href='/a'>The pilots of the outer reef</a></li><li><a href='/b'>The harbour "
        "watch of Ellery</a></li></ul>";
    CHECK(has(read_one(made_page("", "", "<p>These groups still look for hands:</p>" + list, "")).body,
              "The pilots of the outer reef"));
    CHECK_FALSE(has(read_one(made_page("", "", list, "")).body, "The pilots of the outer reef"));
    const std::string heading = "<h3><a href='/c'>Ships that passed in the night</a></h3>";
    CHECK(has(read_one(made_page("", "", heading, "")).body, "Ships that passed"));
    CHECK_FALSE(has(read_one(made_page("", "", "<div><div>" + heading + "</div></div>", "")).body,
                    "Ships that passed"));
}
