// The links of feed entries that carry a summary only, followed against a server on the own machine.
#include "base/ascii.hpp"
#include "catch.hpp"
#include "fetch/fetching.hpp"
#include "pipeline/feed_links.hpp"

#include <map>

using namespace factlint;
using namespace factlint::pipeline;

namespace {

const std::string story =
    "<html><head><title>Bridge closes</title><meta name=author content='Jane Roe'></head><body><article>"
    "<h1>Bridge closes</h1><p>The bridge over the Lark was closed on Monday, the council said, after a crack "
    "was found in one of its piers.</p><p>Buses take the long way through the village until the work is "
    "done, "
    "which may be in the spring.</p></article></body></html>";

std::string feed(const std::string& link) {
    return "<rss version='2.0'><channel><title>Lark Courier</title><item><title>Bridge over the Lark "
           "closes</title>"
           "<link>" +
           link +
           "</link><pubDate>Mon, 03 May 2021 08:00:00 +0200</pubDate><description>The bridge is "
           "closed.</description></item></channel></rss>";
}

struct Followed {
    Article article;
    Problems problems;
    Counts counts;
};

Followed follow(const std::string& link, fetch::Fetcher* fetcher) {
    auto read = extract::read_articles({"feed.xml", "", feed(link), ""}, {});
    REQUIRE(read);
    REQUIRE(read->articles.size() == 1);
    REQUIRE(read->articles.front().has_flag("summary_only"));
    Followed out;
    follow_links(*read, fetcher, {}, out.problems, out.counts);
    out.article = std::move(read->articles.front());
    return out;
}

} // namespace

TEST_CASE("feeds: the page behind a summary is fetched online, and offline comes from the cache",
          "[pipeline][feed_links]") {
    local::Server server({{"/bridge", fetching::page(200, story, {"Content-Type: text/html"})}});
    fetching::Fetching online;
    online.open();
    const std::string link = server.url("/bridge");

    const Followed fetched = follow(link, online.fetcher.get());
    CHECK(fetched.problems.empty());
    CHECK(fetched.counts.at("followed") == 1);
    CHECK_FALSE(fetched.article.has_flag("summary_only"));
    CHECK(fetched.article.body.starts_with("The bridge over the Lark was closed on Monday"));
    CHECK(fetched.article.body.ends_with("which may be in the spring."));
    CHECK(fetched.article.path == "feed.xml");
    CHECK(fetched.article.title.value == "Bridge over the Lark closes");
    CHECK(fetched.article.published.value == "2021-05-03T08:00:00+02:00");
    CHECK(fetched.article.publisher.value == "Lark Courier");
    REQUIRE(fetched.article.authors.size() == 1);
    CHECK(fetched.article.authors.front().value == "Jane Roe");
    CHECK(fetched.article.retrieval.status == 200);
    CHECK_FALSE(fetched.article.retrieval.from_cache);
    CHECK(server.count("/bridge") == 1);

    const auto offline = fetch::make_offline_fetcher(&online.cache);
    const Followed cached = follow(link, offline.get());
    CHECK(cached.article.body == fetched.article.body);
    CHECK(cached.article.id == fetched.article.id);
    CHECK(cached.article.retrieval.from_cache);
    CHECK(server.count("/bridge") == 1);
}

TEST_CASE("feeds: a summary stays where its page is not known or is no article", "[pipeline][feed_links]") {
    local::Server server({{"/gone", fetching::page(404, story, {"Content-Type: text/html"})},
                          {"/film", fetching::page(200, "...", {"Content-Type: video/mp4"})},
                          {"/short", fetching::page(200, "<html><body><p>Closed.</p></body></html>",
                                                    {"Content-Type: text/html"})},
                          {"/robots.txt", fetching::page(200, "User-agent: *\nDisallow: /private\n")}});
    fetching::Fetching online;
    online.open();
    const auto stays = [](const Followed& followed) {
        return followed.article.has_flag("summary_only") &&
               followed.article.body == "The bridge is closed." && followed.counts.empty();
    };
    // Offline and not in the cache: nothing is said.
    const auto offline = fetch::make_offline_fetcher(&online.cache);
    for (fetch::Fetcher* none : {static_cast<fetch::Fetcher*>(nullptr), offline.get()}) {
        const Followed followed = follow(server.url("/bridge"), none);
        CHECK(stays(followed));
        CHECK(followed.problems.empty());
    }
    CHECK(server.asked().empty());
    for (const std::string path : {"/gone", "/film", "/short", "/private/bridge"}) {
        INFO(path);
        const Followed followed = follow(server.url(path), online.fetcher.get());
        CHECK(stays(followed));
        REQUIRE(followed.problems.size() == 1);
        CHECK(followed.problems.front().weight == Problem::Weight::Note);
        CHECK(followed.problems.front().text.find("the summary of the feed stays") != std::string::npos);
    }
    CHECK(server.count("/private/bridge") == 0);
}

TEST_CASE("feeds: links to other than web pages and to private networks are not followed",
          "[pipeline][feed_links]") {
    fetching::Fetching online;
    online.options.for_tests.allow_loopback = false;
    online.open();
    CHECK(follow("ftp://lark.example/bridge", online.fetcher.get()).problems.empty());
    const Followed refused = follow("http://127.0.0.1:9/bridge", online.fetcher.get());
    CHECK(refused.article.has_flag("summary_only"));
    CHECK(refused.problems.size() == 1);
}
