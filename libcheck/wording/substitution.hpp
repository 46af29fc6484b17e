// Substitution: two names of one kind in one place, each of which the other passage does not know.
#pragma once

#include "wording/wording_pair.hpp"

namespace factlint::wording {

std::optional<WordingClash> look_for_substitution(const WordingPair& pair);

} // namespace factlint::wording
