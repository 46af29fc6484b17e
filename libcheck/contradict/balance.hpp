#pragma once

#include "contradict/passage_detector.hpp"

namespace factlint::contradict {

/// One sum that is earned in one text and lost in the other.
std::optional<PassageClash> look_for_balance(const PassagePair& pair);

} // namespace factlint::contradict
