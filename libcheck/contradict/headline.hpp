// A headline that states what its own text only reports or thinks possible.
#pragma once

#include "contradict/detector.hpp"
#include "contradict/digest.hpp"

#include <string>
#include <vector>

namespace factlint::contradict {

/// Predicates that the body states without distance, of events that the headline speaks of; sorted.
std::vector<std::string> told_plainly(const std::vector<DigestedClaim>& claims);

Look look_for_headline(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
