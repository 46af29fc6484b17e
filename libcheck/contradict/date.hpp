// One event, which happens once, on two dates.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_date(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
