// Support: how far a long text bears out the company that a word keeps in a short one. Each word of the short
// text hangs together with others (arcs of its tree, the words beside it); an arc is borne out where the long
// text has both words, in any form, hanging together as well. After dependency arc entailment (Goyal &
// Durrett 2020), done over trees and forms of words alone.
#pragma once

#include "wording/passage_index.hpp"

#include <vector>

namespace factlint::wording {

/// What a long text has of one word of a short one. Shares are 0 to 1.
struct Support {
    bool said = false;  ///< the word is somewhere, in some form
    bool alike = false; ///< a word of nearly one meaning is
    double arcs = 0;    ///< how well the word's arcs are borne out, mean
    double others = 0;  ///< how well all other arcs of the short text are: high when it copies
    double context = 0; ///< share of the words around it that one sentence has together
    bool slot = false;  ///< its two neighbours stand there with another word between them
};

/// For each sentence of the short passage, for each word. Costs words of the short passage times what is
/// found of each, which is bounded.
std::vector<std::vector<Support>> support_of(const TreePassage& brief, const TreePassage& full,
                                             const lexicon::Lexicon& lexicon);

} // namespace factlint::wording
