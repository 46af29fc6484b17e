#include "catch.hpp"
#include "made_feed.hpp"
#include "made_page.hpp"

#include <chrono>

using namespace factlint;

namespace {

bool has(const std::vector<std::string>& lines, const std::string& words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("rss: every field of an item comes from where the format has it", "[extract][rss]") {
    const auto read = read_all(
        made_rss("<item><title>Ferry terminal &amp;amp; pier to close</title>"
                 "<link>https://courier.example/ferry?utm_source=feed</link>"
                 "<guid isPermaLink=\"false\">tag:1</guid>"
                 "<pubDate>Tue, 02 Mar 2021 09:30:00 +0100</pubDate><dc:date>2021-03-01T10:00:00Z</dc:date>"
                 "<dc:creator><![CDATA[Ines Holm and Per Aas]]></dc:creator>"
                 "<source url=\"https://harbour.example/rss\">Harbour News</source>"
                 "<category>Harbour</category><category>Editorial</category>"
                 "<description>The board has voted.</description>"
                 "<content:encoded><![CDATA[<p>" +
                 lead + "</p><h2>Works</h2><p>" + second +
                 " <a href=\"/plan\">The plan</a> is public.</p>"
                 "<figure><img src=\"x.jpg\"/><figcaption>The pier in winter, seen from the "
                 "north</figcaption></figure>"
                 "<p>" +
                 third +
                 "</p><p>The post <a href=\"/f\">Ferry terminal</a> appeared first on "
                 "<a href=\"/\">Ellery Courier</a>.</p>]]></content:encoded></item>"));
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    CHECK(article.title.value == "Ferry terminal & pier to close");
    CHECK(article.title.source == "rss");
    CHECK(article.url == "https://courier.example/ferry");
    CHECK(article.standfirst.value == "The board has voted.");
    REQUIRE(article.authors.size() == 2);
    CHECK(article.authors[1].value == "Per Aas");
    CHECK(article.publisher.value == "Harbour News");
    CHECK(article.publisher.candidates.size() == 2);
    CHECK(article.published.value == "2021-03-02T09:30:00+01:00");
    CHECK(article.kind.value == "opinion");
    CHECK(article.language.value == "en");
    CHECK(article.body == lead + "\n\nWorks\n\n" + second + " The plan is public.\n\n" + third);
    REQUIRE(article.links.size() == 1);
    CHECK(article.links[0].url == "https://courier.example/plan");
    CHECK(article.links[0].span.in(article.body) == "The plan");
    CHECK(article.blocks[1].kind == BlockKind::Heading);
    CHECK(read.problems.empty());
    CHECK(read.remarks.empty());
}

TEST_CASE("rss: a description is the text where nothing longer is there, and the record says so",
          "[extract][rss]") {
    const auto read = read_all(made_rss(
        "<item><title>One</title><guid>a</guid><description>&lt;p&gt;The first words of a text [&amp;#8230;]"
        "&lt;/p&gt;</description></item><item><title>Two</title><guid>b</guid><author>jane@news.example "
        "(Jane "
        "Roe)</author><description>Another one.</description></item>"));
    REQUIRE(read.articles.size() == 2);
    CHECK(read.articles[0].body == "The first words of a text [\xE2\x80\xA6]");
    CHECK(read.articles[0].has_flag("summary_only"));
    CHECK_FALSE(read.articles[0].standfirst.known());
    REQUIRE(read.articles[1].authors.size() == 1);
    CHECK(read.articles[1].authors[0].value == "Jane Roe");
    // Without an address the id comes from the file and the guid.
    CHECK(read.articles[0].id != read.articles[1].id);
}

TEST_CASE("rss: RDF of version 1.0 and prefixed elements are read", "[extract][rss]") {
    const auto read =
        read_all("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                 "xmlns=\"http://purl.org/rss/1.0/\">"
                 "<channel rdf:about=\"https://courier.example/\"><title>Ellery Courier</title></channel>"
                 "<item rdf:about=\"https://courier.example/a\"><media:title>Picture</media:title><title>The "
                 "story</title>"
                 "<dc:date>2021-03-02</dc:date><description>Short.</description></item></rdf:RDF>");
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].title.value == "The story");
    CHECK(read.articles[0].url == "https://courier.example/a");
    CHECK(read.articles[0].publisher.value == "Ellery Courier");
    CHECK(read.articles[0].published.value == "2021-03-02");
}

TEST_CASE("rss: damage in one item leaves the others", "[extract][rss]") {
    const std::string good = "<item><title>Good</title><description>All is well.</description></item>\n";
    SECTION("HTML that was not escaped is read as if it were") {
        const auto read =
            read_all(made_rss(good +
                              "<item><title>Tea < coffee</title><description>One<br>two <b>three</i> "
                              "four.</description></item>\n" +
                              good));
        REQUIRE(read.articles.size() == 3);
        CHECK(read.articles[1].title.value == "Tea < coffee");
        CHECK(read.articles[1].body == "One two three four.");
        CHECK(read.articles[1].notes.size() == 1);
        CHECK(read.problems.empty());
        CHECK(has(read.remarks, "in:5:"));
    }
    SECTION("a file that is cut off has a last record that says so") {
        const std::string whole = made_rss(good + good);
        const auto read = read_all(whole.substr(0, whole.rfind("is well")));
        REQUIRE(read.articles.size() == 2);
        CHECK_FALSE(read.articles[0].has_flag("truncated"));
        CHECK(read.articles[1].has_flag("truncated"));
        CHECK(read.articles[1].body == "All");
        CHECK(has(read.problems, "</item> is missing"));
    }
    SECTION("no items are no error, and are told") {
        const auto read = read_all(made_rss(""));
        CHECK(read.articles.empty());
        CHECK(read.problems.empty());
        CHECK(has(read.remarks, "in: the RSS feed holds no <item>"));
    }
    SECTION("text in CDATA that looks like an item is text") {
        const auto read = read_all(made_rss("<item><title>How to</title><description><![CDATA[Write "
                                            "&lt;item> and </item> around it.]]></description></item>"));
        REQUIRE(read.articles.size() == 1);
        CHECK(read.articles[0].body == "Write <item> and around it.");
    }
}

TEST_CASE("rss: a charset of the declaration, UTF-16 and a mark are read", "[extract][rss]") {
    std::string latin = made_rss("<item><title>Caf\xE9 des Arts</title><description>x</description></item>");
    latin.replace(latin.find("UTF-8"), 5, "ISO-8859-1");
    const auto read = read_all(latin);
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].title.value == "Caf\xC3\xA9 des Arts");
    CHECK(read.articles[0].encoding.name == "windows-1252");
    std::string wide;
    for (const char c : made_rss("<item><title>Wide</title></item>")) wide += std::string(1, '\0') + c;
    REQUIRE(read_all(wide).articles.size() == 1);
    CHECK(read_all("\xEF\xBB\xBF" + made_rss("<item><title>Mark</title></item>")).articles.size() == 1);
}

TEST_CASE("rss: entities of a document's own are never expanded", "[extract][rss]") {
    std::string laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY x SYSTEM \"file:///etc/hostname\">";
    for (char c = 'b'; c < 'z'; ++c) {
        laughs += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(c - 1) + ";";
        laughs += "\">";
    }
    laughs += "]><rss><channel><item><title>Ha &y; &x; &eacute;</title></item></channel></rss>";
    const auto read = read_all(laughs);
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].title.value == "Ha &y; &x; \xC3\xA9");
}

TEST_CASE("rss: hostile feeds end in time", "[extract][rss]") {
    const auto many = [](const std::string& part, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += part;
        return out;
    };
    const std::string feed = GENERATE_COPY(
        made_rss("<item>" + many("<a>", 200'000) + "</item>"), made_rss(many("<item>", 100'000)),
        made_rss(many("<item/>", 20'000)),
        made_rss("<item><title a=\"" + std::string(10'000'000, 'a') + "\"/>"),
        made_rss(many("<item><d><", 20'000)), "<rss>" + many("<!--", 200'000),
        "<rss " + many("a='b' ", 20'000), "<rss><!--" + std::string(5'000'000, '-') + "--></rss>",
        "<!DOCTYPE rss [" + many("[<!", 200'000),
        made_rss("<item>" + many("<p>", 20'000) + many("x < y ", 50'000) + "</item>"));
    const auto before = std::chrono::steady_clock::now();
    (void)read_all(feed);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
    CHECK(took.count() < 4.0);
}
