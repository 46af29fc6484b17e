// PageCache: pages fetched before, so that a check can be repeated offline. The store implements it.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace factlint::fetch {

struct Page {
    std::string url;       ///< as asked for
    std::string final_url; ///< after redirects
    int status = 0;        ///< HTTP status; 0 when nothing was answered
    std::string failure;   ///< why nothing was answered
    std::string content_type;
    std::string etag;
    std::string last_modified;
    std::string body;
    std::int64_t fetched_at = 0; ///< seconds since 1970-01-01 UTC
};

class PageCache {
  public:
    virtual ~PageCache() = default;
    /// The page, or nothing when it was never fetched. Keyed by canonical URL.
    virtual Result<std::optional<Page>> find(const std::string& url) = 0;
    virtual Status keep(const Page& page) = 0;
};

} // namespace factlint::fetch
