// Quoted speech: which saying each quotation belongs to. A quotation inside the content of a saying widens
// it; one that stands alone looks for a verb of saying behind it, before it, and else goes on with the
// speech before it. Internal to analyse.
#pragma once

#include "analyse/sayings.hpp"

#include <vector>

namespace factlint::analyse {

/// A quotation that stands for itself, not as a part of a clause.
struct Speech {
    static constexpr std::uint32_t none = Trees::none;

    std::uint32_t quotation = 0; ///< index of Reading::quotations
    TokenRange tokens;           ///< with the marks
    TokenRange cue;              ///< empty when no word reports it
    std::uint32_t word = none;   ///< the token of the cue that its lemma is taken from
    std::uint32_t source = none; ///< head of who says it
    bool goes_on = false;        ///< no word reports it: it goes on with the speech before
};

/// Widens the content of sayings to the quotations in them, drops those that a speech takes the place of
/// and returns the speeches. Sayings stand in the order of their words. Linear: looks at a bounded number
/// of words and sayings around each quotation.
std::vector<Speech> find_speeches(const Reading& reading, const SayingReader& reader,
                                  const std::vector<bool>& quoted, std::vector<Saying>& sayings);

} // namespace factlint::analyse
