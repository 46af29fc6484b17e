// Near copies: one wire story at ten outlets is one source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::contradict {

/// For each signature the smallest number of its connected group of like signatures (its own when it has
/// none). Only signatures that share a band of minima are compared, at most with `widest_band` predecessors
/// each.
std::vector<std::uint32_t> near_copy_groups(const std::vector<std::string>& signatures);

inline constexpr std::uint32_t widest_band = 64;

} // namespace factlint::contradict
