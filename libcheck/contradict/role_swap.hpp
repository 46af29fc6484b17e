// The same deed with doer and done-to exchanged.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_role_swap(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
