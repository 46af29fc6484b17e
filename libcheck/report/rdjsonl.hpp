// reviewdog's diagnostics, one JSON object a line; columns count bytes, as that format wants it.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_rdjsonl(const Model& model, const RenderOptions& options);

} // namespace factlint::report
