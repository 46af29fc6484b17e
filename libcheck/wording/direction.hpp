#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// One relation between two names that goes the other way round: "A is a subsidiary of B", "A owns B".
std::optional<PassageClash> look_for_direction(const PassagePair& pair);

} // namespace factlint::wording
