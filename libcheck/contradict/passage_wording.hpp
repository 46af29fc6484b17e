// Two passages, sentence against sentence: the surest clash of their wording, and how much of the shorter
// passage the longer one bears out.
#pragma once

#include "contradict/wording_pair.hpp"

#include <string>
#include <vector>

namespace factlint::contradict {

/// A passage cut into trees.
struct TreePassage {
    std::vector<WordTree> sentences;
    PassageWords words;
};

/// At most 80 sentences are taken. Linear.
TreePassage tree_passage(const analyse::Document& document);

struct WordingVerdict {
    const WordingDetector* detector = nullptr; ///< nullptr when nothing clashes
    double confidence = 0;                     ///< of the clash; without one, of a doubt, always below 0.5
    Span in_a;                                 ///< the sentence of the first passage
    Span in_b;
    std::string why;
};

/// Symmetric. Costs the product of the sentences that share enough words.
WordingVerdict compare_wording(const TreePassage& a, const TreePassage& b, const lexicon::Lexicon& lexicon);

} // namespace factlint::contradict
