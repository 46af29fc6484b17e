#include "catch.hpp"
#include "fetching.hpp"

using namespace fetching;

namespace {

// A page of one version with a tag; a question that knows the tag gets 304.
local::Handler tagged(std::shared_ptr<std::string> text) {
    return [text](const local::Request& request, local::Connection& to) {
        const std::string tag = "\"" + *text + "\"";
        if (request.header("if-none-match") == tag) {
            to.send("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
        } else {
            to.send(local::answer(200, *text, {"ETag: " + tag}));
        }
    };
}

} // namespace

TEST_CASE("fetch: a fresh page is not asked for again, whatever its spelling", "[fetch]") {
    const local::Server server({{"/a", page(200, "text")}});
    Fetching fetching;
    CHECK_FALSE(fetching.get(server.url("/a")).from_cache);
    CHECK_FALSE(fetching.get(server.url("/a?utm_source=x#y")).from_cache);
    CHECK(server.count("/a") == 1);
    // In the eyes of the next run the page was there before.
    fetching.open();
    fetching.clock.pass(3600);
    const Page again = fetching.get(server.url("/a"));
    CHECK(again.from_cache);
    CHECK(again.body == "text");
    CHECK(again.fetched_at == fetching.clock.now() - 3600);
    CHECK(server.count("/a") == 1);
}

TEST_CASE("fetch: a stale page is confirmed by its tag, or comes anew", "[fetch]") {
    const auto text = std::make_shared<std::string>("first");
    const local::Server server({{"/a", tagged(text)}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).body == "first");
    fetching.clock.pass(100'000);
    const Page confirmed = fetching.get(server.url("/a"));
    CHECK(confirmed.from_cache);
    CHECK(confirmed.body == "first");
    CHECK(confirmed.status == 200);
    CHECK(confirmed.fetched_at == fetching.clock.now());
    CHECK(server.count("/a") == 2);
    CHECK(fetching.get(server.url("/a")).body == "first");
    CHECK(server.count("/a") == 2);
    *text = "second";
    fetching.clock.pass(100'000);
    const Page changed = fetching.get(server.url("/a"));
    CHECK_FALSE(changed.from_cache);
    CHECK(changed.body == "second");
}

TEST_CASE("fetch: a date of last change serves where there is no tag", "[fetch]") {
    const std::string date = "Mon, 13 Nov 2023 10:00:00 GMT";
    const local::Server server({{"/a", [&](const local::Request& request, local::Connection& to) {
                                     to.send(request.header("if-modified-since") == date
                                                 ? "HTTP/1.1 304 Not Modified\r\n\r\n"
                                                 : local::answer(200, "text", {"Last-Modified: " + date}));
                                 }}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).body == "text");
    fetching.clock.pass(100'000);
    CHECK(fetching.get(server.url("/a")).from_cache);
    CHECK(fetching.get(server.url("/a")).body == "text");
}

TEST_CASE("fetch: a tag goes only to the address that gave it", "[fetch]") {
    std::string sent = "nothing";
    const local::Server server({{"/a",
                                 [&](const local::Request& request, local::Connection& to) {
                                     sent = request.header("if-none-match");
                                     to.send(local::answer(302, "", {"Location: /b"}));
                                 }},
                                {"/b", tagged(std::make_shared<std::string>("text"))}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).body == "text");
    fetching.clock.pass(100'000);
    const Page again = fetching.get(server.url("/a"));
    CHECK(again.from_cache);
    CHECK(again.body == "text");
    CHECK(again.redirects == std::vector<std::string>{server.url("/b")});
    CHECK(sent.empty());
}

TEST_CASE("fetch: a failure that may pass leaves the page of before in force", "[fetch]") {
    int status = 200;
    const local::Server server({{"/a", [&](const local::Request&, local::Connection& to) {
                                     to.send(local::answer(status, "text " + std::to_string(status)));
                                 }}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).body == "text 200");
    const std::int64_t then = fetching.clock.now();
    fetching.clock.pass(100'000);
    status = 503;
    const Page kept = fetching.get(server.url("/a"));
    CHECK(kept.body == "text 200");
    CHECK(kept.from_cache);
    CHECK(kept.fetched_at == then);
    fetching.clock.pass(30 * 86'400);
    CHECK(fetching.get(server.url("/a")).status == 503);
    fetching.clock.pass(700);
    status = 404;
    CHECK(fetching.get(server.url("/a")).status == 404);
    CHECK(fetching.cache.pages.at(server.url("/a")).status == 404);
}

TEST_CASE("fetch: a failure is remembered for minutes, not for a day", "[fetch]") {
    int status = 404;
    const local::Server server({{"/a", [&](const local::Request&, local::Connection& to) {
                                     to.send(local::answer(status, "text"));
                                 }}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).status == 404);
    CHECK(fetching.get(server.url("/a")).status == 404);
    CHECK(server.count("/a") == 1);
    fetching.clock.pass(601);
    status = 200;
    CHECK(fetching.get(server.url("/a")).status == 200);
}

TEST_CASE("fetch: a failure that stays is known since when", "[fetch]") {
    int status = 404;
    const local::Server server({{"/a", [&](const local::Request&, local::Connection& to) {
                                     to.send(local::answer(status, "text"));
                                 }}});
    Fetching fetching;
    const std::int64_t first = fetching.get(server.url("/a")).failing_since;
    CHECK(first == fetching.clock.now());
    fetching.clock.pass(86'400);
    CHECK(fetching.get(server.url("/a")).failing_since == first);
    status = 410;
    fetching.clock.pass(86'400);
    const Page other = fetching.get(server.url("/a"));
    CHECK(other.failing_since == other.fetched_at);
    status = 200;
    fetching.clock.pass(86'400);
    CHECK(fetching.get(server.url("/a")).failing_since == 0);
    const std::string gone = "http://" + std::string(70, 'a') + ".invalid/";
    const std::int64_t since = fetching.get(gone).failing_since;
    CHECK(since > 0);
    fetching.clock.pass(86'400);
    const Page still = fetching.get(gone);
    CHECK(still.failing_since == since);
    CHECK(still.fetched_at - since >= 86'000);
}

TEST_CASE("fetch: a clock that was set back makes nothing fresh for ever", "[fetch]") {
    const local::Server server({{"/a", page(200, "text")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).status == 200);
    fetching.cache.pages.at(server.url("/a")).fetched_at += 10'000'000;
    const Page again = fetching.get(server.url("/a"));
    CHECK(again.fetched_at == fetching.clock.now());
    CHECK(server.count("/a") == 2);
}

TEST_CASE("fetch: 304 without a page that it could mean is no page", "[fetch]") {
    const local::Server server({{"/a", [](const local::Request&, local::Connection& to) {
                                     to.send("HTTP/1.1 304 Not Modified\r\n\r\n");
                                 }}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/a"));
    CHECK(got.status == 304);
    CHECK(got.body.empty());
}

TEST_CASE("fetch: a cache that cannot be written is an error and not a lost page", "[fetch]") {
    const local::Server server({{"/a", page(200, "text")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/b")).status == 404);
    fetching.cache.full = true;
    const auto got = fetching.ask(server.url("/a"));
    REQUIRE_FALSE(got);
    CHECK(got.error().message == "the disk is full");
}

TEST_CASE("fetch: offline the cache answers, however old, and nothing else", "[fetch]") {
    MemoryCache cache;
    Page kept;
    kept.url = "https://a.example/story";
    kept.status = 200;
    kept.body = "text";
    REQUIRE(cache.keep(kept));
    const auto offline = make_offline_fetcher(&cache);
    const auto got = offline->get_all({"https://a.example/story/#x", "https://a.example/other", "file:///a"});
    REQUIRE(got.size() == 3);
    CHECK((*got[0])->body == "text");
    CHECK((*got[0])->from_cache);
    REQUIRE(got[1]);
    CHECK_FALSE(got[1]->has_value());
    CHECK_FALSE(got[2]);
}
