#include "base/gzip.hpp"
#include "catch.hpp"
#include "made_page.hpp"
#include "records/codec.hpp"

#include <chrono>

using namespace factlint;
using factlint::extract::read_articles;

TEST_CASE("read_articles: what is no text is refused with one line", "[extract]") {
    auto [bytes, message] = GENERATE(table<std::string, std::string>({
        {"", "empty file"},
        {" \n\t\n ", "empty file"},
        {"\xEF\xBB\xBF", "empty file"},
        {"%PDF-1.7 and so on", "not a text but a binary file (PDF)"},
        {std::string("PK\x03\x04") + std::string(40, '\1'),
         "not a text but a binary file (ZIP or Office file)"},
        {std::string(200, '\2'), "not a text but a binary file"},
    }));
    const auto read = read_articles({"news/a.bin", "", bytes, ""}, {});
    REQUIRE_FALSE(read);
    CHECK(read.error().message == message);
    CHECK(read.error().place == "news/a.bin");
}

TEST_CASE("read_articles: damaged and huge gzip is an error that names the file", "[extract]") {
    const std::string packed = gzip(made_page("", "", "", ""));
    const auto cut = read_articles({"cut.html.gz", "", packed.substr(0, packed.size() / 2), ""}, {});
    REQUIRE_FALSE(cut);
    CHECK(cut.error().place == "cut.html.gz");
    extract::Options small;
    small.byte_limit = 1 << 20;
    CHECK_FALSE(read_articles({"bomb.gz", "", gzip(std::string(8 << 20, 'a')), ""}, small));
}

TEST_CASE("read_articles: records pass unchanged, bad lines are counted, others are handed on", "[extract]") {
    const std::string line = encode(read_one(made_page("", "", "", "")));
    const std::string other = R"({"record":"finding","v":1,"odd":true})";
    const auto read =
        read_articles({"r.jsonl", "", line + "\n\n{\"record\":\"article\"\n" + line + "\n", ""}, {});
    REQUIRE(read);
    REQUIRE(read->articles.size() == 2);
    CHECK(encode(read->articles[0]) == line);
    REQUIRE(read->problems.size() == 1);
    CHECK(read->problems[0].rfind("r.jsonl:3: ", 0) == 0);
    const auto unknown = read_articles({"r.jsonl", "", R"({"record":"weather","v":9})", ""}, {});
    REQUIRE(unknown);
    CHECK(unknown->other_records.size() == 1);
}

TEST_CASE("read_articles: the format is seen in the bytes, not in the name", "[extract]") {
    CHECK(read_one(made_page("", "", "", ""), "page.txt").title.source != "text");
    CHECK(read_one("A title without markup\n\n" + lead + "\n\n" + second, "page.html").title.source ==
          "text");
    CHECK(read_one("Use the <p> tag wisely\n\n" + lead + "\n\n" + second, "a.txt").title.value ==
          "Use the <p> tag wisely");
}

TEST_CASE("read_articles: the id is of the address, else of the path, else of the text", "[extract]") {
    const std::string page = made_page("", "", "", "");
    CHECK(read_one(page, "a.html", "https://x.example/a?utm_source=m").id ==
          read_one(page, "b.html", "https://X.example/a").id);
    CHECK(read_one(page, "a.html").id != read_one(page, "b.html").id);
    CHECK(read_one(page, "").id == read_one(page, "").id);
}

TEST_CASE("read_articles: a page that did not arrive to its end says so", "[extract]") {
    const std::string page = made_page("", "", "", "");
    CHECK_FALSE(read_one(page).has_flag("truncated"));
    CHECK_FALSE(read_one(page.substr(0, page.find("</body>"))).has_flag("truncated"));
    CHECK(read_one(page.substr(0, page.find(second) + 20)).has_flag("truncated"));
    CHECK(read_one(page.substr(0, page.find("<footer>") + 4)).has_flag("truncated"));
}

TEST_CASE("read_articles: XML of another kind is refused", "[extract]") {
    const auto read = read_articles({"s.xml", "", "<?xml version=\"1.0\"?><urlset><url/></urlset>", ""}, {});
    REQUIRE_FALSE(read);
    CHECK(read.error().message == "XML of a kind that is not known (<urlset>)");
    CHECK(read_articles({"x", "", "<?xml version=\"1.0\"?>" + made_page("", "", "", ""), ""}, {}));
}

TEST_CASE("read_articles: bad bytes are counted and noted", "[extract]") {
    const Article article = read_one(
        made_page("<meta charset=utf-8>", "",
                  "<p>The caf\xC3\xA9 on the pier \xFF\xFE stays open as long as the works last.</p>", ""));
    CHECK(article.encoding.replaced_bytes == 2);
    CHECK(article.notes.size() == 1);
}

TEST_CASE("read_articles: hostile pages end in a record, in time", "[extract]") {
    const auto many = [](const std::string& part, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += part;
        return out;
    };
    const std::string page = GENERATE_COPY(
        "<html>" + many("<div>", 200'000) + "text",
        "<html><div class='" + std::string(10'000'000, 'a') + "'>text",
        "<html>" +
            many("<div class='entry-content'><p>one two three four five six seven eight nine.</p></div>",
                 20'000),
        "<html>" + many("<b>", 50'000) + "text" + many("</b>", 50'000), "<html><p>" + many("word ", 400'000),
        "<html><p>" + many("<a href=x>y</a>", 50'000),
        "<html><script type='application/ld+json'>" + many("[", 100'000) + "</script><p>text",
        "<html><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" +
            many("word ", 100'000) + "\"}</script>" + many("<p>word word word word word word.</p>", 20'000),
        many("[a](b ", 100'000), many("# x\n", 100'000), std::string(1'000'000, '\n') + "x",
        std::string(500'000, '[') + "](" + std::string(500'000, '['));
    const auto before = std::chrono::steady_clock::now();
    const auto read = read_articles({"p", "", page, ""}, {});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
    CHECK(read);
    CHECK(took.count() < 4.0);
}
