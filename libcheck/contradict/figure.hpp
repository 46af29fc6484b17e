// Figure: two figures of one thing in one place.
#pragma once

#include "contradict/wording_pair.hpp"

namespace factlint::contradict {

std::optional<WordingClash> look_for_figure(const WordingPair& pair);

} // namespace factlint::contradict
