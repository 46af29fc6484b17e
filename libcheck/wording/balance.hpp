#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// One sum that is earned in one text and lost in the other.
std::optional<PassageClash> look_for_balance(const PassagePair& pair);

} // namespace factlint::wording
