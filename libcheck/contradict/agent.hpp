// Two doers of a deed that only one can have done: two buyers of one shipyard, two winners of one election.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_agent(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
