// What differs between two copies of one sentence: figures, names, dates, "not". Another wording of the same
// (a name in full, a figure rounded, a day by its date) is no difference.
#pragma once

#include "contradict/copy_sentences.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace factlint::contradict {

enum class DifferenceKind : std::uint8_t { Figure, Name, Date, Negation };

struct SlotDifference {
    DifferenceKind kind = DifferenceKind::Name;
    Span mark_a; ///< in the sentences; empty on the side that lacks it
    Span mark_b;
};

/// Symmetric. Nothing when the two cannot be compared: other skeletons, other kinds of dates, other units.
std::optional<std::vector<SlotDifference>> differences(const CopySentence& a, const CopySentence& b);

} // namespace factlint::contradict
