// Exchange: one page on its way through redirects and repeated tries. Decides what to ask next; asks nothing
// itself.
#pragma once

#include "fetch/transport.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace factlint::fetch {

class Exchange {
  public:
    /// What follows from an answer: the end, or one more question after a pause.
    struct Step {
        bool done = false;
        std::int64_t pause = 0;      ///< milliseconds before the next question
        std::int64_t host_pause = 0; ///< milliseconds for which the site asked to be left alone
    };

    /// `url` is what was asked for, `key` its canonical form. Borrows the options.
    Exchange(const std::string& url, std::string key, const FetchOptions& options);

    /// The address to ask now: absolute, percent-encoded, without fragment.
    const std::string& address() const { return address_; }
    Step take(Response response, std::int64_t now);
    /// Ends with a failure that no answer gave.
    void end(Failure kind, std::string why);

    /// What is known in the end.
    Page& page() { return page_; }

  private:
    const FetchOptions& options_;
    std::string first_;
    std::string address_;
    Page page_;
    int tried_ = 0;

    Step follow(const std::string& location);
    Step close(Response response);
};

} // namespace factlint::fetch
