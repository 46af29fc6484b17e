#include "wording/wording_pair.hpp"

#include "claims/names.hpp"
#include "wording/denial.hpp"
#include "wording/exclusion.hpp"
#include "wording/figure.hpp"
#include "wording/opposition.hpp"
#include "wording/substitution.hpp"

#include <algorithm>
#include <array>

namespace factlint::wording {
namespace {

constexpr std::array rows{
    WordingDetector{"denial", "what one sentence says the other denies", look_for_denial},
    WordingDetector{"exclusion", "two members of an exclusive class in one place", look_for_exclusion},
    WordingDetector{"figure", "two figures in one place", look_for_figure, false},
    WordingDetector{"opposition", "two opposites in one place", look_for_opposition},
    WordingDetector{"substitution", "two names in one place", look_for_substitution, false},
};

constexpr std::array<std::string_view, 17> refutation{
    "hoax",      "fake",  "false",     "untrue",     "rumor",  "rumour", "deny",   "debunk",   "satire",
    "satirical", "bogus", "fabricate", "fabricated", "refute", "prank",  "denial", "misreport"};

bool comes_first(const WordTree& x, const WordTree& y) {
    if (x.content_words != y.content_words) return x.content_words < y.content_words;
    return std::lexicographical_compare(
        x.words.begin(), x.words.end(), y.words.begin(), y.words.end(),
        [](const TreeWord& u, const TreeWord& v) { return u.lower < v.lower; });
}

double share(std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::span<const WordingDetector> wording_detectors() { return rows; }

bool PassageWords::says(std::string_view lemma) const {
    return std::binary_search(lemmas.begin(), lemmas.end(), lemma);
}

bool PassageWords::names(std::string_view key) const {
    return std::any_of(keys.begin(), keys.end(),
                       [&](const std::string& k) { return claims::same_name(k, key); });
}

bool PassageWords::counts(const Figure& figure) const {
    return std::any_of(figures.begin(), figures.end(), [&](const Figure& f) {
        // Small numbers stand everywhere: "three" of something else bears nothing out.
        if (!f.counted.empty() && !figure.counted.empty() && f.counted != figure.counted && figure.hi < 100)
            return false;
        return f.lo == figure.lo || f.hi == figure.hi ||
               (f.kind == figure.kind && !figures_exclude(f, figure) && f.unit == figure.unit);
    });
}

std::vector<std::string> initials_of(const WordTree& tree) {
    constexpr std::size_t most = 6;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        if (!tree.words[i].proper) continue;
        std::string letters;
        for (std::size_t j = i; j < tree.words.size() && letters.size() < most; ++j) {
            const TreeWord& word = tree.words[j];
            const bool joins =
                word.lower == "of" || word.lower == "for" || word.lower == "the" || word.lower == "and";
            if (!word.proper && !joins) break;
            if (!joins && !word.lower.empty()) letters += word.lower.front();
            // "MoD" takes the small word along, "BBC" has none.
            if (letters.size() > 1) out.push_back(letters);
        }
        letters.clear();
        for (std::size_t j = i; j < tree.words.size() && letters.size() < most; ++j) {
            const TreeWord& word = tree.words[j];
            if (!word.proper && word.lower != "of") break;
            if (!word.lower.empty()) letters += word.lower.front();
            if (letters.size() > 2) out.push_back(letters);
        }
    }
    return out;
}

PassageWords passage_words(std::span<const WordTree> sentences) {
    PassageWords out;
    for (const WordTree& tree : sentences) {
        for (const TreeWord& word : tree.words) {
            if (word.content) out.lemmas.push_back(word.lemma);
            if (std::find(refutation.begin(), refutation.end(), word.lemma) != refutation.end())
                out.refutes = true;
            if (word.content && word.lemma != word.lower) out.lemmas.push_back(word.lower);
            if (!word.key.empty()) out.keys.push_back(word.key);
        }
        for (const TreeWord& word : tree.words)
            if (!tree.denials.empty() && word.content) out.denied.push_back(word.lemma);
        for (std::string& letters : initials_of(tree)) out.initials.push_back(std::move(letters));
        out.figures.insert(out.figures.end(), tree.figures.begin(), tree.figures.end());
    }
    std::sort(out.lemmas.begin(), out.lemmas.end());
    out.lemmas.erase(std::unique(out.lemmas.begin(), out.lemmas.end()), out.lemmas.end());
    std::sort(out.initials.begin(), out.initials.end());
    std::sort(out.denied.begin(), out.denied.end());
    std::sort(out.keys.begin(), out.keys.end());
    out.keys.erase(std::unique(out.keys.begin(), out.keys.end()), out.keys.end());
    return out;
}

WordingPair make_wording_pair(const WordTree& first, const PassageWords& all_first, const WordTree& second,
                              const PassageWords& all_second, const lexicon::Lexicon& lexicon,
                              bool& swapped) {
    WordingPair out;
    swapped = comes_first(second, first);
    out.a = swapped ? &second : &first;
    out.b = swapped ? &first : &second;
    out.all_a = swapped ? &all_second : &all_first;
    out.all_b = swapped ? &all_first : &all_second;
    out.lexicon = &lexicon;
    out.words = align(*out.a, *out.b, lexicon);
    out.cover_a = share(out.words.matched, out.a->content_words);
    out.cover_b = share(out.words.matched, out.b->content_words);
    return out;
}

bool is_denied(const WordTree& tree, std::uint32_t word) {
    for (const Denial& denial : tree.denials) {
        std::uint32_t top = denial.head;
        // "No dog is in the sand": what is denied is the clause.
        if (denial.kind == DenialKind::Noun && tree.words[top].head != no_word) top = tree.words[top].head;
        for (std::uint32_t at = word, steps = 0; at != no_word && steps < 30;
             at = tree.words[at].head, ++steps)
            if (at == top) return true;
    }
    return false;
}

bool picks_out(const WordTree& tree, std::uint32_t word) {
    using analyse::Relation;
    std::uint32_t doer = word;
    const Relation relation = tree.words[word].relation;
    if (relation == Relation::Amod || relation == Relation::Compound || relation == Relation::Conj)
        doer = tree.words[word].head;
    if (doer != no_word && tree.words[doer].relation == Relation::Amod) doer = tree.words[doer].head;
    if (doer == no_word) return false;
    const TreeWord& head = tree.words[doer];
    const bool fragment = doer == tree.root && head.tag == analyse::Tag::Noun &&
                          tree.child(doer, Relation::Cop) == no_word && doer != word;
    if (!analyse::is_subject(head.relation) && !fragment) return false;
    if (head.proper) return false;
    for (const std::uint32_t c : tree.children[doer]) {
        const TreeWord& child = tree.words[c];
        if (child.relation == Relation::NmodPoss || (child.relation == Relation::Det && child.lower != "a" &&
                                                     child.lower != "an" && child.lower != "some"))
            return false;
    }
    return true;
}

double cover_without(const WordingPair& pair, std::uint32_t without) {
    std::uint32_t all = 0;
    std::uint32_t matched = 0;
    for (std::uint32_t i = 0; i < pair.a->words.size(); ++i) {
        const TreeWord& word = pair.a->words[i];
        if (!word.content || word.in_name || i == without) continue;
        ++all;
        if (pair.words.to_b[i] != no_word) ++matched;
    }
    return all == 0 ? 1 : share(matched, all);
}

} // namespace factlint::wording
