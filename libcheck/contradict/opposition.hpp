// Opposition: two opposites ("open", "closed") in one place of two sentences that agree else.
#pragma once

#include "contradict/wording_pair.hpp"

namespace factlint::contradict {

std::optional<WordingClash> look_for_opposition(const WordingPair& pair);

} // namespace factlint::contradict
