#include "base/gzip.hpp"
#include "catch.hpp"
#include "fetching.hpp"

using namespace fetching;

namespace {

using local::Connection;
using local::Request;

local::Handler raw(const std::string& bytes) {
    return [=](const Request&, Connection& to) { to.send(bytes); };
}

constexpr const char* head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

} // namespace

TEST_CASE("fetch: bodies with a length, in chunks, packed and without an end of their own are read",
          "[fetch]") {
    const std::string packed = gzip("the story");
    const auto [name, bytes] = GENERATE_COPY(table<std::string, std::string>({
        {"length", std::string(head) + "Content-Length: 9\r\n\r\nthe story"},
        {"chunked",
         std::string(head) + "Transfer-Encoding: chunked\r\n\r\n4\r\nthe \r\n5;x=y\r\nstory\r\n0\r\n\r\n"},
        {"until closed", std::string(head) + "\r\nthe story"},
        {"http/1.0", "HTTP/1.0 200 OK\r\n\r\nthe story"},
        {"gzip", std::string(head) + "Content-Encoding: gzip\r\nContent-Length: " +
                     std::to_string(packed.size()) + "\r\n\r\n" + packed},
        {"hints first", "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + std::string(head) +
                            "Content-Length: 9\r\n\r\nthe story"},
        {"more than the length", std::string(head) + "Content-Length: 9\r\n\r\nthe story and more"},
    }));
    const local::Server server({{"/story", raw(bytes)}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/story"));
    INFO(name << ": " << got.failure);
    CHECK(got.status == 200);
    CHECK(got.failure_kind == Failure::None);
    CHECK(got.body == "the story");
}

TEST_CASE("fetch: a body that is not what it says is a failure with its status, never half a page",
          "[fetch]") {
    std::string broken = gzip(std::string(2000, 'a') + "the story");
    broken[broken.size() / 2] ^= 0x55;
    broken[broken.size() / 2 + 1] ^= 0x55;
    const auto [name, bytes, kind] = GENERATE_COPY(table<std::string, std::string, Failure>({
        {"less than the length", std::string(head) + "Content-Length: 900\r\n\r\nthe story", Failure::CutOff},
        {"cut in a chunk", std::string(head) + "Transfer-Encoding: chunked\r\n\r\nff\r\nthe st",
         Failure::CutOff},
        {"cut between chunks", std::string(head) + "Transfer-Encoding: chunked\r\n\r\n4\r\nthe \r\n",
         Failure::CutOff},
        {"no answer at all", "", Failure::CutOff},
        {"broken gzip", std::string(head) + "Content-Encoding: gzip\r\n\r\n" + broken, Failure::Damaged},
        {"gzip that is none", std::string(head) + "Content-Encoding: gzip\r\n\r\nthe story",
         Failure::Damaged},
        {"not http", "SSH-2.0-OpenSSH_9\r\n", Failure::Damaged},
        {"chunks that are none", std::string(head) + "Transfer-Encoding: chunked\r\n\r\nzz\r\nthe\r\n",
         Failure::CutOff},
        {"length beyond the limit", std::string(head) + "Content-Length: 99999999999\r\n\r\nthe",
         Failure::TooLarge},
    }));
    const local::Server server({{"/story", raw(bytes)}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/story"));
    INFO(name << ": " << got.failure);
    CHECK(got.failure_kind == kind);
    CHECK_FALSE(got.failure.empty());
    CHECK(got.body.empty());
    CHECK(got.status == (name == "no answer at all" || name == "not http" ? 0 : 200));
}

TEST_CASE("fetch: a gzip bomb ends at the limit", "[fetch]") {
    std::string bomb = gzip(std::string(std::size_t{64} << 20U, '\0'));
    REQUIRE(bomb.size() < 100'000);
    const local::Server server({{"/bomb", page(200, bomb, {"Content-Encoding: gzip"})},
                                {"/twice", page(200, gzip(bomb), {"Content-Encoding: gzip, gzip"})}});
    Fetching fetching;
    fetching.options.body_limit = std::size_t{1} << 20U;
    for (const char* const path : {"/bomb", "/twice"}) {
        const Page got = fetching.get(server.url(path));
        CHECK(got.failure_kind == Failure::TooLarge);
        CHECK(got.failure == "the page is larger than 1024 KiB unpacked");
        CHECK(got.body.empty());
        CHECK(server.count(path) == 1);
    }
}

TEST_CASE("fetch: a body and a head without end stop at their limits", "[fetch]") {
    const local::Server server({{"/body",
                                 [](const Request&, Connection& to) {
                                     to.send(std::string(head) + "\r\n");
                                     while (to.send(std::string(65536, 'x'))) {
                                     }
                                 }},
                                {"/head", [](const Request&, Connection& to) {
                                     to.send("HTTP/1.1 200 OK\r\n");
                                     while (to.send("X-More: " + std::string(1000, 'x') + "\r\n")) {
                                     }
                                 }}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/body")).failure_kind == Failure::TooLarge);
    const Page got = fetching.get(server.url("/head"));
    INFO(got.failure);
    CHECK(got.failure_kind == Failure::TooLarge);
}

TEST_CASE("fetch: a slow body ends at the time limit, and slow tries do not add up without bound",
          "[fetch]") {
    const local::Server server({{"/slow", [](const Request&, Connection& to) {
                                     to.send(std::string(head) + "\r\n");
                                     for (int i = 0; i < 100 && to.send("x"); ++i) to.pause(50);
                                 }}});
    Fetching fetching;
    fetching.options.total_time = 200;
    fetching.options.tries = 2;
    const Page got = fetching.get(server.url("/slow"));
    CHECK(got.failure_kind == Failure::TimedOut);
    CHECK(got.failure == "no whole answer within 1 s");
    CHECK(got.body.empty());
    CHECK(server.count("/slow") == 2);
}

TEST_CASE("fetch: what is no text is known to be there, but not read", "[fetch]") {
    const auto [type, read] = GENERATE(table<std::string, bool>({{"image/png", false},
                                                                 {"video/mp4", false},
                                                                 {"application/pdf", false},
                                                                 {"text/plain; charset=latin1", true},
                                                                 {"application/xhtml+xml", true},
                                                                 {"application/rss+xml", true},
                                                                 {"application/ld+json", true},
                                                                 {"TEXT/HTML", true}}));
    const local::Server server({{"/file", page(200, "bytes", {"Content-Type: " + type})}});
    Fetching fetching;
    const Page got = fetching.get(server.url("/file"));
    INFO(type);
    CHECK(got.status == 200);
    CHECK(got.failure_kind == Failure::None);
    CHECK(got.content_type == type);
    CHECK(got.body == (read ? "bytes" : ""));
}

TEST_CASE("fetch: an error status is a page with its body", "[fetch]") {
    const local::Server server({{"/gone", page(410, "it is gone")}});
    Fetching fetching;
    CHECK(fetching.get(server.url("/gone")).status == 410);
    CHECK(fetching.get(server.url("/gone")).body == "it is gone");
    CHECK(fetching.get(server.url("/missing")).status == 404);
}
