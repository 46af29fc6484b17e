// Replacement: a word of a short text that stands where the long text it tells of has another one. A summary
// takes most of its words from its article; one that the article lacks, in a place that the article fills
// otherwise, is what the summary got wrong.
#pragma once

#include "wording/support.hpp"

#include <vector>

namespace factlint::wording {

enum class ReplacementKind : std::uint8_t { Figure, Name, Noun, Verb, Quality };

/// One word that is not borne out, and the word that stands in its place.
struct Replacement {
    ReplacementKind kind = ReplacementKind::Noun;
    const WordTree* brief = nullptr;
    const WordTree* full = nullptr; ///< none when the long text has nothing of the kind there
    std::uint32_t in_brief = 0;
    std::uint32_t in_full = 0;
    double place = 0;   ///< how sure it is that the two stand in one place
    double cover = 0;   ///< share of the other words of the sentence that this one sentence has
    double borne = 0;   ///< share of them that the whole passage has
    bool typed = false; ///< two figures, names or members of one kind, or opposites
    double elsewhere =
        0;              ///< the most that a sentence of the long text which has the word shares with this one
    bool known = false; ///< the long text has the word in another sentence
    bool named = false; ///< two short texts about something with a name
    bool gone = false;  ///< what the long text has there is nowhere in the short one
    bool stands = false;  ///< the aligned sentences put it in doubt; else it only counts with others
    bool telling = false; ///< a name or figure that is missed: no sort of thing, no small number
    bool several = false; ///< the short text has more than one sentence
    Support support;      ///< of a short text that tells of a long one: the company that the word keeps
};

/// The best replacement of each word, in the order of the short text; empty unless the short text tells of
/// the long one. Words that nothing stands against are there as well (`stands`). Costs words of either
/// sentence of each aligned pair.
std::vector<Replacement> replacements(const PassagePair& pair);

} // namespace factlint::wording
