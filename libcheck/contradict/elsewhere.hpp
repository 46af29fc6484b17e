#pragma once

#include "contradict/passage_detector.hpp"

namespace factlint::contradict {

/// What the shorter text tells of one country or town, the longer tells of places that all lie elsewhere.
std::optional<PassageClash> look_for_elsewhere(const PassagePair& pair);

} // namespace factlint::contradict
