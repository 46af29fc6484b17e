// Borne out: whether a longer passage says a word of a shorter one anywhere, in any form of it.
#pragma once

#include "wording/wording_pair.hpp"

#include <vector>

namespace factlint::wording {

/// Whether two words look like forms of one: "photograph" and "photographer", "Turkey" and "Turkish".
bool look_alike(std::string_view a, std::string_view b);

/// Whether one may be a short form of the other name: "Tim" and "Timothy", "Andy" and "Andrew".
bool may_be_one_name(std::string_view a, std::string_view b);

/// The figure as one number; of a bound, its finite end.
double value_of(const Figure& figure);

/// Whether a figure is the other one, or what may be said of it: "2.6 million" of 2,645,000, "more than 60"
/// of 62.
bool is_or_rounds(const Figure& said, const Figure& known);

/// Whether no figure of the passage, whatever it counts, is this one; small ones never are sure to be
/// nowhere.
bool is_nowhere(const Figure& figure, const PassageWords& passage);

/// For each word of a sentence whether the passage has it: the word, a form of it, the name, the figure, or a
/// sum of two figures of one sentence. Function words always are. Words times the logarithm of the passage.
std::vector<bool> borne_out(const WordTree& tree, const PassageWords& passage);

} // namespace factlint::wording
