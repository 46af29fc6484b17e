// Exclusion: two members of an exclusive class ("red", "blue") in one place of two sentences that agree else.
#pragma once

#include "wording/wording_pair.hpp"

namespace factlint::wording {

std::optional<WordingClash> look_for_exclusion(const WordingPair& pair);

} // namespace factlint::wording
