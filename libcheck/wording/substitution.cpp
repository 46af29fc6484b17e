#include "wording/substitution.hpp"

#include "claims/names.hpp"
#include "wording/borne_out.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

constexpr double least_cover = 0.4;
constexpr double least_place = 0.4;

} // namespace

std::optional<WordingClash> look_for_substitution(const WordingPair& pair) {
    for (const Counterpart& c : pair.words.counterparts) {
        const TreeWord& wa = pair.a->words[c.in_a];
        const TreeWord& wb = pair.b->words[c.in_b];
        if (c.place < least_place || wa.key.empty() || wb.key.empty()) continue;
        // The type of a name that nobody knows is a guess.
        const bool known = pair.lexicon->by_id(wa.key) != nullptr && pair.lexicon->by_id(wb.key) != nullptr;
        if (known && claims::key_type(wa.key) != claims::key_type(wb.key)) continue;
        if (claims::same_name(wa.key, wb.key)) continue;
        if (may_be_one_name(wa.lower, wb.lower)) continue;
        if (pair.all_b->names(wa.key) || pair.all_a->names(wb.key) || pair.all_b->says(wa.lemma) ||
            pair.all_a->says(wb.lemma))
            continue;
        if (is_denied(*pair.a, c.in_a) || is_denied(*pair.b, c.in_b)) continue;
        const double cover = cover_without(pair, c.in_a);
        if (cover < least_cover) continue;
        return WordingClash{c.in_a, c.in_b,
                            cover,  c.place,
                            true,   "\"" + wa.lower + "\" and \"" + wb.lower + "\" stand in the same place."};
    }
    return std::nullopt;
}

} // namespace factlint::wording
