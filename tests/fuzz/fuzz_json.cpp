// JSON as web pages carry it: read or refused; what was read strictly is written and read again as the same.
#include "base/json.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    (void)json::parse(text, json::Mode::Lenient);
    if (const auto value = json::parse(text)) {
        const std::string once = json::serialize(*value);
        const auto again = json::parse(once);
        require(again.has_value());
        require(json::serialize(*again) == once);
    }
}
