#include "wording/alignment.hpp"

#include <algorithm>
#include <tuple>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

constexpr double least_place = 0.4;

bool is_countable(const TreeWord& word) { return word.content && !word.in_name; }

double likeness(WordRelation relation) {
    switch (relation) {
    case WordRelation::Same:
        return 1;
    case WordRelation::Near:
        return 0.8;
    case WordRelation::Narrower:
    case WordRelation::Wider:
        return 0.7;
    default:
        return 0;
    }
}

// "far away from the shore" stands where "near the shore" does.
bool is_filler(const TreeWord& word) {
    return word.lower == "from" || word.lower == "of" || word.lower == "away";
}

// The word next to a word that says something, before (-1) or after (+1).
std::uint32_t beside(const WordTree& tree, std::uint32_t at, int step) {
    for (auto i = static_cast<std::int64_t>(at) + step;
         i >= 0 && i < static_cast<std::int64_t>(tree.words.size()); i += step) {
        const TreeWord& word = tree.words[static_cast<std::size_t>(i)];
        if (word.tag != Tag::Det && word.tag != Tag::Punct && word.tag != Tag::Aux && !word.in_name &&
            !is_filler(word))
            return static_cast<std::uint32_t>(i);
    }
    return no_word;
}

// Subjects of a passive are what is done to.
Relation role_of(const TreeWord& word) {
    switch (word.relation) {
    case Relation::NsubjPass:
    case Relation::Iobj:
        return Relation::Obj;
    case Relation::OblAgent:
    case Relation::NsubjOuter:
        return Relation::Nsubj;
    case Relation::NmodPoss:
    case Relation::NmodDesc:
    case Relation::Compound:
    case Relation::Amod:
        return Relation::Nmod;
    case Relation::OblUnmarked:
        return Relation::Obl;
    default:
        return word.relation;
    }
}

bool same_words(const WordTree& a, std::uint32_t i, const WordTree& b, std::uint32_t j) {
    if (i == no_word || j == no_word) return i == j;
    return a.words[i].lemma == b.words[j].lemma;
}

enum class WordClass : std::uint8_t { Thing, Deed, Quality, Other };

WordClass class_of(const TreeWord& word) {
    switch (word.tag) {
    case Tag::Noun:
    case Tag::Propn:
    case Tag::Num:
    case Tag::Pron:
        return WordClass::Thing;
    case Tag::Verb:
        return WordClass::Deed;
    case Tag::Adj:
    case Tag::Adv:
    case Tag::Adp:
        return WordClass::Quality;
    default:
        return WordClass::Other;
    }
}

class Aligner {
  public:
    Aligner(const WordTree& a, const WordTree& b, const lexicon::Lexicon& lexicon)
        : a_(a), b_(b), lexicon_(lexicon) {}

    Alignment run() {
        out_.to_b.assign(a_.words.size(), no_word);
        out_.to_a.assign(b_.words.size(), no_word);
        match();
        find_counterparts();
        return std::move(out_);
    }

  private:
    struct Candidate {
        double score = 0;
        std::uint32_t i = 0;
        std::uint32_t j = 0;
    };

    static void best_first(std::vector<Candidate>& candidates) {
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
            return std::tuple(-x.score, x.i, x.j) < std::tuple(-y.score, y.i, y.j);
        });
    }

    void match() {
        std::vector<Candidate> candidates;
        for (std::uint32_t i = 0; i < a_.words.size(); ++i) {
            if (!is_countable(a_.words[i])) continue;
            for (std::uint32_t j = 0; j < b_.words.size(); ++j) {
                if (!is_countable(b_.words[j])) continue;
                const double like = likeness(relate(a_, i, b_, j, lexicon_));
                if (like > 0) candidates.push_back({like + context(i, j), i, j});
            }
        }
        best_first(candidates);
        for (const Candidate& c : candidates) {
            if (out_.to_b[c.i] != no_word || out_.to_a[c.j] != no_word) continue;
            out_.to_b[c.i] = c.j;
            out_.to_a[c.j] = c.i;
            ++out_.matched;
        }
    }

    double context(std::uint32_t i, std::uint32_t j) const {
        const TreeWord& wa = a_.words[i];
        const TreeWord& wb = b_.words[j];
        double out = same_words(a_, wa.head, b_, wb.head) ? 0.2 : 0;
        if (role_of(wa) == role_of(wb)) out += 0.15;
        if (same_words(a_, beside(a_, i, -1), b_, beside(b_, j, -1))) out += 0.1;
        if (same_words(a_, beside(a_, i, 1), b_, beside(b_, j, 1))) out += 0.1;
        for (const std::uint32_t ca : a_.children[i])
            for (const std::uint32_t cb : b_.children[j])
                if (a_.words[ca].content && a_.words[ca].lemma == b_.words[cb].lemma) return out + 0.1;
        return out;
    }

    bool meet(std::uint32_t i, std::uint32_t j) const {
        if (i == no_word || j == no_word) return i == j;
        return out_.to_b[i] == j || (!a_.words[i].content && same_words(a_, i, b_, j));
    }

    void find_counterparts() {
        std::vector<Candidate> candidates;
        for (std::uint32_t i = 0; i < a_.words.size(); ++i) {
            if (!is_countable(a_.words[i]) || out_.to_b[i] != no_word) continue;
            for (std::uint32_t j = 0; j < b_.words.size(); ++j) {
                if (!is_countable(b_.words[j]) || out_.to_a[j] != no_word) continue;
                const WordClass ca = class_of(a_.words[i]);
                const WordClass cb = class_of(b_.words[j]);
                if (ca != cb && (ca == WordClass::Deed || cb == WordClass::Deed)) continue;
                const double place = place_of(i, j);
                if (place >= least_place) candidates.push_back({place, i, j});
            }
        }
        best_first(candidates);
        std::vector<bool> used_a(a_.words.size());
        std::vector<bool> used_b(b_.words.size());
        for (const Candidate& c : candidates) {
            if (used_a[c.i] || used_b[c.j]) continue;
            used_a[c.i] = used_b[c.j] = true;
            out_.counterparts.push_back({c.i, c.j, std::min(1.0, c.score)});
        }
    }

    double place_of(std::uint32_t i, std::uint32_t j) const {
        const TreeWord& wa = a_.words[i];
        const TreeWord& wb = b_.words[j];
        double out = 0;
        if (meet(wa.head, wb.head)) out += role_of(wa) == role_of(wb) ? 0.55 : 0.3;
        if (meet(beside(a_, i, -1), beside(b_, j, -1))) out += 0.2;
        if (meet(beside(a_, i, 1), beside(b_, j, 1))) out += 0.2;
        double children = 0;
        for (const std::uint32_t ca : a_.children[i])
            if (const std::uint32_t cb = out_.to_b[ca]; cb != no_word && b_.words[cb].head == j)
                children += role_of(a_.words[ca]) == role_of(b_.words[cb]) ? 0.2 : 0.1;
        return out + std::min(children, 0.4);
    }

    const WordTree& a_;
    const WordTree& b_;
    const lexicon::Lexicon& lexicon_;
    Alignment out_;
};

} // namespace

Alignment align(const WordTree& a, const WordTree& b, const lexicon::Lexicon& lexicon) {
    return Aligner(a, b, lexicon).run();
}

} // namespace factlint::wording
