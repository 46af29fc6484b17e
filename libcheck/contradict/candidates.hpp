// Candidates: the pairs of claims worth comparing. Never all pairs: work is near linear in the number of
// claims.
#pragma once

#include "claims/claim_index.hpp"
#include "contradict/event.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::contradict {

struct CandidateLimits {
    std::size_t full = 48; ///< a bucket up to this size is compared each with each
    std::size_t window =
        12; ///< in a larger one, a claim meets this many followers in the order of time and names
};

/// Where a claim stands among those that share a key with it: its own date, else that of publication, then a
/// name.
struct CandidatePlace {
    std::int64_t day = 0;
    std::string_view name; ///< lives as long as the claim
};
CandidatePlace candidate_place(const Event& event);
/// Of one shape; within one article only headline against body, and words quoted on how a matter fares
/// against the article.
bool comparable(const Event& a, const Event& b);

using CandidatePair = std::pair<claims::ClaimNumber, claims::ClaimNumber>;

/// Pairs (a < b) that share a key, sorted, unique. An oversized bucket is split by month, then by another
/// name of the claims; what is still too large is compared in a sorted window.
std::vector<CandidatePair> candidate_pairs(const claims::ClaimIndex& index, const std::vector<Event>& events,
                                           const CandidateLimits& limits = {});

} // namespace factlint::contradict
