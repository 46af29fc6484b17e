#include "wording/denial.hpp"

#include <algorithm>
#include <array>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

// What makes a denial partial: "not yet", "not only", "not all".
constexpr std::array<std::string_view, 10> partial{"yet",    "only",   "just",   "all",         "every",
                                                   "always", "merely", "simply", "necessarily", "entirely"};

std::uint32_t clause_of(const WordTree& tree, const Denial& denial) {
    std::uint32_t top = denial.head;
    if (denial.kind == DenialKind::Clause) return top;
    // "No man is cutting", "there is no man cutting": the clause that the noun takes part in.
    if (denial.kind == DenialKind::Noun) {
        const std::uint32_t above = tree.words[top].head;
        // "A horse with no rider" denies the rider and not the horse.
        if (above != no_word && tree.words[top].relation != Relation::Nmod) top = above;
    }
    return top;
}

struct Side {
    const WordTree* tree;
    const std::vector<std::uint32_t>* match;
};

bool is_subject_of(const WordTree& tree, std::uint32_t word) {
    return analyse::is_subject(tree.words[word].relation) && tree.words[word].relation != Relation::NsubjPass;
}

// Doer here and done-to there: two events.
bool roles_cross(const Side& denying, const Side& stating, std::uint32_t d, std::uint32_t s) {
    const TreeWord& wd = denying.tree->words[d];
    const TreeWord& ws = stating.tree->words[s];
    if (wd.head == no_word || ws.head == no_word || (*denying.match)[wd.head] != ws.head) return false;
    const bool object_d = wd.relation == Relation::Obj || wd.relation == Relation::NsubjPass;
    const bool object_s = ws.relation == Relation::Obj || ws.relation == Relation::NsubjPass;
    return (is_subject_of(*denying.tree, d) && object_s) || (object_d && is_subject_of(*stating.tree, s));
}

// What is done to must be what the same deed is done to: "cut no box" is not denied by "cut the tape on the
// box".
bool object_strays(const Side& denying, const Side& stating, std::uint32_t d, std::uint32_t s) {
    const TreeWord& wd = denying.tree->words[d];
    const TreeWord& ws = stating.tree->words[s];
    if (wd.relation != Relation::Obj || wd.head == no_word) return false;
    const std::uint32_t deed = (*denying.match)[wd.head];
    if (deed == no_word || ws.head == no_word) return false;
    if (ws.head == deed) return ws.relation == Relation::Obl;
    return (*stating.match)[ws.head] == no_word;
}

// "She stands and does not look" and "she sits and looks": of two clauses only one is spoken of.
bool other_clause(const Side& denying, const Side& stating, std::uint32_t d, std::uint32_t s) {
    const TreeWord& wd = denying.tree->words[d];
    const TreeWord& ws = stating.tree->words[s];
    if (wd.relation != Relation::Conj || ws.relation != Relation::Conj || wd.tag != Tag::Verb) return false;
    return wd.head != no_word && (*denying.match)[wd.head] != ws.head;
}

// "Ana Ruiz did not open it" and "she opened it": of one situation, a pronoun is whoever the other side
// names.
bool named_by_pronoun(const Side& denying, const Side& stating, std::uint32_t d) {
    const TreeWord& wd = denying.tree->words[d];
    if (!wd.proper || !analyse::is_subject(wd.relation) || wd.head == no_word) return false;
    const std::uint32_t deed = (*denying.match)[wd.head];
    if (deed == no_word) return false;
    const auto& children = stating.tree->children[deed];
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
        const TreeWord& child = stating.tree->words[c];
        return analyse::is_subject(child.relation) && child.tag == Tag::Pron && child.lemma != "who" &&
               child.lemma != "that" && child.lemma != "which";
    });
}

// "Earlier reports claimed that ...": told of what others say, often to deny it in the next sentence.
bool tells_of_reports(const WordTree& tree, const lexicon::Lexicon& lexicon) {
    return std::any_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& word) {
        return word.lemma == "report" || word.lemma == "rumor" || word.lemma == "rumour" ||
               lexicon.in_list("alleging-verbs", word.lemma) ||
               lexicon.in_list("attribution-adverbs", word.lower);
    });
}

// Under a verb of saying, hearing or wanting: somebody's word, which the story may be about to refute.
bool is_told(const WordTree& tree, std::uint32_t word, const lexicon::Lexicon& lexicon) {
    for (std::uint32_t at = word, steps = 0; at != no_word && steps < 30; at = tree.words[at].head, ++steps) {
        const TreeWord& here = tree.words[at];
        if (here.hedged) return true;
        if (here.relation != Relation::Ccomp || here.head == no_word) continue;
        const std::string& verb = tree.words[here.head].lemma;
        if (verb == "hear" || lexicon.in_list("reporting-verbs", verb) ||
            lexicon.in_list("belief-verbs", verb))
            return true;
    }
    return false;
}

bool is_below(const WordTree& tree, std::uint32_t word, std::uint32_t top) {
    for (std::uint32_t at = word, steps = 0; at != no_word && steps < 30; at = tree.words[at].head, ++steps) {
        if (at == top) return true;
        const Relation relation = tree.words[at].relation;
        if (relation == Relation::Conj || relation == Relation::Advcl || relation == Relation::Parataxis)
            return false; // a clause of its own
    }
    return false;
}

// "Nobody left without a ticket", "was not unable to": a denial under another one denies nothing. Nor does
// "without" where all is supposed: "without rain the wheat would die".
bool is_undone(const WordTree& tree, const Denial& denial) {
    const auto top_of = [&](const Denial& each) {
        const std::uint32_t above = tree.words[each.head].head;
        return each.kind == DenialKind::Noun && above != no_word ? above : each.head;
    };
    // Side by side ("never ... no ...") two denials are one.
    const auto turns = [&](const Denial& each) {
        const Tag tag = tree.words[each.cue].tag;
        return each.kind == DenialKind::Phrase || tag == Tag::Verb || tag == Tag::Adj;
    };
    for (const Denial& other : tree.denials) {
        if (other.cue == denial.cue || turns(other) == turns(denial)) continue;
        const Denial& inner = turns(denial) ? denial : other;
        const Denial& outer = turns(denial) ? other : denial;
        if (is_below(tree, inner.cue, top_of(outer))) return true;
    }
    if (denial.kind != DenialKind::Phrase) return false;
    for (std::uint32_t at = denial.head, steps = 0; at != no_word && steps < 30;
         at = tree.words[at].head, ++steps)
        if (tree.words[at].hedged) return true;
    return false;
}

// "Volcanoes, not cars, warm the sea": what stands beside is set against something, and only said not to take
// part in what the sentence tells. The deed it takes no part in; the word itself where it is no such
// contrast.
std::uint32_t contrasted_deed(const WordTree& tree, const Denial& denial) {
    const TreeWord& word = tree.words[denial.head];
    const bool beside = word.relation == Relation::Conj || word.relation == Relation::Appos ||
                        word.relation == Relation::Parataxis || word.relation == Relation::Advcl ||
                        word.relation == Relation::Dep || word.relation == Relation::Nmod;
    const bool noun = word.tag == Tag::Noun || word.tag == Tag::Propn;
    if (denial.kind != DenialKind::Clause || !noun || !beside ||
        tree.child(denial.head, Relation::Cop) != no_word)
        return denial.head;
    // "She was a pilot, not a nurse" says what she was not.
    const bool alternative = word.relation == Relation::Conj || word.relation == Relation::Parataxis;
    if (alternative && word.head != no_word && tree.child(word.head, Relation::Cop) != no_word)
        return denial.head;
    for (std::uint32_t at = word.head, steps = 0; at != no_word && steps < 30;
         at = tree.words[at].head, ++steps)
        if (tree.words[at].tag == Tag::Verb || tree.child(at, Relation::Cop) != no_word) return at;
    return no_word;
}

// "Stopped selling", "refused to sell", "a ban on selling": who says so does not say that it is sold.
bool is_withheld(const WordTree& tree, std::uint32_t word, const lexicon::Lexicon& lexicon) {
    for (std::uint32_t at = word, steps = 0; at != no_word && steps < 3; ++steps) {
        const TreeWord& here = tree.words[at];
        if (here.head == no_word) return false;
        const bool inside = here.relation == Relation::Xcomp || here.relation == Relation::Ccomp ||
                            here.relation == Relation::Obj || here.relation == Relation::Conj;
        if (!inside) return false;
        at = here.head;
        if (here.relation != Relation::Conj && here.tag == Tag::Verb &&
            lexicon.in_list("negating-verbs", tree.words[at].lemma))
            return true;
    }
    return false;
}

// "Has not 5.5 million people" denies that figure, and is no denial of another.
bool other_figures(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b) {
    const std::int32_t fa = a.words[in_a].figure;
    const std::int32_t fb = b.words[in_b].figure;
    if (fa < 0 || fb < 0) return false;
    const Figure& x = a.figures[static_cast<std::size_t>(fa)];
    const Figure& y = b.figures[static_cast<std::size_t>(fb)];
    return x.lo != y.lo || x.hi != y.hi || x.unit != y.unit;
}

struct Denied {
    bool all = false;
    std::uint32_t word = no_word; ///< the word of the statement that answers the denied head
    std::uint32_t words = 0;
};

// Whether the statement says all that is denied.
Denied what_is_denied(const Side& denying, const Side& stating, const Denial& denial,
                      const WordingPair& pair) {
    const WordTree& d = *denying.tree;
    Denied out;
    const std::uint32_t top = clause_of(d, denial);
    for (const std::uint32_t i : d.below(top)) {
        const TreeWord& word = d.words[i];
        if (std::find(partial.begin(), partial.end(), word.lower) != partial.end()) return out;
        // "As proof of said vaccination".
        if (word.lower == "said" && i != top) continue;
        if (!word.content || word.in_name || i == denial.cue) continue;
        const std::uint32_t s = (*denying.match)[i];
        if (s == no_word && named_by_pronoun(denying, stating, i)) continue;
        if (s == no_word) return out;
        // The statement may be narrower, never wider: "no dog" is denied by "a poodle", not by "an animal".
        const WordRelation relation = relate(*stating.tree, s, d, i, *pair.lexicon);
        if (relation == WordRelation::Wider) return out;
        // "The person is not going" may be another one than the man who is.
        if (relation == WordRelation::Narrower && denial.kind == DenialKind::Clause &&
            analyse::is_subject(word.relation))
            return out;
        if (other_figures(d, i, *stating.tree, s)) return out;
        if (i == top && is_withheld(*stating.tree, s, *pair.lexicon)) return out;
        if (object_strays(denying, stating, i, s)) return out;
        if (i == top && other_clause(denying, stating, i, s)) return out;
        if (is_denied(*stating.tree, s) || roles_cross(denying, stating, i, s)) return out;
        if (stating.tree->words[s].hedged != word.hedged) return out;
        if (out.word == no_word || i == top) out.word = s;
        ++out.words;
    }
    out.all = out.words > 0 && out.word != no_word;
    return out;
}

std::optional<WordingClash> look(const WordingPair& pair, const Side& denying, const Side& stating,
                                 bool denying_is_a) {
    if (denying.tree->question || stating.tree->question) return std::nullopt;
    const PassageWords& stated = denying_is_a ? *pair.all_b : *pair.all_a;
    if (pair.several && (stated.refutes || tells_of_reports(*stating.tree, *pair.lexicon)))
        return std::nullopt;
    for (const Denial& denial : denying.tree->denials) {
        if (is_undone(*denying.tree, denial)) continue;
        const std::uint32_t deed = contrasted_deed(*denying.tree, denial);
        if (deed == no_word || (deed != denial.head && (*denying.match)[deed] == no_word)) continue;
        // A story that says it of itself somewhere agrees with its headline.
        if (pair.headline && std::binary_search(stated.denied.begin(), stated.denied.end(),
                                                denying.tree->words[denial.head].lemma))
            continue;
        const Denied denied = what_is_denied(denying, stating, denial, pair);
        if (!denied.all || (pair.headline && is_told(*stating.tree, denied.word, *pair.lexicon))) continue;
        // One word alone says too little of what is denied; in a longer text two words meet by chance.
        if (denied.words < (pair.several ? 3U : std::min(2U, denying.tree->content_words))) continue;
        WordingClash out;
        out.in_a = denying_is_a ? denial.cue : denied.word;
        out.in_b = denying_is_a ? denied.word : denial.cue;
        out.cover = std::min(1.0, std::max(pair.cover_a, pair.cover_b));
        out.why = "One side says that it is so, the other that it is not.";
        return out;
    }
    return std::nullopt;
}

} // namespace

std::optional<WordingClash> look_for_denial(const WordingPair& pair) {
    const Side a{pair.a, &pair.words.to_b};
    const Side b{pair.b, &pair.words.to_a};
    if (auto found = look(pair, a, b, true)) return found;
    return look(pair, b, a, false);
}

} // namespace factlint::wording
