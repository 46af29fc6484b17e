// Candidates: the pairs of claims worth comparing. Never all pairs: work is near linear in the number of
// claims, and they are named one claim at a time, so that they need not all be kept.
#pragma once

#include "claims/claim_index.hpp"
#include "contradict/event.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// Claims in the order of their numbers, and then which meet which. An oversized bucket is split by month,
/// then by another name of the claims; what is still too large is compared in a sorted window.
///
/// Some thirty bytes a claim and twenty for each of its keys. Not thread-safe.
class Candidates {
  public:
    explicit Candidates(const CandidateLimits& limits = {});

    /// The next claim; articles are told apart by their numbers.
    void add(const Event& event, std::uint32_t article, std::span<const std::string> keys);
    /// Once all are added, before anything is asked.
    void settle();

    std::size_t size() const { return claims_.size(); }
    /// Those of a higher number that are compared with this claim; sorted, unique.
    void partners(claims::ClaimNumber claim, std::vector<claims::ClaimNumber>& out) const;
    /// All claims in the order of time: partners of neighbours in it are much the same.
    std::vector<claims::ClaimNumber> in_order_of_time() const;

  private:
    struct Row {
        std::int64_t day = 0;
        std::uint32_t name = 0; ///< its rank among all names, once settled
        std::uint32_t article = 0;
        std::uint32_t shape = 0;
        TextField field = TextField::Body;
        bool voiced = false; ///< somebody's words
        bool dated = false;
    };
    static bool comparable(const Row& a, const Row& b);
    void rank_names();
    void bucket(std::span<const claims::ClaimNumber> claims);
    void group(std::span<const claims::ClaimNumber> claims, bool in_window);

    CandidateLimits limits_;
    claims::ClaimIndex index_;
    std::vector<Row> claims_;
    std::unordered_map<std::string, std::uint32_t> names_;
    std::unordered_map<std::string, std::uint32_t> shapes_;
    /// Groups of claims that meet, one after the other; a claim's places in them by its number.
    std::vector<claims::ClaimNumber> members_;
    std::vector<std::uint32_t> groups_; ///< where each begins
    std::vector<bool> in_window_;       ///< for each whether only neighbours in it meet
    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> first_place_;
};

} // namespace factlint::contradict
