#include "catch.hpp"
#include "fetch/url_policy.hpp"

using namespace factlint::fetch;

TEST_CASE("url policy: only web addresses without credentials are fetched", "[fetch]") {
    CHECK(check_url("https://news.example/a"));
    CHECK(check_url("HTTP://news.example"));
    for (const char* const url :
         {"file:///etc/passwd", "ftp://a.example/", "gopher://a", "javascript:alert(1)", "//a.example", "",
          "https://user:secret@a.example/", "https:///path"}) {
        INFO(url);
        CHECK_FALSE(check_url(url));
    }
}

TEST_CASE("url policy: addresses of the reader's own network are private in every spelling", "[fetch]") {
    for (const char* const address : {"127.0.0.1",
                                      "10.0.0.1",
                                      "172.16.5.4",
                                      "172.31.255.255",
                                      "192.168.1.1",
                                      "169.254.169.254",
                                      "100.64.0.1",
                                      "0.0.0.0",
                                      "224.0.0.1",
                                      "255.255.255.255",
                                      "::1",
                                      "::",
                                      "::ffff:127.0.0.1",
                                      "::ffff:10.0.0.1",
                                      "::127.0.0.1",
                                      "fe80::1",
                                      "fe80::1%eth0",
                                      "fc00::1",
                                      "fd12:3456::1",
                                      "ff02::1",
                                      "64:ff9b::7f00:1",
                                      "2002:7f00:1::",
                                      "2001:db8::1",
                                      "2001::1",
                                      "[::1]",
                                      "0x7f000001",
                                      "localhost",
                                      "",
                                      "1.2.3"}) {
        INFO(address);
        CHECK(is_private_address(address));
    }
}

TEST_CASE("url policy: public addresses are not private", "[fetch]") {
    for (const char* const address :
         {"8.8.8.8", "172.32.0.1", "100.128.0.1", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8"}) {
        INFO(address);
        CHECK_FALSE(is_private_address(address));
    }
}
