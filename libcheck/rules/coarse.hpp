// The coarse form of patterns and sentences, in which it is cheap to say where a pattern may occur.
//
// In that form text is lower case (ASCII), runs of white space are one space, and typographic quotation marks
// are straight; repeat counts are "any number". A pattern that occurs in a sentence always occurs in the
// coarse form too, never the other way round.
#pragma once

#include <string>
#include <string_view>

namespace factlint::rules {

/// `written` as in the rule file, already found to be well formed by Pattern::read.
std::string coarse_pattern(std::string_view written);

/// "The “Bay”\n Line" -> "the \"bay\" line"
std::string coarse_text(std::string_view text);

} // namespace factlint::rules
