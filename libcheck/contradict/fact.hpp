#pragma once

#include "contradict/passage_detector.hpp"

namespace factlint::contradict {

/// Two values of a fact that has one: what a thing is, when and where it was born, founded, lies.
std::optional<PassageClash> look_for_fact(const PassagePair& pair);

} // namespace factlint::contradict
