// What two words have to do with each other: the same, a kind of the other, opposites, exclusive.
#pragma once

#include "lexicon/lexicon.hpp"
#include "wording/word_tree.hpp"

#include <string>
#include <string_view>

namespace factlint::wording {

enum class WordRelation : std::uint8_t {
    None,
    Same,       ///< one lemma, one name, one figure
    Near,       ///< nearly one meaning
    Narrower,   ///< the first is a kind of the second
    Wider,      ///< the second is a kind of the first
    Opposite,   ///< two poles of one axis, or "tied" and "untied"
    Exclusive,  ///< two members of a class whose members exclude each other
    OtherFigure ///< two figures of one kind that do not agree
};

/// Of two words of two sentences. Opposite and Exclusive are symmetric. `what` receives the axis or class.
WordRelation relate(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b,
                    const lexicon::Lexicon& lexicon, std::string* what = nullptr);

/// Whether two words are of one kind, exclusive or not: "hip" and "arm", "singer" and "pianist".
bool are_siblings(const TreeWord& a, const TreeWord& b, const lexicon::Lexicon& lexicon);

/// Whether two figures exclude each other, rounding and bounds allowed for.
bool figures_exclude(const Figure& a, const Figure& b);

/// Whether of two years one lies in the span that the other bounds: "in 1993" and "since 1992", "in 1990" and
/// "from 1988 to 1992". False for words that are no years.
bool years_agree(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b);

} // namespace factlint::wording
