// Sentences of copies as JSON, for lines that one process writes and another compares.
#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "contradict/copy_sentences.hpp"

namespace factlint::contradict {

json::array encode_sentences(const std::vector<CopySentence>& sentences);

/// What was decoded compares as what was encoded did. Errors: a span outside of its sentence, a missing
/// skeleton, an unknown kind of slot.
Result<std::vector<CopySentence>> decode_sentences(const json::array& sentences);

} // namespace factlint::contradict
