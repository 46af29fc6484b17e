// Refutation: one text states what the other calls a hoax, false, made up or denied.
#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// How strongly a passage refutes a story told elsewhere: 0 when it does not, 2 for one clear word ("a hoax",
/// "is not true"), more for several. Sentences that share no word with `about` and speak of no story, report
/// or picture do not count. Linear in the passage.
double refutes(const TreePassage& passage, const TreePassage& about);

/// Looks at a headline against a body: a summary of a story that refutes another one tells both.
std::optional<PassageClash> look_for_refutation(const PassagePair& pair);

} // namespace factlint::wording
