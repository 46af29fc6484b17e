// Summary evidence: what speaks for a word of a short text being wrong, and for a text of one sentence being
// wrong somewhere. A summary of several sentences copies; what it has otherwise than its article, in one
// place with that, is a slip. A single line is written anew and leaves much to what everybody knows: one name
// that the article lacks says little there, several say that the line was not taken from it.
#pragma once

#include "confidence/weights.hpp"
#include "wording/passage_detector.hpp"
#include "wording/replacement.hpp"

#include <optional>
#include <span>
#include <vector>

namespace factlint::wording {

/// Whether a word may decide by itself; the others only add to what is known of the line.
bool decides(const Replacement& replacement);

/// What is known of a replacement, under the names of the weights table.
std::vector<confidence::Feature> features_of(const Replacement& replacement);

/// What is known of a short text of one sentence as a whole; empty for a longer one. `words`: all of it, as
/// `replacements` gives them.
std::vector<confidence::Feature> line_features(std::span<const Replacement> words);

/// The surest word, or the line.
std::optional<PassageClash> look_for_replacement(const PassagePair& pair);

} // namespace factlint::wording
