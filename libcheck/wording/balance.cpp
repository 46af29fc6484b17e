#include "wording/balance.hpp"

#include "wording/borne_out.hpp"

#include <algorithm>
#include <vector>

namespace factlint::wording {
namespace {

using analyse::Relation;

constexpr std::size_t most_sentences = 40;
constexpr int most_steps = 4;

// A sum with what it is of: +1 earned, -1 lost.
struct Sum {
    const WordTree* tree = nullptr;
    const Figure* figure = nullptr;
    int sign = 0;
};

int sign_of(const TreeWord& word, const lexicon::Lexicon& lexicon) {
    if (lexicon.in_list("earning", word.lemma)) return 1;
    return lexicon.in_list("losing", word.lemma) ? -1 : 0;
}

// Up from the figure to a word of earning or losing: "net earnings of $5m", "lost $5m", "its loss widened to
// $5m". Where something fell by a sum, the sum is a change and none of either.
int sign_above(const WordTree& tree, std::uint32_t figure, const lexicon::Lexicon& lexicon) {
    std::uint32_t at = figure;
    for (int steps = 0; steps < most_steps && at != no_word; ++steps, at = tree.words[at].head) {
        if (const std::uint32_t with = tree.child(at, Relation::Case);
            with != no_word && (tree.words[with].lower == "by" || tree.words[with].lower == "from"))
            return 0;
        if (const int sign = sign_of(tree.words[at], lexicon); sign != 0) return sign;
        for (const std::uint32_t c : tree.children[at])
            if (analyse::is_subject(tree.words[c].relation))
                if (const int sign = sign_of(tree.words[c], lexicon); sign != 0) return sign;
    }
    return 0;
}

std::vector<Sum> sums_of(const TreePassage& passage, const lexicon::Lexicon& lexicon) {
    std::vector<Sum> out;
    for (std::size_t s = 0; s < passage.sentences.size() && s < most_sentences; ++s) {
        const WordTree& tree = passage.sentences[s];
        if (tree.question) continue;
        for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
            if (tree.words[i].figure < 0 || tree.words[i].hedged || is_denied(tree, i)) continue;
            const Figure& figure = tree.figures[static_cast<std::size_t>(tree.words[i].figure)];
            if (figure.kind != analyse::QuantityKind::Money) continue;
            if (const int sign = sign_above(tree, i, lexicon); sign != 0)
                out.push_back({&tree, &figure, sign});
        }
    }
    return out;
}

// The names of the sentence, all of which the other text has to know.
bool names_are_borne(const WordTree& tree, const TreePassage& other) {
    const std::vector<bool> borne = borne_out(tree, other.words);
    for (std::size_t i = 0; i < tree.words.size(); ++i)
        if (tree.words[i].proper && tree.words[i].content && !tree.words[i].in_name && !borne[i])
            return false;
    return true;
}

bool is_one_sum(const Figure& a, const Figure& b) {
    return a.unit == b.unit && a.lo == a.hi && a.lo == b.lo && a.hi == b.hi;
}

} // namespace

std::optional<PassageClash> look_for_balance(const PassagePair& pair) {
    if (pair.headline || pair.tells) return std::nullopt;
    const std::vector<Sum> said = sums_of(*pair.brief, *pair.lexicon);
    if (said.empty()) return std::nullopt;
    const std::vector<Sum> has = sums_of(*pair.full, *pair.lexicon);
    for (const Sum& a : said) {
        const auto meets = [&](const Sum& b, int sign) {
            return b.sign == sign && is_one_sum(*a.figure, *b.figure);
        };
        const auto other =
            std::find_if(has.begin(), has.end(), [&](const Sum& b) { return meets(b, -a.sign); });
        if (other == has.end() || !names_are_borne(*a.tree, *pair.full)) continue;
        if (std::any_of(has.begin(), has.end(), [&](const Sum& b) { return meets(b, a.sign); })) continue;
        const confidence::Feature features[] = {{"told", 1.0}};
        return PassageClash{confidence::confidence_of(features).value, a.tree->span, other->tree->span,
                            "One sum is earned in one text and lost in the other."};
    }
    return std::nullopt;
}

} // namespace factlint::wording
