// Record lines in a canonical order, with what the baseline says of each finding.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_jsonl(const Model& model, const RenderOptions& options);

} // namespace factlint::report
