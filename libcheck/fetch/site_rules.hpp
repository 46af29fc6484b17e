// SiteRules: what the robots.txt of one site means for its pages, also when there was none to be had.
#pragma once

#include "fetch/page_cache.hpp"
#include "fetch/robots.hpp"

#include <string>

namespace factlint::fetch {

/// Under this name robots.txt is read.
inline constexpr std::string_view program_name = "factlint";

struct SiteRules {
    Failure failure_kind = Failure::None; ///< none of the pages can be had, and why
    std::string failure;
    Robots robots;
};

/// "https://news.example:8443/robots.txt" for any address there, in canonical form.
std::string robots_address(const std::string& url);

/// RFC 9309, 2.3.1: a file that is not there (4xx, endless redirects) allows everything; one that could not
/// be had (5xx, 429, broken off) allows nothing. Where no connection came about, the pages fail for that
/// reason.
SiteRules site_rules(const Page& robots_file);

} // namespace factlint::fetch
