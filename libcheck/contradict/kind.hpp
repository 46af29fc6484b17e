// Two members of an exclusive class said of one thing.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_kind(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
