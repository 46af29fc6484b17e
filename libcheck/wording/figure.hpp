// Figure: two figures of one thing in one place.
#pragma once

#include "wording/wording_pair.hpp"

namespace factlint::wording {

std::optional<WordingClash> look_for_figure(const WordingPair& pair);

} // namespace factlint::wording
