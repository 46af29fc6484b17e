// robots.txt: what a site wrote never stops the run, and says the same about one address however it is
// encoded.
#include "fetch/retry.hpp"
#include "fetch/robots.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const std::size_t cut = text.find('\0');
    const std::string_view file = text.substr(0, cut);
    const std::string path =
        cut == std::string_view::npos ? "/news/1" : "/" + std::string(text.substr(cut + 1));
    const fetch::Robots robots(file, "factlint");
    require(robots.delay() >= 0 && robots.delay() <= 30'000);
    const bool allowed = robots.allows("https://news.example" + path);
    require(robots.allows("http://other.example:8080" + path) == allowed);
    require(robots.allows("https://news.example" + path + "#part") == allowed);
    require(robots.allows("https://news.example/robots.txt"));
    if (const auto wait = fetch::retry_after(file, 1'700'000'000)) require(*wait >= 0);
}
