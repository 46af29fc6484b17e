#include "catch.hpp"
#include "fetching.hpp"

using namespace fetching;

TEST_CASE("fetch: a page comes with its status, type, tags and the time on the clock", "[fetch]") {
    const local::Server server({{"/story", page(200, "<p>Text</p>",
                                                {"Content-Type: text/html; charset=utf-8", "ETag: \"7\"",
                                                 "Last-Modified: Mon, 13 Nov 2023 10:00:00 GMT"})}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/story#part"));
    CHECK(got.failure.empty());
    CHECK(got.status == 200);
    CHECK(got.body == "<p>Text</p>");
    CHECK(got.content_type == "text/html; charset=utf-8");
    CHECK(got.etag == "\"7\"");
    CHECK(got.url == server.url("/story"));
    CHECK(got.final_url == server.url("/story"));
    CHECK(got.redirects.empty());
    CHECK_FALSE(got.from_cache);
    CHECK(got.fetched_at == fetching.clock.now());
    CHECK(server.asked() == std::vector<std::string>{"/robots.txt", "/story"});
}

TEST_CASE("fetch: the program says who it is, keeps no cookies and follows no proxy", "[fetch]") {
    std::string agent;
    std::string cookie = "none";
    const local::Server server({{"/a", page(302, "", {"Location: /b", "Set-Cookie: id=1"})},
                                {"/b", [&](const local::Request& request, local::Connection& to) {
                                     agent = request.header("user-agent");
                                     cookie = request.header("cookie");
                                     to.send(local::answer(200, "text"));
                                 }}});
    ::setenv("http_proxy", "http://127.0.0.1:1/", 1);
    Fetching fetching;
    fetching.options.user_agent = "factlint/1.0 (+https://desk.example)";
    CHECK(fetching.get(server.url("/a")).body == "text");
    ::unsetenv("http_proxy");
    CHECK(agent == "factlint/1.0 (+https://desk.example)");
    CHECK(cookie.empty());
}

TEST_CASE("fetch: redirects are followed and written down", "[fetch]") {
    const local::Server server(
        {{"/a", redirect("/b?x=1", 301)}, {"/b?x=1", redirect("c", 307)}, {"/c", page(200, "here")}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/a"));
    CHECK(got.status == 200);
    CHECK(got.body == "here");
    CHECK(got.final_url == server.url("/c"));
    CHECK(got.redirects == std::vector<std::string>{server.url("/b?x=1"), server.url("/c")});
    CHECK(got.url == server.url("/a"));
}

TEST_CASE("fetch: a circle of redirects ends at once, a long chain at the limit", "[fetch]") {
    std::map<std::string, local::Handler> pages = {
        {"/a", redirect("/b")}, {"/b", redirect("/a")}, {"/self", redirect("/self")}};
    for (int i = 0; i < 20; ++i) pages["/n" + std::to_string(i)] = redirect("/n" + std::to_string(i + 1));
    const local::Server server(pages);
    Fetching fetching;
    const Page circle = fetching.get(server.url("/a"));
    CHECK(circle.failure_kind == Failure::Redirects);
    CHECK(circle.failure == "it leads in a circle");
    CHECK(circle.status == 302);
    CHECK(server.count("/a") == 1);
    CHECK(fetching.get(server.url("/self")).failure_kind == Failure::Redirects);
    const Page chain = fetching.get(server.url("/n0"));
    CHECK(chain.failure == "it leads on more than 10 times");
    CHECK(chain.redirects.size() == 10);
    CHECK(server.count("/n11") == 0);
}

TEST_CASE("fetch: a redirect to what is not fetched is told with where it leads", "[fetch]") {
    const auto [target, kind] = GENERATE(table<std::string, Failure>({
        {"ftp://a.example/x", Failure::Redirects},
        {"file:///etc/passwd", Failure::Redirects},
        {"javascript:alert(1)", Failure::Redirects},
        {"http://user:secret@a.example/", Failure::Refused},
        {"http://10.0.0.1/admin", Failure::Refused},
        {"http://169.254.169.254/latest/meta-data", Failure::Refused},
        {"http://[::ffff:10.0.0.1]/", Failure::Refused},
        {"http://[fe80::1]/", Failure::Refused},
        {"http://0x0a000001/", Failure::Refused},
        {"http://167772161/", Failure::Refused},
        {"http://inside.example:8080/", Failure::Refused},
    }));
    const local::Server server({{"/a", redirect(target)}});
    Fetching fetching;
    fetching.options.for_tests.hosts = {"inside.example:8080:192.168.7.7"};
    const Page got = fetching.get(server.url("/a"));
    INFO(target << ": " << got.failure);
    CHECK(got.failure_kind == kind);
    CHECK(got.body.empty());
    CHECK(got.failure.find("secret") == std::string::npos);
}

TEST_CASE("fetch: a private address is refused in every spelling and behind every name", "[fetch]") {
    const local::Server server({{"/", page(200, "inside")}});
    const std::string port = std::to_string(server.port());
    for (const std::string host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
                                   "0x7f000001", "2130706433", "127.1", "0", "0177.0.0.1", "named.example"}) {
        Fetching fetching;
        fetching.options.for_tests.allow_loopback = false;
        fetching.options.for_tests.hosts = {server.host("named.example")};
        const auto got = fetching.ask("http://" + host + ":" + port + "/");
        INFO(host);
        REQUIRE_FALSE(got);
        CHECK(got.error().message == "the address leads into a private network, which is never entered");
        CHECK(fetching.cache.pages.empty());
    }
    CHECK(server.asked().empty());
}

TEST_CASE("fetch: loopback is allowed to tests, and nothing else that is private", "[fetch]") {
    Fetching fetching;
    for (const char* const host :
         {"10.0.0.1", "192.168.1.1", "169.254.169.254", "[fd00::1]", "224.0.0.1", "0.0.0.0"})
        CHECK_FALSE(fetching.ask(std::string("http://") + host + "/"));
    for (const char* const url :
         {"file:///etc/passwd", "ftp://a.example/", "http://u:p@a.example/", "a.example"})
        CHECK_FALSE(fetching.ask(url));
}
