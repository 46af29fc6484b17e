// Wording: the one sentence that tells a reader what two claims differ in, before any of it is quoted.
#pragma once

#include "contradict/compare.hpp"

#include <string>

namespace factlint::contradict {

/// `Two dates for "The bridge opened to traffic": 3 March (Vale Courier), March 5 (Northern Wire)`. Quotes of
/// at most twelve words; `b` is named last, which matters where it replaces `a`. Linear in the two sentences.
std::string message_of(const PairFinding& finding, const Event& a, const Event& b, bool swapped);

} // namespace factlint::contradict
