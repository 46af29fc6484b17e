// A matter that fares well on one side and badly on the other, at one time.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_state(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
