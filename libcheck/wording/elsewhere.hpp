#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// What the shorter text tells of one country or town, the longer tells of places that all lie elsewhere.
std::optional<PassageClash> look_for_elsewhere(const PassagePair& pair);

} // namespace factlint::wording
