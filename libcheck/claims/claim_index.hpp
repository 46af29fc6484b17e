// The index from blocking keys to claims, in memory, for one run. What outlives a run is kept_claims.hpp.
#pragma once

#include "base/hash.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace factlint::claims {

/// A claim's number in the caller's own list.
using ClaimNumber = std::uint32_t;

/// Keys are known by their hashes alone, twelve bytes for each key of a claim: most keys of real news have
/// one claim, so whatever was kept once a key would outweigh the claims. Two keys of one hash would only make
/// claims meet that need not. Not thread-safe.
class ClaimIndex {
  public:
    /// O(keys).
    void add(ClaimNumber claim, std::span<const std::string> keys);
    using Visit = std::function<void(std::span<const ClaimNumber> claims)>;
    /// Every key with two or more claims, in an order that depends on the keys alone; claims sorted, unique.
    /// Empties the index as it goes.
    void take_buckets(const Visit& visit);

  private:
    struct Entry {
        std::uint32_t high = 0;
        std::uint32_t low = 0;
        ClaimNumber claim = 0;
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };
    /// By the first byte of the hash: one part at a time is sorted, grows and is given back.
    std::array<std::vector<Entry>, 256> parts_;
};

} // namespace factlint::claims
