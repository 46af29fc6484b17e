// One side says it, the other denies it, and the denial leaves no room for what was said.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_negation(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
