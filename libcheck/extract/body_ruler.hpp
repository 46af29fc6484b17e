// BodyRuler: a text that a page gives elsewhere (JSON-LD articleBody), held against its blocks. It is often
// only a teaser, so it says what belongs to the article and never what does not.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace factlint::extract {

class BodyRuler {
  public:
    explicit BodyRuler(std::string_view article_body);

    /// Share of the five-word windows of `block` that occur in the body, 0 to 1; 0 for a block of fewer than
    /// five words. Linear in the block.
    double share_of(std::string_view block) const;
    /// The body is long enough to measure with.
    bool usable() const { return windows_.size() >= 40; }
    std::size_t words() const { return windows_.size(); }

  private:
    std::vector<std::uint64_t> windows_; ///< hashes, sorted
};

} // namespace factlint::extract
