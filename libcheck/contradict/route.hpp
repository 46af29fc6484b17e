// One line between two different pairs of places.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_route(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
