// Fingerprint: names a finding across runs, also when lines move. Made of the rule, the identity of the
// articles, the words that matched and the words around them; of no line number, score or date of the run.
#pragma once

#include "records/finding.hpp"

#include <string>

namespace factlint {

/// 16 hex digits. Two-sided findings have the same fingerprint whichever side comes first.
std::string fingerprint(const Finding& finding);

} // namespace factlint
