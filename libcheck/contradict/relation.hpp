// Two values of a relation that has one: two capitals of one country.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_relation(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
