// Two figures for one thing that no rounding, bound or unit explains.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_number(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
