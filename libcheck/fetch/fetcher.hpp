// Fetcher: the one door to the network. Offline is the default: then only the cache answers.
#pragma once

#include "base/result.hpp"
#include "fetch/page_cache.hpp"

#include <memory>
#include <optional>
#include <string>

namespace factlint::fetch {

class Fetcher {
  public:
    virtual ~Fetcher() = default;
    /// The page at an absolute http or https URL. Nothing when it cannot be known without the network; an
    /// HTTP error status is a page like any other; an Error is for what the rules refuse (scheme, private
    /// address, credentials).
    virtual Result<std::optional<Page>> get(const std::string& url) = 0;
};

/// Answers from the cache alone; `cache` may be null, then nothing is ever known. Borrows the cache.
std::unique_ptr<Fetcher> make_offline_fetcher(PageCache* cache);

} // namespace factlint::fetch
