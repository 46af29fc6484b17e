#include "base/gzip.hpp"
#include "laws.hpp"

using namespace factlint;

TEST_CASE("laws of gzip", "[base][gzip][law]") {
    CHECK(laws::holds("packing and unpacking give the bytes back", [] {
        const std::string bytes = *laws::bytes();
        const std::string packed = gzip(bytes);
        RC_ASSERT(is_gzip(packed));
        RC_ASSERT(gunzip(packed).value() == bytes);
        RC_ASSERT(gzip(bytes) == packed);
        RC_ASSERT(gunzip(packed + gzip("more")).value() == bytes + "more");
    }));
    CHECK(laws::holds("cut-off data is an error and never a part of the text", [] {
        const std::string packed = gzip(*laws::bytes() + "x");
        const auto cut = *rc::gen::inRange<std::size_t>(0, packed.size());
        RC_ASSERT(!gunzip(packed.substr(0, cut)).has_value());
    }));
    CHECK(laws::holds("a changed byte does no harm", [] {
        std::string packed = gzip(*laws::bytes());
        packed[*rc::gen::inRange<std::size_t>(0, packed.size())] ^=
            static_cast<char>(*rc::gen::inRange(1, 256));
        (void)gunzip(packed, 1U << 20U);
    }));
}

TEST_CASE("gzip: a bomb stops at the limit", "[base][gzip]") {
    const auto out = gunzip(gzip(std::string(10U << 20U, 'x')), 1U << 20U);
    REQUIRE_FALSE(out);
    CHECK_THAT(out.error().message, contains_text("1 MB"));
}

TEST_CASE("gzip: what is not gzip is an error", "[base][gzip]") {
    CHECK_FALSE(gunzip("plain text"));
    CHECK_FALSE(gunzip(""));
    CHECK_FALSE(is_gzip("\x1F\x8B"));
}
