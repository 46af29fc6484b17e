// Whether a sentence asks: what a question names is not said to be so.
#pragma once

#include "analyse/document.hpp"

namespace factlint::analyse {

/// Whether the sentence ends with a question mark, whatever quotes, brackets and further marks stand behind
/// it.
bool is_question(const Document& document, std::uint32_t sentence);

} // namespace factlint::analyse
