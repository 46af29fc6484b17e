// Denial: everything that one sentence denies stands in the other as a fact.
#pragma once

#include "contradict/wording_pair.hpp"

namespace factlint::contradict {

std::optional<WordingClash> look_for_denial(const WordingPair& pair);

} // namespace factlint::contradict
