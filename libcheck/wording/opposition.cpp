#include "wording/opposition.hpp"

namespace factlint::wording {
namespace {

// How much of the rest of the shorter sentence has to agree, as for an exclusive class.
constexpr double least_cover = 0.9;
constexpr double least_cover_of_several = 0.5;
constexpr double least_place = 0.4;

// "Came from Ghent" goes well with having left it.
bool comes_from(const WordTree& tree, std::uint32_t verb) {
    if (tree.words[verb].lemma != "come") return false;
    for (const std::uint32_t c : tree.children[verb])
        if (const std::uint32_t with = tree.child(c, analyse::Relation::Case);
            with != no_word && tree.words[with].lower == "from")
            return true;
    return false;
}

// "Ruiz sold it to Lund" goes well with "Lund bought it from Ruiz": whoever does the one has the other part
// in the other.
bool parts_cross(const WordingPair& pair, std::uint32_t in_a, std::uint32_t in_b) {
    if (pair.a->words[in_a].tag != analyse::Tag::Verb || pair.b->words[in_b].tag != analyse::Tag::Verb)
        return false;
    const auto subject = [](const WordTree& tree, std::uint32_t verb) {
        for (const std::uint32_t c : tree.children[verb])
            if (analyse::is_subject(tree.words[c].relation)) return c;
        return no_word;
    };
    const std::uint32_t sa = subject(*pair.a, in_a);
    const std::uint32_t sb = subject(*pair.b, in_b);
    if (sa == no_word || sb == no_word) return false;
    const std::uint32_t in_other = pair.words.to_b[sa];
    return in_other != no_word && in_other != sb && pair.words.to_a[sb] != no_word;
}

} // namespace

std::optional<WordingClash> look_for_opposition(const WordingPair& pair) {
    for (const Counterpart& c : pair.words.counterparts) {
        std::string what;
        if (c.place < least_place ||
            relate(*pair.a, c.in_a, *pair.b, c.in_b, *pair.lexicon, &what) != WordRelation::Opposite)
            continue;
        const TreeWord& wa = pair.a->words[c.in_a];
        const TreeWord& wb = pair.b->words[c.in_b];
        if (pair.all_b->says(wa.lemma) || pair.all_a->says(wb.lemma)) continue;
        if (is_denied(*pair.a, c.in_a) || is_denied(*pair.b, c.in_b)) continue;
        if (wa.hedged != wb.hedged) continue;
        if (parts_cross(pair, c.in_a, c.in_b)) continue;
        if (comes_from(*pair.a, c.in_a) || comes_from(*pair.b, c.in_b)) continue;
        if (picks_out(*pair.a, c.in_a) || picks_out(*pair.b, c.in_b)) continue;
        const double cover = cover_without(pair, c.in_a);
        if (cover < (pair.several ? least_cover_of_several : least_cover)) continue;
        return WordingClash{c.in_a,
                            c.in_b,
                            cover,
                            c.place,
                            false,
                            "\"" + wa.lower + "\" and \"" + wb.lower + "\" are opposites" +
                                (what.empty() ? "" : " (" + what + ")") + " and stand in the same place."};
    }
    return std::nullopt;
}

} // namespace factlint::wording
