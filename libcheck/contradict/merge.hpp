// Merge: all pairs of one dispute are one finding with two sides.
#pragma once

#include "contradict/compare.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <vector>

namespace factlint::contradict {

struct ClashingPair {
    std::uint32_t a = 0; ///< numbers of events
    std::uint32_t b = 0;
    PairFinding finding;
};

/// Pairs that share a claim, by one detector and of one relation, become one finding. `copy_group` names for
/// each event the group of near copies of its article; one passage per group and value is kept, that of the
/// smallest article. Findings come sorted by place and carry fingerprints.
std::vector<Finding> merge(const std::vector<ClashingPair>& pairs, const std::vector<Event>& events,
                           const std::vector<std::uint32_t>& copy_group);

} // namespace factlint::contradict
