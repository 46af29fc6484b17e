// PageCache: pages fetched before, so that a check can be repeated offline. The store implements it.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::fetch {

/// Why a page could not be had. The names (name_of) stand in the store.
enum class Failure {
    None,
    NoSuchHost,   ///< the name has no address
    NoConnection, ///< nobody answers there
    TimedOut,     ///< too slow, as a whole or for too long at a stretch
    CutOff,       ///< the connection ended before the page did
    TooLarge,     ///< more bytes than are read, as sent or once unpacked
    Damaged,      ///< what came is not HTTP, or its compression is broken
    Redirects,    ///< in a circle, too many, or to what is no web address
    Refused,      ///< an address that this program does not go to
    Robots,       ///< robots.txt says no, or could not be had
    Paused,       ///< the site asked for a longer pause than is waited for
    Certificate,  ///< no secure connection
    Other
};
std::string_view name_of(Failure failure);
/// Failure::Other for a name that this version does not know.
Failure failure_by_name(std::string_view name);

struct Page {
    std::string url;                    ///< as asked for, in canonical form: the key of the cache
    std::string final_url;              ///< after redirects
    std::vector<std::string> redirects; ///< the addresses led to, the final one last; empty when none
    int status = 0;                     ///< HTTP status; 0 when nothing was answered
    Failure failure_kind = Failure::None;
    std::string failure; ///< why the page could not be had, in words; a status may stand beside it
    std::string content_type;
    std::string etag;
    std::string last_modified;
    std::string body;            ///< unpacked; empty for what is no text (images, films), and after a failure
    std::int64_t fetched_at = 0; ///< seconds since 1970-01-01 UTC; when the server last confirmed it
    std::int64_t failing_since =
        0; ///< when this failure or error status was first seen, if it was seen each time since
    bool from_cache = false; ///< not kept: whether the body came from the cache and not from the network
};

/// Whether a page of this content type is read at all: texts, HTML, XML, JSON, archives of the web; also what
/// has no type. "image/png" is not.
bool is_readable_type(std::string_view content_type);

/// Whether the address asked for led to the front page of a site: the usual way to say that a page is gone
/// without saying so.
bool led_to_home_page(const Page& page);

class PageCache {
  public:
    virtual ~PageCache() = default;
    /// The page, or nothing when it was never fetched. Keyed by canonical URL.
    virtual Result<std::optional<Page>> find(const std::string& url) = 0;
    virtual Status keep(const Page& page) = 0;
};

} // namespace factlint::fetch
