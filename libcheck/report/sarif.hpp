// SARIF 2.1.0 (OASIS), as GitHub code scanning reads it: one run, the most serious results first.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_sarif(const Model& model, const RenderOptions& options);

} // namespace factlint::report
