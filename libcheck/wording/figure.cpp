#include "wording/figure.hpp"

namespace factlint::wording {
namespace {

constexpr double least_cover = 0.4;
constexpr double least_place = 0.4;
constexpr std::size_t most_counts = 8;

struct Count {
    double value = 0;
    bool same = false;  ///< of what the other side counts, by the same word
    bool other = false; ///< "another", "two others": of whatever was counted before
};

bool is_plain_count(const Figure& figure) {
    return figure.kind == analyse::QuantityKind::Count && figure.unit.empty() && figure.lo == figure.hi;
}

// What a sentence counts: its figures, and the "a boy", "another" of what the figure of the other side
// counts.
std::vector<Count> counts_of(const WordTree& tree, const WordTree& other, std::uint32_t counted,
                             const lexicon::Lexicon& lexicon) {
    std::vector<Count> out;
    const auto is_same = [&](std::uint32_t word) {
        return word != no_word && counted != no_word && tree.words[word].lemma == other.words[counted].lemma;
    };
    for (std::uint32_t i = 0; i < tree.words.size() && out.size() < most_counts; ++i) {
        const TreeWord& word = tree.words[i];
        if (word.figure >= 0) {
            const Figure& figure = tree.figures[static_cast<std::size_t>(word.figure)];
            const bool rest = i + 1 < tree.words.size() && tree.words[i + 1].lemma == "other";
            if (is_plain_count(figure)) out.push_back({figure.lo, is_same(word.head), rest});
        } else if (word.lower == "another") {
            out.push_back({1, is_same(word.head), true});
        } else if ((word.lower == "a" || word.lower == "an") && word.head != no_word && counted != no_word) {
            const WordRelation relation = relate(tree, word.head, other, counted, lexicon);
            if (relation == WordRelation::Same || relation == WordRelation::Near ||
                relation == WordRelation::Narrower)
                out.push_back({1, is_same(word.head), false});
        }
    }
    return out;
}

// "Two girls and a boy" are three children; "two adults and three children" are not five children.
bool adds_up(const WordTree& parts, const WordTree& other, std::uint32_t in_other,
             const lexicon::Lexicon& lexicon) {
    const Figure& whole = other.figures[static_cast<std::size_t>(other.words[in_other].figure)];
    if (!is_plain_count(whole)) return false;
    const std::vector<Count> counts = counts_of(parts, other, other.words[in_other].head, lexicon);
    for (std::uint32_t chosen = 1; chosen < (1U << counts.size()); ++chosen) {
        if ((chosen & (chosen - 1)) == 0) continue; // one alone is no sum
        double sum = 0;
        bool same = false;
        bool unlike = false;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if ((chosen >> i & 1U) == 0) continue;
            sum += counts[i].value;
            same = same || counts[i].same;
            unlike = unlike || (!counts[i].same && !counts[i].other);
        }
        if (sum == whole.lo && !(same && unlike)) return true;
    }
    return false;
}

// "300 more ferries", "three others": how many beside others, not how many.
bool is_beside_others(const WordTree& tree, std::uint32_t word) {
    if (word + 1 >= tree.words.size()) return false;
    const std::string& next = tree.words[word + 1].lemma;
    return next == "more" || next == "additional" || next == "further" || next == "extra" ||
           next == "other" || next == "others";
}

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
        if (years_agree(*pair.a, c.in_a, *pair.b, c.in_b)) continue;
        if (is_beside_others(*pair.a, c.in_a) != is_beside_others(*pair.b, c.in_b)) continue;
        if (adds_up(*pair.a, *pair.b, c.in_b, *pair.lexicon) ||
            adds_up(*pair.b, *pair.a, c.in_a, *pair.lexicon))
            continue;
        if (is_denied(*pair.a, c.in_a) || is_denied(*pair.b, c.in_b)) continue;
        const double cover = cover_without(pair, c.in_a);
        if (cover < least_cover) continue;
        return WordingClash{c.in_a, c.in_b,
                            cover,  c.place,
                            false,  "\"" + wa.lower + "\" and \"" + wb.lower + "\" stand in the same place."};
    }
    return std::nullopt;
}

} // namespace factlint::wording
