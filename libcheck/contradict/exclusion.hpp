// Exclusion: two members of an exclusive class ("red", "blue") in one place of two sentences that agree else.
#pragma once

#include "contradict/wording_pair.hpp"

namespace factlint::contradict {

std::optional<WordingClash> look_for_exclusion(const WordingPair& pair);

} // namespace factlint::contradict
