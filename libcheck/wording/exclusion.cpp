#include "wording/exclusion.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

// How much of the rest of the shorter sentence has to agree. Of two single sentences nearly all has to; a
// summary says in other words what its article says, and there the word must be unknown to the other passage
// as a whole.
constexpr double least_cover = 0.9;
constexpr double least_cover_of_several = 0.5;
constexpr double least_place = 0.55;

} // namespace

std::optional<WordingClash> look_for_exclusion(const WordingPair& pair) {
    for (const Counterpart& c : pair.words.counterparts) {
        std::string what;
        if (c.place < least_place ||
            relate(*pair.a, c.in_a, *pair.b, c.in_b, *pair.lexicon, &what) != WordRelation::Exclusive)
            continue;
        const TreeWord& wa = pair.a->words[c.in_a];
        const TreeWord& wb = pair.b->words[c.in_b];
        if (pair.all_b->says(wa.lemma) || pair.all_a->says(wb.lemma)) continue;
        if (!wa.key.empty() && pair.all_b->names(wa.key)) continue;
        if (!wb.key.empty() && pair.all_a->names(wb.key)) continue;
        if (is_denied(*pair.a, c.in_a) || is_denied(*pair.b, c.in_b)) continue;
        if (wa.hedged || wb.hedged) continue;
        if (picks_out(*pair.a, c.in_a) || picks_out(*pair.b, c.in_b)) continue;
        const double cover = cover_without(pair, c.in_a);
        if (cover < (pair.several ? least_cover_of_several : least_cover)) continue;
        return WordingClash{c.in_a,
                            c.in_b,
                            cover,
                            c.place,
                            false,
                            "\"" + wa.lower + "\" and \"" + wb.lower + "\" exclude each other (" + what +
                                ") and stand in the same place."};
    }
    return std::nullopt;
}

} // namespace factlint::wording
