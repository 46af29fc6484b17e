// What a word gets from the word it hangs on: infinitives, content clauses, clauses beside, event nouns.
#include "analyse/commitment.hpp"

#include <algorithm>

namespace factlint::analyse {

using namespace degree;

/// "has yet to be built"
bool CommitmentFinder::put_off(std::uint32_t token) const {
    for (const auto child : trees_.children(token))
        if (trees_.relation(child) == Relation::Mark && child > range_.begin && r_.is(child, "to") &&
            r_.is(child - 1, "yet"))
            return true;
    return false;
}

bool CommitmentFinder::rules_out(std::uint32_t verb) const {
    return r_.lemma(verb) == "rule" && verb + 1 < range_.end && r_.is(verb + 1, "out");
}

Commitment CommitmentFinder::infinitive_of(std::uint32_t verb, std::uint32_t token, bool to) const {
    const Commitment& above = found(verb);
    const bool bare = !to && r_.tokens[token].form != VerbForm::Gerund && r_.is_verb(token);
    const bool gerund = !to && r_.tokens[token].form == VerbForm::Gerund;
    if (feeling(verb)) return Commitment::of(2, Certainty::Certain);
    if (listed(verb, lists_.counter_implicative)) {
        auto it = above;
        it.positive = !above.positive;
        it.degree = above.degree > 1 ? -2.0F : above.degree < -1 ? 2.0F : unlikely;
        return it;
    }
    if (listed(verb, lists_.implicative) || gerund || bare) return above;
    if (put_off(token)) return Commitment::of(-denied, Certainty::Certain).turned();
    if (r_.lemma(verb) == "have")
        return Commitment::of(above.degree > 1 ? 0.9F : unlikely, Certainty::Underspecified, true);
    if (listed(verb, lists_.commitments)) {
        const float degree = above.degree > 1 ? expected : above.degree > -1 ? 0.0F : unlikely;
        return Commitment::of(address_ ? undone : degree, Certainty::Underspecified, true);
    }
    if (above.degree < -1) {
        const bool tried = listed(verb, lists_.wishes);
        return Commitment::of(tried ? denied : -0.7F, Certainty::Underspecified, true);
    }
    if (listed(verb, lists_.seeming)) return Commitment::of(1.1F, Certainty::Probable);
    return Commitment::of(address_ ? undone : open, Certainty::Underspecified, true);
}

/// "the plan to build", "told them to leave"
Commitment CommitmentFinder::under_noun(std::uint32_t noun, const Commitment& above) const {
    const auto relation = trees_.relation(noun);
    const auto verb = trees_.head(noun);
    if (!listed(noun, lists_.infinitive_nouns) && !trees_.is_root(noun) && r_.tag(verb) == Tag::Verb &&
        (relation == Relation::Obj || relation == Relation::Obl || relation == Relation::Nmod ||
         relation == Relation::NsubjPass || relation == Relation::Iobj)) {
        const Commitment& governing = found(verb);
        if (listed(verb, lists_.counter_implicative)) {
            auto it =
                Commitment::of(governing.degree > 1 ? denied : open, governing.certainty, governing.future);
            it.positive = !governing.positive;
            return it;
        }
        if (listed(verb, lists_.implicative)) {
            auto it = governing;
            it.degree = address_ ? undone : std::min(it.degree, expected);
            return it;
        }
        if (listed(verb, lists_.commitments))
            return Commitment::of(address_ ? undone : std::min(governing.degree, expected),
                                  Certainty::Underspecified, true);
        if (listed(verb, lists_.wishes) || listed(verb, lists_.doubtful))
            return Commitment::of(governing.degree > -1 ? open : unlikely, Certainty::Underspecified, true);
    }
    if (r_.is_any(noun, {"refusal", "failure", "inability", "reluctance"})) {
        auto it = Commitment::of(denied, Certainty::Certain);
        it.positive = false;
        return it;
    }
    auto it = Commitment::of(address_ ? -1.1F : 1.1F, Certainty::Underspecified, true);
    if (listed(noun, lists_.infinitive_nouns) && listed(noun, lists_.open_heads)) it.degree = open;
    if (above.degree < 1) it.degree = std::min(it.degree, above.degree < -1 ? denied : open);
    return it;
}

Commitment CommitmentFinder::under_infinitive(std::uint32_t token, const VerbGroup& group,
                                              std::uint32_t above, Relation relation) const {
    const Commitment& governing = found(above);
    Commitment it;
    const bool nominal =
        r_.tag(token) == Tag::Noun || r_.tag(token) == Tag::Propn || r_.tag(token) == Tag::Adj;
    if (nominal && !group.infinitive) {
        it = governing;
    } else if (relation == Relation::Advcl && !feeling(above) && r_.tag(above) != Tag::Adj &&
               !listed(above, lists_.implicative | lists_.counter_implicative | lists_.commitments |
                                  lists_.wishes)) {
        // "flew to Oslo to meet her"
        it = Commitment::of(address_ ? -1.1F : 1.1F, Certainty::Underspecified, true);
        if (governing.degree < 1) it.degree = std::min(it.degree, open);
    } else if (relation == Relation::Acl) {
        it = under_noun(above, governing);
    } else if (relation == Relation::Csubj || relation == Relation::CsubjPass) {
        return Commitment::of(address_ ? undone : open, Certainty::Underspecified);
    } else {
        it = infinitive_of(above, token, group.infinitive);
    }
    return group.negated ? it.turned() : it;
}

Commitment CommitmentFinder::content_of(std::uint32_t above, const VerbGroup& group) const {
    const Commitment& governing = found(above);
    const bool negated = group_at(above).negated;
    Commitment it;
    if (listed(above, lists_.fictions) && governing.degree > 0) {
        it = Commitment::of(-2, Certainty::Certain);
        it.positive = false;
    } else if (feeling(above) || listed(above, lists_.factive)) {
        it = Commitment::of(sure, Certainty::Certain);
    } else if (negated) {
        if (listed(above, lists_.neg_raising)) {
            it = Commitment::of(denied, Certainty::Probable);
            it.positive = false;
        } else {
            it = Commitment::of(0.4F, Certainty::Underspecified);
        }
    } else if (listed(above, lists_.denying) || rules_out(above)) {
        it = Commitment::of(open, Certainty::Certain); // its sign is the holder's
        it.positive = !rules_out(above);
    } else if (listed(above, lists_.doubtful)) {
        it = Commitment::of(r_.tag(above) == Tag::Noun ? 1.5F : maybe, Certainty::Probable);
    } else if (group.mark != none && r_.is_any(group.mark, {"whether", "if"})) {
        it = Commitment::of(0.3F, Certainty::Underspecified);
    } else {
        it = Commitment::of(reported, Certainty::Certain);
        if (governing.degree < -1) {
            const bool wanted = r_.is_any(above, {"ensure", "make", "sure", "want", "let", "hope"});
            it = Commitment::of(wanted ? open : expected, Certainty::Underspecified);
        }
    }
    return it;
}

/// Clauses beside another: conditions, times, reasons, participles.
Commitment CommitmentFinder::beside(std::uint32_t token, const VerbGroup& group, std::uint32_t above) const {
    const Commitment& governing = found(above);
    Commitment it;
    const auto mark = group.mark == none ? std::string_view{} : r_.lower[group.mark];
    if (mark == "if" || mark == "unless" || mark == "lest" || mark == "whether") {
        it = Commitment::of(address_ ? undone : 0.4F, Certainty::Underspecified);
        it.conditional = true;
    } else if ((mark == "until" || mark == "till" || mark == "before") && governing.degree < 1) {
        it = Commitment::of(open, Certainty::Underspecified, governing.future);
    } else if ((mark == "when" || mark == "whenever" || mark == "once" || mark == "while" || mark == "as") &&
               governing.degree < 1) {
        it = Commitment::of(address_ ? -1.1F : open, Certainty::Underspecified, governing.future);
    } else if (mark.empty() && group.inverted && !question_) {
        // "Had the bridge been built"
        it = Commitment::of(group.perfect ? -2.0F : 0.4F, Certainty::Underspecified);
        it.conditional = true;
        it.positive = !group.perfect;
        if (group.perfect) it.certainty = Certainty::Certain;
    } else if (mark != "without" && (r_.tokens[token].form == VerbForm::Gerund ||
                                     r_.tokens[token].form == VerbForm::PastParticiple)) {
        it = governing;
        it.positive = true;
        if (governing.degree <= 0) it.degree = group_at(above).negated ? sure : open;
        if (group_at(above).negated) it.certainty = Certainty::Certain;
    }
    return it;
}

/// An event named by a noun, by what it is a part of: "sought a deal", "prospect of a cut".
Commitment CommitmentFinder::of_noun(std::uint32_t token, Relation relation, std::uint32_t above) const {
    Commitment it;
    switch (relation) {
    case Relation::Obj:
    case Relation::NsubjPass:
    case Relation::Nsubj:
    case Relation::Obl:
    case Relation::Nmod:
    case Relation::Compound:
    case Relation::Xcomp:
        break;
    default:
        return it;
    }
    const bool verb = r_.tag(above) == Tag::Verb;
    const bool affected =
        relation == Relation::Obj || relation == Relation::NsubjPass || relation == Relation::Obl;
    if (verb && affected && rules_out(above)) return Commitment::of(-denied, Certainty::Certain).turned();
    // "The talks failed" had been held.
    if ((listed(above, lists_.counter_implicative) || listed(above, lists_.open_heads)) &&
        (!verb || affected)) {
        const bool planned =
            r_.tag(above) == Tag::Noun && !r_.is_any(above, {"prospect", "possibility", "chance", "risk",
                                                             "likelihood", "hope", "proposal"});
        it = planned ? Commitment::of(1.5F, Certainty::Probable)
                     : Commitment::of(open, Certainty::Underspecified, true);
    }
    const Commitment& governing = found(above);
    if (!verb || !affected || governing.degree >= 1) return it;
    if (governing.positive || governing.degree > -1)
        return Commitment::of(std::min(it.degree, open), weaker(Certainty::Probable, governing.certainty),
                              governing.future);
    if (relation == Relation::Obl) return it;
    // "did not sign a deal", but "did not sign the deal"
    for (const auto child : trees_.children(token))
        if (trees_.relation(child) == Relation::NmodPoss ||
            r_.is_any(child, {"the", "this", "that", "his", "its", "their"}))
            return it;
    return Commitment::of(-denied, governing.certainty).turned();
}

} // namespace factlint::analyse
