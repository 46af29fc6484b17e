// A headline that states what its own text only reports or thinks possible.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_headline(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
