#include "catch.hpp"
#include "fetch/retry.hpp"
#include "fetching.hpp"

using namespace fetching;

namespace {

// Fails with the given answers one after the other, then says "at last".
local::Handler after(std::vector<std::string> answers) {
    auto left = std::make_shared<std::vector<std::string>>(std::move(answers));
    return [left](const local::Request&, local::Connection& to) {
        std::string bytes = local::answer(200, "at last");
        if (!left->empty()) {
            bytes = left->front();
            left->erase(left->begin());
        }
        to.send(bytes);
    };
}

std::string busy(int status, const std::string& retry_after = {}) {
    return local::answer(status, "busy",
                         retry_after.empty() ? std::vector<std::string>{}
                                             : std::vector<std::string>{"Retry-After: " + retry_after});
}

} // namespace

TEST_CASE("fetch: Retry-After is a number of seconds or a date", "[fetch]") {
    const auto [header, milliseconds] = GENERATE(table<std::string, std::int64_t>({
        {"0", 0},
        {"7", 7'000},
        {" 120 ", 120'000},
        {"Tue, 14 Nov 2023 22:13:30 GMT", 10'000},
        {"Tue, 14 Nov 2023 22:13:10 GMT", 0},
        {"99999999999999999999", 366LL * 86'400'000},
        {"-5", 0},
    }));
    INFO(header);
    CHECK(retry_after(header, FakeClock::start) == milliseconds);
    for (const char* const nonsense : {"", "soon", "7 s", "Tue, 14 Nov 2023", "12:00:00", "1.5"})
        CHECK_FALSE(retry_after(nonsense, FakeClock::start).has_value());
}

TEST_CASE("fetch: pauses grow, differ by address and are the same each time", "[fetch]") {
    const FetchOptions options;
    const std::int64_t first = pause_after(1, "https://a.example/x", options);
    CHECK(first >= 1'000);
    CHECK(first <= 1'250);
    CHECK(pause_after(1, "https://a.example/x", options) == first);
    CHECK(pause_after(1, "https://a.example/y", options) != first);
    CHECK(pause_after(2, "https://a.example/x", options) >= 2'000);
    CHECK(pause_after(60, "https://a.example/x", options) <= 37'500);
}

TEST_CASE("fetch: a failure that may pass is tried again after a pause on the clock", "[fetch]") {
    const auto [name, bytes] = GENERATE(
        table<std::string, std::string>({{"500", busy(500)},
                                         {"502", busy(502)},
                                         {"503", busy(503)},
                                         {"408", busy(408)},
                                         {"429", busy(429)},
                                         {"closed at once", ""},
                                         {"cut", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nthe"}}));
    const local::Server server({{"/story", after({bytes, bytes})}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/story"));
    INFO(name);
    CHECK(got.body == "at last");
    CHECK(got.status == 200);
    CHECK(server.count("/story") == 3);
    CHECK(fetching.clock.waited() >= 3'000);
}

TEST_CASE("fetch: what will not pass is asked for once", "[fetch]") {
    const int status = GENERATE(400, 401, 403, 404, 410, 451, 999);
    const local::Server server({{"/story", page(status, "no")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/story")).status == status);
    CHECK(server.count("/story") == 1);
}

TEST_CASE("fetch: after three tries the last answer stands", "[fetch]") {
    const local::Server server({{"/story", page(503, "busy")}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/story"));
    CHECK(got.status == 503);
    CHECK(got.failure_kind == Failure::None);
    CHECK(server.count("/story") == 3);
}

TEST_CASE("fetch: 429 with Retry-After is obeyed, for the whole site", "[fetch]") {
    const local::Server server({{"/story", after({busy(429, "20")})}, {"/other", page(200, "other")}});
    Fetching fetching;
    fetching.open();
    const auto both = fetching.fetcher->get_all({server.url("/story"), server.url("/other")});
    CHECK((*both[0])->body == "at last");
    CHECK((*both[1])->body == "other");
    CHECK(fetching.clock.waited() >= 20'000);
    CHECK(fetching.clock.waited() < 25'000);
}

TEST_CASE("fetch: a Retry-After of an hour is not waited for, and the site is left alone", "[fetch]") {
    const local::Server server(
        {{"/story", page(429, "busy", {"Retry-After: 3600"})}, {"/other", page(200, "other")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/story")).status == 429);
    CHECK(server.count("/story") == 1);
    const Page other = fetching.get(server.url("/other"));
    CHECK(other.failure_kind == Failure::Paused);
    CHECK(other.failure == "127.0.0.1 asks to be left alone for 3600 s");
    CHECK(server.count("/other") == 0);
    CHECK(fetching.clock.waited() < 2'000);
    fetching.clock.pass(3600);
    CHECK(fetching.get(server.url("/other")).body == "other");
}

TEST_CASE("fetch: redirects that each take their time end at the limit for a page", "[fetch]") {
    std::map<std::string, local::Handler> pages;
    for (int i = 0; i < 10; ++i) {
        auto asked = std::make_shared<int>(0);
        pages["/" + std::to_string(i)] = [=](const local::Request&, local::Connection& to) {
            to.send(++*asked < 3 ? busy(503, "25")
                                 : local::answer(302, "", {"Location: /" + std::to_string(i + 1)}));
        };
    }
    const local::Server server(pages);
    Fetching fetching;
    const Page got = fetching.get(server.url("/0"));
    CHECK(got.failure_kind == Failure::TimedOut);
    CHECK(got.failure == "no page within 120 s");
    CHECK(fetching.clock.waited() < 130'000);
    CHECK(server.count("/4") == 0);
}

TEST_CASE("fetch: nobody at the port, and a name that no server knows, are failures with words", "[fetch]") {
    Fetching fetching;
    const std::string closed = "http://127.0.0.1:" + std::to_string(local::closed_port()) + "/a";
    const Page refused = fetching.get(closed);
    CHECK(refused.failure_kind == Failure::NoConnection);
    CHECK(refused.status == 0);
    // A label of more than 63 letters fails before any name server is asked.
    const Page unknown = fetching.get("http://" + std::string(70, 'a') + ".invalid/");
    CHECK(unknown.failure_kind == Failure::NoSuchHost);
    CHECK(unknown.failure == "there is no such host");
}
