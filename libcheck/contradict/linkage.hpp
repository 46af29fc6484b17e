// Linkage: groups of things by the mean likeness of all pairs between two groups (average linkage).
#pragma once

#include <cstdint>
#include <vector>

namespace factlint::contradict {

struct PairLink {
    std::uint32_t a = 0;
    std::uint32_t b = 0; ///< each pair once
    double value = 0;
};

struct LinkageOptions {
    double least = 0;   ///< mean value from which two groups are one
    double missing = 0; ///< value of a pair that no link is given for
};

/// For each thing the smallest number of its group. The best pair of groups is joined first, of equals the
/// one with the smallest numbers. `open[i]`: links of this thing may have been left out, so its missing ones
/// count for nothing. O(links · log² links).
std::vector<std::uint32_t> average_linkage(std::size_t things, const std::vector<PairLink>& links,
                                           const std::vector<bool>& open, const LinkageOptions& options);

} // namespace factlint::contradict
