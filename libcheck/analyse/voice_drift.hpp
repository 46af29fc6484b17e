// Voice drift: a sentence is attributed, the next ones of its paragraph are bare. They may go on with the
// source's words or be the author's own; neither is guessed, the stretch is marked. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

/// Sets `drift` of the statements. Linear.
void mark_drift(const Reading& reading, std::vector<Attribution>& statements);

} // namespace factlint::analyse
