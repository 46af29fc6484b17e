#include "base/url.hpp"
#include "laws.hpp"

#include <chrono>

using namespace factlint;

TEST_CASE("url: one spelling for one page", "[base][url]") {
    const auto [in, out] = GENERATE(table<std::string, std::string>({
        {"HTTP://News.Example.COM/a/", "http://news.example.com/a"},
        {"http://news.example.com", "http://news.example.com/"},
        {"http://news.example.com/", "http://news.example.com/"},
        {"https://news.example.com:443/a#top", "https://news.example.com/a"},
        {"http://news.example.com:8080/a", "http://news.example.com:8080/a"},
        {"http://news.example.com/a?utm_source=x&id=7&fbclid=y", "http://news.example.com/a?id=7"},
        {"http://news.example.com/a?utm_source=x", "http://news.example.com/a"},
        {"http://news.example.com/a?", "http://news.example.com/a"},
        {"http://news.example.com/a/../b/./c//", "http://news.example.com/b/c"},
        {"  http://news.example.com/a b  ", "http://news.example.com/a%20b"},
        {"http://news.example.com/caf\xC3\xA9", "http://news.example.com/caf%C3%A9"},
        {"http://m\xC3\xBCnchen.example/x", "http://xn--mnchen-3ya.example/x"},
        {"http://news.example.com/100%", "http://news.example.com/100%25"},
        {"mailto:a@b.example", "mailto:a@b.example"},
        {"not a url", "not a url"},
        {"", ""},
    }));
    CAPTURE(in);
    CHECK(canonical_url(in) == out);
}

TEST_CASE("url: references are resolved against their page, and only web addresses come back",
          "[base][url]") {
    const auto [reference, out] = GENERATE(table<std::string, std::string>({
        {"story.html", "https://news.example.com/world/story.html"},
        {"/a", "https://news.example.com/a"},
        {"../a", "https://news.example.com/a"},
        {"//other.example/a", "https://other.example/a"},
        {"?page=2", "https://news.example.com/world/index.html?page=2"},
        {"http://other.example/a b", "http://other.example/a%20b"},
        {"javascript:alert(1)", ""},
        {"mailto:a@b.example", ""},
        {"data:text/html,x", ""},
        {"http://", ""},
        {"http:///path", ""},
    }));
    CAPTURE(reference);
    CHECK(resolve_url("https://news.example.com/world/index.html", reference).value_or("") == out);
    CHECK_FALSE(resolve_url("", "relative"));
    CHECK_FALSE(resolve_url("https://news.example.com/", std::string(9000, 'a')));
}

TEST_CASE("url: hosts are lower-case and without www", "[base][url]") {
    CHECK(host_of("https://WWW.Example.co.uk:8080/a") == "example.co.uk");
    CHECK(host_of("https://user:pass@news.example/a") == "news.example");
    CHECK(host_of("/only/a/path").empty());
    CHECK(host_of("nonsense with spaces").empty());
    CHECK(host_of("https://m\xC3\xBCnchen.example") == "xn--mnchen-3ya.example");
}

TEST_CASE("url: what stands behind a port is no part of the host", "[base][url]") {
    for (const char* const url : {"http://a.example:80b", "http://a.example:80.evil.example/x",
                                  "http://a.example:8 0/", "http://a.example:123456/", "http://[::1]:80b/"}) {
        INFO(url);
        CHECK(canonical_url(url) == url);
        CHECK_FALSE(resolve_url("", url).has_value());
        CHECK(host_of(url).empty());
    }
    CHECK(canonical_url("http://a.example:8080/x") == "http://a.example:8080/x");
    CHECK(resolve_url("http://a.example/", "http://b.example/c?d=//e:f") == "http://b.example/c?d=//e:f");
    CHECK(resolve_url("http://a.example/", "c//d:e") == "http://a.example/c//d:e");
}

TEST_CASE("url: tracking parameters go from queries of every shape", "[base][url]") {
    CHECK(canonical_url("http://www./ @fbclid=1?#fbclid=1") == "http://www./%20@fbclid=1");
    CHECK(canonical_url("http://a.example/x?utm_source=y&a=1&fbclid&b") == "http://a.example/x?a=1&b");
    CHECK(canonical_url("http://a.example?fbclid=1&gclid=2") == "http://a.example/");
    CHECK(canonical_url("http://a.example/x/?a=/") == "http://a.example/x/?a=/");
}

TEST_CASE("laws of urls", "[base][url][law]") {
    const auto address = [] {
        const auto piece = rc::gen::element<std::string>(
            "/", "//", "a", "B", "..", ".", "?", "&", "=", "#", "%", "%41", "%2f", "%zz", ":", "@", " ", "[",
            "]", "utm_source=x", "fbclid=1", "q=1", "+", "\xC3\xA9", ";", "www.", "80");
        const auto parts = *rc::gen::container<std::vector<std::string>>(piece);
        std::string out =
            *rc::gen::element<std::string>("http://a.example", "HTTPS://WWW.B.example/", "http://", "//", "");
        for (const std::string& part : parts) out += part;
        return out;
    };
    CHECK(laws::holds("the canonical spelling is its own canonical spelling", [&] {
        const std::string once = canonical_url(address());
        RC_ASSERT(canonical_url(once) == once);
    }));
    CHECK(laws::holds("what resolves is a web address that resolves to itself", [&] {
        const auto out = resolve_url("http://base.example/a/b", address());
        if (!out) return;
        RC_ASSERT(out->substr(0, 4) == "http" || out->substr(0, 4) == "HTTP");
        RC_ASSERT(resolve_url("", *out) == out);
        RC_ASSERT(!host_of(*out).empty());
    }));
    CHECK(laws::holds("any bytes are taken", [] {
        const std::string bytes = *laws::bytes();
        (void)canonical_url(bytes);
        (void)host_of(bytes);
        (void)resolve_url(bytes, bytes);
    }));
}

TEST_CASE("url: a huge address is left alone in linear time", "[base][url]") {
    std::string huge = "http://a.example/?";
    for (int i = 0; i < 100000; ++i) huge += "utm_source=x&";
    const auto start = std::chrono::steady_clock::now();
    CHECK(canonical_url(huge) == huge);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}
