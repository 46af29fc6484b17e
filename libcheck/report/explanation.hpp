// Why a finding was made, in full: the passages, the reason, each step. For people at a terminal.
#pragma once

#include "records/finding.hpp"

#include <string>

namespace factlint::report {

/// Some lines of text, ending with a line break, made fit to be shown. Linear.
std::string explanation_of(const Finding& finding);

} // namespace factlint::report
