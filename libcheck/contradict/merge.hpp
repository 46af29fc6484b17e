// Merge: all pairs of one dispute are one finding with two sides.
//
// Of a claim that clashes and of a pair that does only what grouping asks for is kept; what a finding shows
// is read and compared again for the few that it shows.
#pragma once

#include "contradict/compare.hpp"
#include "contradict/packed_articles.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

struct ClashingClaim {
    std::string_view article; ///< its id
    std::int64_t number = 0;  ///< the caller's; in order within one article
    std::string id;
    TextField field = TextField::Body;
    Span span;
    std::int64_t published_day = ArticleDigest::unknown_day;
    std::uint64_t sentence = 0; ///< hash of its sentence
    std::uint64_t words = 0;    ///< and of that in lower case, whatever the spaces
    std::uint32_t copies = 0;   ///< the group of near copies of its article
};

struct ClashingPair {
    std::uint32_t a = 0; ///< numbers of clashing claims
    std::uint32_t b = 0;
    const Detector* detector = nullptr;
    Relation relation = Relation::None;
    double confidence = 0;
    std::uint64_t key_a = 0; ///< hashes of the clash's keys
    std::uint64_t key_b = 0;
    Span mark_a;
    Span mark_b;
};

using ReadClaimAgain = std::function<Result<std::shared_ptr<const ReadClaim>>(const ClashingClaim&)>;

/// Pairs that share a claim, by one detector and of one relation, become one finding; one passage per group
/// of near copies and value is kept, that of the smallest article. Claims sorted by article and number, pairs
/// by a, b and detector. Findings come sorted by place and carry fingerprints.
Result<std::vector<Finding>> merge(const std::vector<ClashingPair>& pairs,
                                   const std::vector<ClashingClaim>& claims, const ReadClaimAgain& read,
                                   const World& world);

} // namespace factlint::contradict
