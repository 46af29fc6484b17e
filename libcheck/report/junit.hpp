// JUnit XML. A suite is a topic, an article or the list of inputs; a case is one stable thing: a pair of
// passages, a sentence, an input. Names hold no line, score or date, because CI compares runs by name.
#pragma once

#include "report/renderer.hpp"

namespace factlint::report {

Result<std::string> render_junit(const Model& model, const RenderOptions& options);

} // namespace factlint::report
