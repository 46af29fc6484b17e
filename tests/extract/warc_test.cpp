#include "base/gzip.hpp"
#include "base/text.hpp"
#include "catch.hpp"
#include "extract/warc.hpp"
#include "made_archive.hpp"
#include "made_feed.hpp"
#include "made_page.hpp"

#include <chrono>

using namespace factlint;

namespace {

const std::string site = "https://courier.example/";

std::string page_record(const std::string& name, const std::string& length = "") {
    return warc_record("response", site + name, http_page(made_page("", "", "", "")), "", length);
}

std::string urls(const extract::Extracted& read) {
    std::string out;
    for (const Article& article : read.articles)
        out += (out.empty() ? "" : " ") +
               (article.url.starts_with(site) ? article.url.substr(site.size()) : article.url);
    return out;
}

std::string packed(std::initializer_list<std::string> records) {
    std::string out;
    for (const std::string& each : records) out += gzip(each);
    return out;
}

} // namespace

TEST_CASE("warc: the pages of responses, packed or not, in their order", "[extract][warc]") {
    const std::string info = warc_record("warcinfo", "", "software: x\r\n");
    const std::string request = warc_record("request", site + "a", "GET /a HTTP/1.1\r\n\r\n");
    const std::string revisit = warc_record("revisit", site + "a", "HTTP/1.1 200 OK\r\n\r\n");
    const auto plain = read_all(info + request + page_record("a") + revisit + page_record("b"), "crawl.warc");
    CHECK(urls(plain) == "a b");
    CHECK(plain.problems.empty());
    CHECK(plain.remarks.empty());
    CHECK(plain.articles[0].path == "crawl.warc");
    CHECK(plain.articles[0].id != plain.articles[1].id);
    const auto members = read_all(packed({info, request, page_record("a"), revisit, page_record("b")}));
    CHECK(urls(members) == "a b");
    CHECK(urls(read_all(gzip(info + page_record("a") + page_record("b")))) == "a b");
}

TEST_CASE("warc: chunks and compression of the inner message are taken off", "[extract][warc]") {
    const std::string page = made_page("", "", "", "");
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    const std::string zipped = "Content-Encoding: gzip\r\n";
    auto [headers, body] = GENERATE_COPY(table<std::string, std::string>({
        {"", page},
        {chunked, in_chunks(page)},
        {zipped, gzip(page)},
        {chunked + zipped, in_chunks(gzip(page))},
        // Archives keep headers of what they took off.
        {chunked, page},
        {zipped, page},
        {"Content-Encoding: br\r\n", page},
    }));
    const auto read = read_all(warc_record("response", "<" + site + "a>", http_page(body, headers)));
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].body == lead + "\n\n" + second + "\n\n" + third);
    CHECK(read.articles[0].url == site + "a");
    CHECK_FALSE(read.articles[0].has_flag("truncated"));
}

TEST_CASE("warc: pages that were cut say so", "[extract][warc]") {
    const std::string page = made_page("", "", "", "");
    const std::string chunks = in_chunks(page);
    auto [headers, block] = GENERATE_COPY(table<std::string, std::string>({
        {"WARC-Truncated: length\r\n", http_page(page)},
        {"", http_page(chunks.substr(0, chunks.size() - 100), "Transfer-Encoding: chunked\r\n")},
        {"", http_page(gzip(page).substr(0, gzip(page).size() - 30), "Content-Encoding: gzip\r\n")},
    }));
    const auto read = read_all(warc_record("response", site + "a", block, headers));
    REQUIRE(read.articles.size() == 1);
    CHECK(read.articles[0].has_flag("truncated"));
}

TEST_CASE("warc: damage is skipped and counted, the records behind it are read", "[extract][warc]") {
    const std::string a = page_record("a");
    const std::string b = page_record("b");
    auto [bytes, found, problems] = GENERATE_COPY(table<std::string, std::string, std::string>({
        {a + page_record("x", "99999") + b, "a b", "in: 1 record damaged"},
        {a + page_record("x", "40") + b, "a b", "in: 1 record damaged"},
        {a + page_record("x", "-1") + b, "a b", "in: 1 record damaged"},
        {a + page_record("x", "many") + b, "a b", "in: 1 record damaged"},
        {a + page_record("x", "123456789012") + b, "a b", "in: 1 record of more than 16 MB"},
        {a + "garbage\r\n" + b, "b", "in: 1 record damaged"},
        {a + b.substr(0, b.size() / 2), "a", "in: 1 record damaged"},
        {a + b.substr(0, 30), "a", "in: 1 record damaged"},
        {packed({a, b}).substr(0, packed({a, b}).size() - 40), "a", "in: 1 record damaged"},
        {gzip(a).substr(0, gzip(a).size() - 60) + gzip(b), "b", "in: 1 record damaged"},
        {gzip(a) + std::string(600, '\0') + gzip(b), "a b", ""},
        {a + std::string("\r\n\r\n\r\n\r\n") + b + "\r\n", "a b", ""},
    }));
    const auto read = read_all(bytes);
    CHECK(urls(read) == found);
    CHECK(read.problems.size() == (problems.empty() ? 0 : 1));
    for (const std::string& each : read.problems) CHECK(each.substr(0, problems.size()) == problems);
}

TEST_CASE("warc: bytes of a header that are no text do not reach the record", "[extract][warc]") {
    const auto read =
        read_all(warc_record("response", site + "a\xB0\x01\x15" + "b", http_page(made_page("", "", "", ""))));
    REQUIRE(read.articles.size() == 1);
    CHECK(is_valid_utf8(read.articles[0].url));
    CHECK(read.articles[0].url.find('\x01') == std::string::npos);
}

TEST_CASE("warc: what is no page is counted, not read", "[extract][warc]") {
    const auto read = read_all(
        warc_record("response", site + "gone", http_page("Not here", "", "404 Not Found")) +
        warc_record("response", site + "p.png", http_page("\x89PNG", "Content-Type: image/png\r\n")) +
        warc_record("response", site + "robots.txt",
                    http_page("User-agent: *", "Content-Type: text/plain\r\n")) +
        warc_record("response", site + "empty", http_page("")) + page_record("a"));
    CHECK(urls(read) == "a");
    CHECK(read.problems.empty());
    REQUIRE(read.remarks.size() == 2);
    CHECK(read.remarks[0] == "in: " + site + "empty: empty file");
    CHECK(read.remarks[1] ==
          "in: 2 pages among 5 responses; 1 with another status than 2xx, 2 images, scripts "
          "and the like");
}

TEST_CASE("warc: a feed inside an archive gives its entries", "[extract][warc]") {
    const std::string feed = made_rss("<item><title>One</title><link>" + site +
                                      "1</link></item><item><title>"
                                      "Two</title><link>" +
                                      site + "2</link></item>");
    CHECK(urls(read_all(warc_record("response", site + "feed",
                                    http_page(feed, "Content-Type: application/rss+xml\r\n")))) == "1 2");
}

TEST_CASE("warc: hostile archives end in time", "[extract][warc]") {
    const auto many = [](const std::string& part, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += part;
        return out;
    };
    const std::string head = "WARC/1.0\r\nContent-Length: 15000000\r\n\r\n";
    const std::string bytes =
        GENERATE_COPY(many(head, 200'000), many("WARC/1.0\r\n", 500'000),
                      many("WARC/1.0\r\nContent-Length: 0\r\n\r\n", 100'000),
                      head + std::string(20'000'000, '\n'), "WARC/1.1\r\n" + std::string(20'000'000, 'a'),
                      gzip(head + std::string(300'000'000, 'a')) + gzip(page_record("a")),
                      many(std::string("\x1F\x8B\x08\0", 4), 300'000),
                      gzip(page_record("a")) + many("\x1F\x8B\x08\x02", 100'000));
    const auto before = std::chrono::steady_clock::now();
    (void)read_all(bytes);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
    CHECK(took.count() < 4.0);
}
