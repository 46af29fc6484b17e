// Addresses: one spelling for one page, and what resolves is on the web.
#include "base/url.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const std::string once = canonical_url(text);
    require(canonical_url(once) == once);
    (void)host_of(text);
    const auto cut = text.size() / 2;
    for (const auto& base : {std::string("https://news.example/a/b?c"), std::string(text.substr(0, cut))})
        if (const auto url = resolve_url(base, text.substr(cut))) require(!host_of(*url).empty());
}
