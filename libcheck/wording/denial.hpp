// Denial: everything that one sentence denies stands in the other as a fact.
#pragma once

#include "wording/wording_pair.hpp"

namespace factlint::wording {

std::optional<WordingClash> look_for_denial(const WordingPair& pair);

} // namespace factlint::wording
