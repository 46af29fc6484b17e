// The index from blocking keys to claims. In memory for one run; a store implements it for runs that last.
#pragma once

#include "base/result.hpp"
#include "records/claim.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace factlint::claims {

/// A claim's number in the caller's own list.
using ClaimNumber = std::uint32_t;

/// Not thread-safe. `add` costs O(keys); `for_each_bucket` visits keys in byte order, so results do not
/// depend on the order in which claims came as long as their numbers do not.
class ClaimIndex {
  public:
    virtual ~ClaimIndex() = default;
    virtual Status add(ClaimNumber claim, const std::vector<std::string>& keys) = 0;
    /// The claims that share at least one of the keys, sorted, unique: what a new claim has to be compared
    /// with.
    virtual Result<std::vector<ClaimNumber>> probe(const std::vector<std::string>& keys) const = 0;
    using Visit = std::function<void(const std::string& key, std::span<const ClaimNumber> claims)>;
    /// Every key with two or more claims; claims sorted.
    virtual Status for_each_bucket(const Visit& visit) const = 0;
};

std::unique_ptr<ClaimIndex> make_memory_claim_index();

} // namespace factlint::claims
