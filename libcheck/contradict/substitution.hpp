// Substitution: two names of one kind in one place, each of which the other passage does not know.
#pragma once

#include "contradict/wording_pair.hpp"

namespace factlint::contradict {

std::optional<WordingClash> look_for_substitution(const WordingPair& pair);

} // namespace factlint::contradict
