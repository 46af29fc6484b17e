#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// What the shorter text tells of one name, the longer tells, in the same words, of another one beside it.
std::optional<PassageClash> look_for_doer(const PassagePair& pair);

} // namespace factlint::wording
