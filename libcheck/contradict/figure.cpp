#include "contradict/figure.hpp"

namespace factlint::contradict {
namespace {

constexpr double least_cover = 0.4;
constexpr double least_place = 0.4;

} // namespace

std::optional<WordingClash> look_for_figure(const WordingPair& pair) {
    for (const Counterpart& c : pair.words.counterparts) {
        if (c.place < least_place ||
            relate(*pair.a, c.in_a, *pair.b, c.in_b, *pair.lexicon) != WordRelation::OtherFigure)
            continue;
        const TreeWord& wa = pair.a->words[c.in_a];
        const TreeWord& wb = pair.b->words[c.in_b];
        const Figure& fa = pair.a->figures[static_cast<std::size_t>(wa.figure)];
        const Figure& fb = pair.b->figures[static_cast<std::size_t>(wb.figure)];
        if (pair.all_b->counts(fa) || pair.all_a->counts(fb)) continue;
        if (is_denied(*pair.a, c.in_a) || is_denied(*pair.b, c.in_b)) continue;
        const double cover = cover_without(pair, c.in_a);
        if (cover < least_cover) continue;
        return WordingClash{c.in_a, c.in_b,
                            cover,  c.place,
                            false,  "\"" + wa.lower + "\" and \"" + wb.lower + "\" stand in the same place."};
    }
    return std::nullopt;
}

} // namespace factlint::contradict
