// robots.txt (RFC 9309): what a site lets programs fetch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::fetch {

class Robots {
  public:
    /// Lets everything in: what a site without the file says.
    Robots() = default;
    /// The rules for a program of this name: those of all groups that name it, in any case, else those of
    /// "*". Lines that make no sense are passed over. Reads the first 500 KiB, as the standard asks; linear.
    Robots(std::string_view file, std::string_view program);

    /// Whether this address may be fetched: the longest rule that matches its path and query decides, and a
    /// tie goes to "allow". At most rules times path; the first 2,048 bytes of the path count.
    bool allows(std::string_view url) const;
    /// Milliseconds to leave between two questions (Crawl-delay, beside the standard); 0 when it says
    /// nothing, at most 30,000.
    std::int64_t delay() const { return delay_; }

    static constexpr std::size_t size_limit = std::size_t{500} << 10U;

  private:
    struct Rule {
        bool allow = false;
        std::string path; ///< with * and a last $, percent-encoding made alike
    };
    std::vector<Rule> rules_;
    std::int64_t delay_ = 0;
};

} // namespace factlint::fetch
