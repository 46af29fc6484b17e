// For people at a terminal, in the manner of a good compiler: message, the passage with the words marked, the
// other source's passage beneath, the reason, the rule.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_terminal(const Model& model, const RenderOptions& options);

} // namespace factlint::report
