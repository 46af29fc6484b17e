// Transport: single HTTP questions and their answers, many at a time. It follows no redirect, repeats nothing
// and keeps nothing; that is the work of the fetcher above it.
#pragma once

#include "base/result.hpp"
#include "fetch/fetcher.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace factlint::fetch {

struct Question {
    std::string url;
    std::string etag;          ///< answered with 304 while it holds; may be empty
    std::string last_modified; ///< the same
    std::size_t body_limit = 0;
    bool cut_at_limit = false; ///< what is larger is cut, not refused
};

struct Response {
    int status = 0;
    Failure failure_kind = Failure::None;
    std::string failure;
    std::string location;
    std::string content_type;
    std::string etag;
    std::string last_modified;
    std::string retry_after;
    std::string body;
};

class Transport {
  public:
    virtual ~Transport() = default;
    /// Begins; the answer comes out of `wait` under the same number.
    virtual void start(std::size_t number, const Question& question) = 0;
    /// What was answered, after at most `milliseconds`; empty when nothing was.
    virtual std::vector<std::pair<std::size_t, Response>> wait(std::int64_t milliseconds) = 0;
};

/// With libcurl. Fails when the library cannot be set up.
Result<std::unique_ptr<Transport>> make_curl_transport(const FetchOptions& options);

/// The fetcher over any transport; borrows cache and clock.
std::unique_ptr<Fetcher> make_online_fetcher(PageCache* cache, Clock& clock, const FetchOptions& options,
                                             std::unique_ptr<Transport> transport);

} // namespace factlint::fetch
