// One saying of one speaker in two wordings that differ in a denial, a figure or a name.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_misquote(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
