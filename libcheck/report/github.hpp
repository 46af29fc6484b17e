// GitHub workflow commands: one ::error, ::warning or ::notice a finding. GitHub shows ten of a kind and
// step, so the most serious come first and a last line says how many more there are.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_github(const Model& model, const RenderOptions& options);

} // namespace factlint::report
