#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// Two values of a fact that has one: what a thing is, when and where it was born, founded, lies.
std::optional<PassageClash> look_for_fact(const PassagePair& pair);

} // namespace factlint::wording
