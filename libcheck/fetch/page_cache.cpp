#include "fetch/page_cache.hpp"

#include "base/ascii.hpp"
#include "base/url.hpp"

#include <array>
#include <utility>

namespace factlint::fetch {
namespace {

constexpr std::array<std::pair<Failure, std::string_view>, 13> failure_names = {
    {{Failure::None, ""},
     {Failure::NoSuchHost, "no-such-host"},
     {Failure::NoConnection, "no-connection"},
     {Failure::TimedOut, "timed-out"},
     {Failure::CutOff, "cut-off"},
     {Failure::TooLarge, "too-large"},
     {Failure::Damaged, "damaged"},
     {Failure::Redirects, "redirects"},
     {Failure::Refused, "refused"},
     {Failure::Robots, "robots"},
     {Failure::Paused, "paused"},
     {Failure::Certificate, "certificate"},
     {Failure::Other, "other"}}};

// "https://news.example/" and "https://news.example/?from=old", but no path.
bool is_home_page(std::string_view url) {
    const auto slashes = url.find("//");
    if (slashes == std::string_view::npos) return false;
    const auto path = url.find_first_of("/?#", slashes + 2);
    if (path == std::string_view::npos || url[path] != '/') return true;
    const auto rest = url.substr(path + 1);
    return rest.empty() || rest.front() == '?' || rest.front() == '#';
}

} // namespace

std::string_view name_of(Failure failure) {
    for (const auto& [each, name] : failure_names)
        if (each == failure) return name;
    return "other";
}

Failure failure_by_name(std::string_view name) {
    for (const auto& [each, known] : failure_names)
        if (known == name) return each;
    return Failure::Other;
}

bool is_readable_type(std::string_view content_type) {
    const std::string type = ascii::lower(ascii::trim(content_type.substr(0, content_type.find(';'))));
    if (type.empty() || type.starts_with("text/")) return true;
    for (const std::string_view whole :
         {"application/xml", "application/json", "application/jsonl", "application/x-ndjson",
          "application/warc", "application/gzip", "application/x-gzip", "application/octet-stream"})
        if (type == whole) return true;
    // application/xhtml+xml, application/atom+xml, application/ld+json
    return type.ends_with("+xml") || type.ends_with("+json");
}

bool led_to_home_page(const Page& page) {
    return is_home_page(page.final_url) && !is_home_page(page.url) &&
           canonical_url(page.final_url) != canonical_url(page.url);
}

} // namespace factlint::fetch
