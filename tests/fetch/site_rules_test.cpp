#include "catch.hpp"
#include "fetch/robots.hpp"
#include "fetching.hpp"

using namespace fetching;

TEST_CASE("robots: groups, longest match, wildcards and encodings as RFC 9309 has them", "[fetch]") {
    const auto [file, path, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"", "/a", true},
        {"User-agent: *\nDisallow: /", "/a", false},
        {"User-agent: *\nDisallow:", "/a", true},
        {"User-agent: other\nDisallow: /", "/a", true},
        {"user-AGENT: FactLint\ndisallow: /", "/a", false},
        {"User-agent: factlint/2.0\nDisallow: /", "/a", false},
        {"User-agent: factlinter\nDisallow: /", "/a", true},
        // The own group counts alone, wherever it stands, and all of them together.
        {"User-agent: *\nDisallow: /\n\nUser-agent: factlint\nDisallow: /private", "/a", true},
        {"User-agent: factlint\nDisallow: /a\nUser-agent: x\nAllow: /\nUser-agent: factlint\nDisallow: /b",
         "/b", false},
        {"User-agent: x\nUser-agent: factlint\nDisallow: /a", "/a", false},
        {"User-agent: factlint\nAllow: /\nUser-agent: x\nDisallow: /a", "/a", true},
        {"User-agent: *\nDisallow: /news\nAllow: /news/free", "/news/free/1", true},
        {"User-agent: *\nAllow: /news/free\nDisallow: /news", "/news/1", false},
        {"User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
        {"User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false},
        {"User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true},
        {"User-agent: *\nDisallow: /a*b*c", "/a1b2", true},
        {"User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false},
        {"User-agent: *\nDisallow: /$", "/", false},
        {"User-agent: *\nDisallow: /$", "/a", true},
        {"User-agent: *\nDisallow: /*?print=", "/a?print=1", false},
        {"User-agent: *\nDisallow: /caf%c3%a9", "/caf\xC3\xA9/1", false},
        {"User-agent: *\nDisallow: /%61b", "/ab", false},
        {"User-agent: *\nDisallow: /a # not for b", "/a", false},
        {"\xEF\xBB\xBFUser-agent: *\r\nDisallow: /a\r\n", "/a", false},
        {"User-agent: *\rDisallow: /a\r", "/a", false},
        {"User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /a", "/a", false},
        {"Disallow: /", "/a", true},
        {"<html><body>Not found</body></html>", "/a", true},
        {"User-agent: *\nDisallow: /", "/robots.txt", true},
    }));
    INFO(file << "\n-> " << path);
    CHECK(Robots(file, "factlint").allows("https://news.example" + path) == allowed);
}

TEST_CASE("robots: a delay between questions is read, within bounds", "[fetch]") {
    CHECK(Robots("User-agent: *\nCrawl-delay: 2.5", "factlint").delay() == 2'500);
    CHECK(Robots("User-agent: *\nCrawl-delay: 86400", "factlint").delay() == 30'000);
    CHECK(Robots("User-agent: *\nCrawl-delay: nan", "factlint").delay() == 0);
    CHECK(Robots("User-agent: x\nCrawl-delay: 2", "factlint").delay() == 0);
}

TEST_CASE("robots: a hostile file costs bounded time", "[fetch]") {
    std::string file = "User-agent: *\n";
    while (file.size() < 600'000) file += "Disallow: /" + std::string(60, 'a') + "*a*a*a*a*b\n";
    const Robots robots(file, "factlint");
    CHECK(robots.allows("https://news.example/" + std::string(8000, 'a')));
}

TEST_CASE("fetch: robots.txt decides before a page is asked for, and is asked for once", "[fetch]") {
    const local::Server server(
        {{"/robots.txt", page(200, "User-agent: *\nDisallow: /private", {"Content-Type: text/plain"})},
         {"/private/a", page(200, "secret")},
         {"/to-private", redirect("/private/a")},
         {"/open", page(200, "open")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/open")).body == "open");
    const Page denied = fetching.get(server.url("/private/a"));
    CHECK(denied.failure_kind == Failure::Robots);
    CHECK(denied.failure == "the robots.txt of 127.0.0.1 does not allow it");
    CHECK(denied.status == 0);
    CHECK(fetching.get(server.url("/to-private")).failure_kind == Failure::Robots);
    CHECK(server.count("/private/a") == 0);
    CHECK(server.count("/robots.txt") == 1);
    // A later run finds the file in the cache, until a day is over.
    fetching.open();
    CHECK(fetching.get(server.url("/private/b")).failure_kind == Failure::Robots);
    CHECK(server.count("/robots.txt") == 1);
    fetching.clock.pass(90'000);
    fetching.open();
    CHECK(fetching.get(server.url("/private/c")).failure_kind == Failure::Robots);
    CHECK(server.count("/robots.txt") == 2);
}

TEST_CASE("fetch: a robots.txt that is missing allows, one that fails forbids", "[fetch]") {
    const auto [name, handler, allowed] = GENERATE(table<std::string, local::Handler, bool>({
        {"404", page(404, "nothing"), true},
        {"403", page(403, "no"), true},
        {"500", page(500, "broken"), false},
        {"503", page(503, "busy"), false},
        {"429", page(429, "busy"), false},
        {"endless redirects", redirect("/robots.txt"), true},
        {"cut off",
         [](const local::Request&, local::Connection& to) {
             to.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser");
         },
         false},
        {"redirect to rules", redirect("/rules"), false},
        {"an image", page(200, "User-agent: *\nDisallow: /", {"Content-Type: image/png"}), true},
    }));
    const local::Server server({{"/robots.txt", handler},
                                {"/a", page(200, "text")},
                                {"/rules", page(200, "User-agent: *\nDisallow: /")}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/a"));
    INFO(name << ": " << got.failure);
    CHECK((got.failure_kind == Failure::Robots) == !allowed);
    CHECK(server.count("/a") == (allowed ? 1 : 0));
}

TEST_CASE("fetch: a robots.txt larger than is read still counts as far as it was read", "[fetch]") {
    const local::Server server(
        {{"/robots.txt", page(200, "User-agent: *\nDisallow: /a\n" + std::string(700'000, '\n'))},
         {"/a", page(200, "text")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/a")).failure_kind == Failure::Robots);
}

TEST_CASE("fetch: a host that cannot be reached is told as that, not as a matter of robots.txt", "[fetch]") {
    Fetching fetching;
    const Page got = fetching.get("http://127.0.0.1:" + std::to_string(local::closed_port()) + "/a");
    CHECK(got.failure_kind == Failure::NoConnection);
    CHECK(got.failure.find("robots") == std::string::npos);
}
