#include "base/sha256.hpp"
#include "catch.hpp"

using namespace factlint;

TEST_CASE("sha256: the digests of FIPS 180-4's examples and around the block border", "[base][sha256]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        {"abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        {std::string(55, 'a'), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="},
        {std::string(56, 'a'), "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="},
        {std::string(64, 'a'), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="},
    }));
    CAPTURE(text.size());
    CHECK(sha256_base64(text) == expected);
}
