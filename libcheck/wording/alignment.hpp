// Alignment: which word of one sentence answers which of another, and which stand in the same place without
// saying the same. After the monolingual aligners for textual inference (MacCartney, Galley & Manning 2008):
// words first, with their neighbours in tree and sentence deciding between equals; then places.
#pragma once

#include "wording/word_relations.hpp"
#include "wording/word_tree.hpp"

#include <cstdint>
#include <vector>

namespace factlint::wording {

/// Two words in one place of two sentences that do not mean the same.
struct Counterpart {
    std::uint32_t in_a = 0;
    std::uint32_t in_b = 0;
    double place = 0; ///< how sure it is that the place is the same: 0.4 to 1
};

struct Alignment {
    std::vector<std::uint32_t> to_b; ///< for each word of a, no_word where there is none
    std::vector<std::uint32_t> to_a;
    std::vector<Counterpart> counterparts; ///< the surest first
    /// Content words of either side that found their like.
    std::uint32_t matched = 0;
};

/// Costs words of a times words of b. `a` and `b` must have an order of their own (see WordingPair) for the
/// result to be the same when they are swapped.
Alignment align(const WordTree& a, const WordTree& b, const lexicon::Lexicon& lexicon);

} // namespace factlint::wording
