// One event at two places of one kind at one time.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_place(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
