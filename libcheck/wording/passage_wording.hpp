// Two passages, sentence against sentence: the surest clash of their wording, and how much of the shorter
// passage the longer one bears out.
#pragma once

#include "wording/passage_detector.hpp"

#include <string>
#include <string_view>

namespace factlint::wording {

/// At most 80 sentences are taken. Linear.
TreePassage tree_passage(const analyse::Document& document);

struct WordingVerdict {
    std::string_view detector; ///< empty when nothing clashes
    double confidence = 0;     ///< of the clash; without one, of a doubt, always below 0.5
    Span in_a;                 ///< the sentence of the first passage
    Span in_b;
    std::string why;
};

/// Whether a passage is so much shorter that it must be telling of the other: a summary, a headline.
bool tells_of(const TreePassage& brief, const TreePassage& full);

/// The sentences of the two that share enough words, aligned. Views of all three.
PassagePair pair_passages(const TreePassage& a, const TreePassage& b, const lexicon::Lexicon& lexicon,
                          bool headline = false);

/// Symmetric. `headline`: the brief one is a headline, maybe of another story. Costs the product of the
/// sentences that share enough words.
WordingVerdict compare_wording(const TreePassage& a, const TreePassage& b, const lexicon::Lexicon& lexicon,
                               bool headline = false);

} // namespace factlint::wording
