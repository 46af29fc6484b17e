#include "wording/doer.hpp"

#include "wording/borne_out.hpp"
#include "wording/one_thing.hpp"
#include "wording/told_facts.hpp"
#include "wording/value_apart.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

constexpr std::size_t most_sentences = 40;
constexpr std::size_t most_rest = 24; // words of a short statement
constexpr int most_answers = 40;      // words of the longer text that are looked at

bool is_within(const WordTree& tree, std::uint32_t word, std::uint32_t top) {
    for (int steps = 0; word != no_word && steps < 40; word = tree.words[word].head, ++steps)
        if (word == top) return true;
    return false;
}

bool is_thing(const TreeWord& word) { return word.tag == Tag::Noun || word.tag == Tag::Propn; }

// "Would" of what was still to come when the rest happened says that it happened.
bool is_open(const WordTree& tree, std::uint32_t word) {
    if (!tree.words[word].hedged) return false;
    const std::uint32_t aux = tree.child(word, Relation::Aux);
    return aux == no_word || tree.words[aux].lower != "would" ||
           tree.words[word].relation != Relation::AclRelcl;
}

// Who is said to do or be it.
struct Told {
    std::uint32_t of = no_word;
    bool suffers = false;
};

Told told_of(const WordTree& tree, std::uint32_t at) {
    const TreeWord& word = tree.words[at];
    if (is_thing(word)) {
        if (tree.child(at, Relation::Cop) != no_word) return {subject_child(tree, at), false};
        if (word.relation == Relation::Appos) return {word.head, false};
        return {tree.child(at, Relation::Appos), false};
    }
    const std::uint32_t own = subject_child(tree, at);
    if (own != no_word && tree.words[own].relation == Relation::NsubjPass)
        return {subject_of(tree, at), true};
    return {subject_of(tree, at), false};
}

// The one in the same role on the long side: the doer of a passive is its agent.
std::uint32_t in_role(const WordTree& tree, std::uint32_t at, bool suffers) {
    const Told told = told_of(tree, at);
    if (told.suffers == suffers) {
        const bool participle = !is_thing(tree.words[at]) && tree.words[at].relation == Relation::Acl;
        // "Tarred in 1990": a participle is a passive, "leaving" is not.
        if (!participle || suffers || tree.words[at].lower.ends_with("ing")) return told.of;
        return tree.child(at, Relation::OblAgent);
    }
    return suffers ? tree.child(at, Relation::Obj) : tree.child(at, Relation::OblAgent);
}

// "So did Lund", "and Lund by train": that the same is told of a name is left to the reader.
bool is_left_out(const WordTree& tree, std::uint32_t name) {
    const TreeWord& word = tree.words[name];
    if (word.head == no_word) return false;
    const TreeWord& above = tree.words[word.head];
    if (word.relation == Relation::Conj) return !above.proper; // "and Lund by train"
    if (above.tag == Tag::Aux) return true;                    // "so did Lund"
    return analyse::is_subject(word.relation) && above.tag == Tag::Verb && !above.content &&
           tree.child(word.head, Relation::Obj) == no_word;
}

class DoerSearch {
  public:
    DoerSearch(const PassagePair& pair, const WordTree& brief) : pair_(pair), brief_(brief) {}

    std::optional<PassageClash> run() {
        const std::uint32_t top = brief_.root;
        if (brief_.words.empty() || brief_.question || brief_.words[top].hedged || is_denied(brief_, top))
            return std::nullopt;
        const Told told = told_of(brief_, top);
        if (told.of == no_word || !is_named(brief_, told.of)) return std::nullopt;
        bool telling = false;
        for (std::uint32_t i = 0; i < brief_.words.size(); ++i) {
            const TreeWord& word = brief_.words[i];
            if (!word.content || word.in_name || i == top || is_within(brief_, i, told.of)) continue;
            rest_.push_back(i);
            telling = telling || word.proper || word.figure >= 0;
        }
        if (rest_.empty() || rest_.size() > most_rest || (!telling && rest_.size() < 2)) return std::nullopt;
        std::optional<PassageClash> out;
        int answers_seen = 0;
        for (std::size_t s = 0; s < pair_.full->sentences.size() && s < most_sentences; ++s) {
            const WordTree& full = pair_.full->sentences[s];
            if (full.question) continue;
            for (std::uint32_t w = 0; w < full.words.size(); ++w) {
                if (!answers(top, full, w)) continue;
                if (++answers_seen > most_answers) return out;
                const std::uint32_t other = in_role(full, w, told.suffers);
                if (other == no_word || !has_rest(full, w, other)) continue;
                // The same is told of the one that is meant, or of somebody who is only pointed at.
                if (may_be_one(told.of, full, other)) return std::nullopt;
                if (!stands_beside(told.of, full, other)) continue;
                const confidence::Feature features[] = {{"told", 1.0}};
                out = PassageClash{confidence::confidence_of(features).value, brief_.span, full.span,
                                   "The longer text tells it of \"" + full.words[other].lower + "\"."};
            }
        }
        return out;
    }

  private:
    // One name, a form of it, or a word that may point at it.
    bool may_be_one(std::uint32_t said, const WordTree& full, std::uint32_t other) const {
        if (!is_named(full, other)) return full.words[other].tag != Tag::Noun || !only_speaks(said, full);
        if (one_name(brief_, said, full, other)) return true;
        const auto words = name_words(brief_, said);
        const auto others = name_words(full, other);
        return std::any_of(words.begin(), words.end(), [&](std::string_view a) {
            return std::any_of(others.begin(), others.end(), [&](std::string_view b) {
                return a.size() > 2 && b.size() > 2 && may_be_one_name(a, b);
            });
        });
    }

    // "A search turned up glass, according to the agency": of the agency nothing else is told.
    bool only_speaks(std::uint32_t said, const WordTree& full) const {
        bool found = false;
        for (std::uint32_t i = 0; i < full.words.size(); ++i) {
            if (full.words[i].in_name || !is_named(full, i) || !one_name(brief_, said, full, i)) continue;
            const std::uint32_t with = full.child(i, Relation::Case);
            const bool according = with != no_word && full.words[with].lower == "according";
            const std::uint32_t verb = full.words[i].head;
            const bool says = verb != no_word && analyse::is_subject(full.words[i].relation) &&
                              pair_.lexicon->in_list("reporting-verbs", full.words[verb].lemma);
            if (!according && !says) return false;
            found = true;
        }
        return found;
    }

    bool answers(std::uint32_t top, const WordTree& full, std::uint32_t w) const {
        const TreeWord& said = brief_.words[top];
        const TreeWord& has = full.words[w];
        if (is_thing(said) != is_thing(has) || (!is_thing(said) && has.tag != Tag::Verb)) return false;
        if (is_open(full, w) || is_denied(full, w)) return false;
        const WordRelation relation = relate(brief_, top, full, w, *pair_.lexicon);
        return relation == WordRelation::Same || relation == WordRelation::Near;
    }

    bool meets(std::uint32_t i, const WordTree& full, std::uint32_t j) const {
        const WordRelation relation = relate(brief_, i, full, j, *pair_.lexicon);
        if (relation == WordRelation::Same || relation == WordRelation::Near ||
            relation == WordRelation::Wider)
            return true;
        const auto date_at = [](const WordTree& tree, std::uint32_t word) -> std::string_view {
            for (const DateMark& date : tree.dates)
                if (date.first <= word && word <= date.last) return date.value;
            return {};
        };
        const std::string_view a = date_at(brief_, i);
        const std::string_view b = date_at(full, j);
        return !a.empty() && !b.empty() && !dates_apart(a, b);
    }

    // All that is said besides, below the word that answers and outside of its own doer.
    bool has_rest(const WordTree& full, std::uint32_t w, std::uint32_t other) const {
        // What describes the other one stands below it with all that is told.
        const bool describes = is_within(full, w, other);
        std::vector<std::uint32_t> below;
        for (std::uint32_t j = 0; j < full.words.size(); ++j)
            if (j != w && full.words[j].content && is_within(full, j, w) &&
                (describes || !is_within(full, j, other)))
                below.push_back(j);
        return std::all_of(rest_.begin(), rest_.end(), [&](std::uint32_t i) {
            return std::any_of(below.begin(), below.end(),
                               [&](std::uint32_t j) { return meets(i, full, j); });
        });
    }

    // Whether the long text names the one that is meant, apart from the other and not joined with it.
    bool stands_beside(std::uint32_t said, const WordTree& full, std::uint32_t other) const {
        bool found = false;
        for (std::size_t s = 0; s < pair_.full->sentences.size() && s < most_sentences; ++s) {
            const WordTree& tree = pair_.full->sentences[s];
            for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
                if (!is_named(tree, i) || !one_name(brief_, said, tree, i)) continue;
                if (is_left_out(tree, i)) return false;
                if (&tree == &full && (is_within(tree, i, other) || is_within(tree, other, i))) return false;
                if (&tree == &full && tree.words[i].head == tree.words[other].head &&
                    tree.words[i].relation == tree.words[other].relation)
                    return false;
                found = found || !tree.words[i].in_name;
            }
        }
        return found;
    }

    const PassagePair& pair_;
    const WordTree& brief_;
    std::vector<std::uint32_t> rest_;
};

} // namespace

std::optional<PassageClash> look_for_doer(const PassagePair& pair) {
    if (pair.headline || pair.tells) return std::nullopt;
    std::optional<PassageClash> out;
    for (std::size_t s = 0; s < pair.brief->sentences.size() && s < most_sentences && !out; ++s)
        out = DoerSearch(pair, pair.brief->sentences[s]).run();
    return out;
}

} // namespace factlint::wording
