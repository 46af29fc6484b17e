// A line on the terminal that says how far a long run has come.
#pragma once

#include "pipeline/run.hpp"

#include <cstddef>
#include <functional>

namespace factlint::cli {

/// For Sinks::progress: silent where stderr is no terminal, or records go to the same terminal, and in the
/// first second of a run.
std::function<void(const pipeline::Progress&)> show_progress(std::size_t inputs);

} // namespace factlint::cli
