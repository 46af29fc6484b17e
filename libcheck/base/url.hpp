// Addresses on the web (RFC 3986), by Boost.URL; international ones are percent-encoded first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factlint {

/// `reference` made absolute against `base` (which may be empty when the reference is absolute already). Only
/// http and https come back; everything else, and what cannot be read, is empty.
std::optional<std::string> resolve_url(std::string_view base, std::string_view reference);

/// One spelling for one page: lower-case scheme and host, no default port, no fragment, no tracking
/// parameters (utm_*, fbclid, gclid ...), no trailing slash on a path. What cannot be read comes back
/// trimmed.
std::string canonical_url(std::string_view url);

/// "news.example.co.uk" of an address, lower-case, without "www."; empty when there is none.
std::string host_of(std::string_view url);

} // namespace factlint
