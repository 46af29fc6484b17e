#include "fetch/site_rules.hpp"

#include "base/url.hpp"

#include <algorithm>

namespace factlint::fetch {

std::string robots_address(const std::string& url) {
    const std::size_t host = url.find("//") + 2;
    return canonical_url(url.substr(0, std::min(url.find_first_of("/?#", host), url.size())) + "/robots.txt");
}

SiteRules site_rules(const Page& file) {
    const auto refused = [&](const std::string& why) {
        return SiteRules{Failure::Robots,
                         "the robots.txt of " + host_of(file.url) + " could not be had (" + why +
                             "), which counts as a no",
                         {}};
    };
    switch (file.failure_kind) {
    case Failure::None:
        break;
    case Failure::Redirects:
        return {};
    case Failure::NoSuchHost:
    case Failure::NoConnection:
    case Failure::TimedOut:
    case Failure::Refused:
    case Failure::Certificate:
    case Failure::Paused:
        // Behind a redirect it is another host that fails.
        if (file.redirects.empty()) return {file.failure_kind, file.failure, {}};
        return refused(file.failure);
    default:
        return refused(file.failure);
    }
    if (file.status >= 200 && file.status < 300) return {{}, {}, Robots(file.body, program_name)};
    if (file.status >= 400 && file.status < 500 && file.status != 429) return {};
    return refused("HTTP " + std::to_string(file.status));
}

} // namespace factlint::fetch
