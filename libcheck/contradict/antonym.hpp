// Opposites of one axis (rejected and approved, rose and fell) said of one matter at one time.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_antonym(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
