// Fetcher: the one door to the network. Offline is the default: then only the cache answers.
#pragma once

#include "base/result.hpp"
#include "fetch/clock.hpp"
#include "fetch/page_cache.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factlint::fetch {

class Fetcher {
  public:
    using Answer = Result<std::optional<Page>>;

    virtual ~Fetcher() = default;
    /// The page at an absolute http or https URL. Nothing when it cannot be known without the network; an
    /// HTTP error status, and a page that could not be had, is a page like any other and says so; an Error is
    /// for what the rules refuse (scheme, private address, credentials) and for a cache that cannot be used.
    /// May be called from several threads.
    virtual Answer get(const std::string& url) = 0;
    /// The pages of many addresses in their order, as far as possible at the same time. All are held in
    /// memory: ask for some dozens at a time.
    virtual std::vector<Answer> get_all(const std::vector<std::string>& urls) = 0;
};

/// Answers from the cache alone; `cache` may be null, then nothing is ever known. Borrows the cache.
std::unique_ptr<Fetcher> make_offline_fetcher(PageCache* cache);

struct FetchOptions {
    std::string user_agent = "factlint";
    std::size_t in_flight = 64;        ///< transfers at the same time
    std::size_t per_host = 4;          ///< of them from one host
    std::int64_t host_interval = 500;  ///< milliseconds between two questions to one host
    std::int64_t connect_time = 5'000; ///< milliseconds until a connection stands
    std::int64_t total_time = 20'000;  ///< milliseconds for one transfer as a whole
    std::int64_t page_time = 120'000;  ///< milliseconds for one page with its redirects, tries and pauses
    std::int64_t stall_time = 10'000;  ///< milliseconds with less than 100 bytes a second
    std::size_t body_limit = std::size_t{8} << 20U; ///< bytes of one page once unpacked
    int redirects = 10;
    int tries = 3;                       ///< of a question whose failure may pass
    std::int64_t first_pause = 1'000;    ///< milliseconds before the second try; then twice as long
    std::int64_t longest_pause = 30'000; ///< a Retry-After beyond this many milliseconds ends the tries
    std::int64_t fresh_for = 86'400;     ///< seconds for which a page is not asked for again
    std::int64_t stale_for =
        2'592'000; ///< seconds for which a failure that may pass does not replace a good page
    std::int64_t failure_fresh_for = 600; ///< the same for a failure, which may pass

    /// For tests, which have nothing but the own machine to talk to. Never set by a program.
    struct ForTests {
        bool allow_loopback = false;
        bool plain_http2 = false;       ///< speak HTTP/2 without TLS and without asking
        std::vector<std::string> hosts; ///< "name:port:address" that need no look-up
    } for_tests;
};

/// Answers from the cache what is fresh there, and fetches the rest with libcurl: HTTP/1.1 and HTTP/2, TLS
/// verified, robots.txt (RFC 9309) obeyed under the name "factlint", one host never pressed, private
/// addresses never reached (checked on the address that is connected to, so also behind names and redirects),
/// no cookies, no proxies, no credentials. What is stale is asked for with its ETag or date. A failure that
/// may pass leaves an older good page in force. Everything learnt is kept in `cache`, which may be null.
/// Borrows both.
Result<std::unique_ptr<Fetcher>> make_online_fetcher(PageCache* cache, Clock& clock,
                                                     const FetchOptions& options);

} // namespace factlint::fetch
