// One page for editors that holds everything: opens from the disk, asks nothing of the network, reads well
// without JavaScript and on paper. The look is in the mustache templates of `options.templates`; html_view
// says what they are given. All text of articles is escaped by the templates' engine.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_html(const Model& model, const RenderOptions& options);

} // namespace factlint::report
