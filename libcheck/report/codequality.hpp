// GitLab Code Quality: a JSON list of issues (docs.gitlab.com, "Code Quality report format").
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_codequality(const Model& model, const RenderOptions& options);

} // namespace factlint::report
