#include "analyse/commitment.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::analyse {
namespace {

using Modal = VerbGroup::Modal;

// Degrees, on the scale from -3 to 3. Chosen by reading the sets named in docs/layers.md; what counts is on
// which side of 1 and -1 they are.
constexpr float sure = 3;
constexpr float reported = 1.8F;
constexpr float expected = 1.2F;
constexpr float maybe = 0.8F;
constexpr float open = 0.5F;
constexpr float undone = -1.2F;
constexpr float denied = -1.5F;
constexpr float unlikely = -0.5F;

Modal modal_of(std::string_view word) {
    static constexpr std::pair<std::string_view, Modal> known[] = {
        {"will", Modal::Will},    {"'ll", Modal::Will}, {"wo", Modal::Will}, {"shall", Modal::Will},
        {"would", Modal::Would},  {"'d", Modal::Would}, {"may", Modal::May}, {"might", Modal::Might},
        {"could", Modal::Could},  {"can", Modal::Can},  {"ca", Modal::Can},  {"should", Modal::Should},
        {"ought", Modal::Should}, {"must", Modal::Must}};
    for (const auto& [name, modal] : known)
        if (name == word) return modal;
    return Modal::None;
}

bool is_auxiliary(Relation r) { return r == Relation::Aux || r == Relation::AuxPass; }

Commitment make(float degree, Certainty certainty, bool future = false) {
    Commitment made;
    made.degree = degree;
    made.certainty = certainty;
    made.future = future;
    return made;
}
Commitment turned(Commitment it) {
    it.positive = !it.positive;
    it.degree = -it.degree;
    return it;
}
Certainty weaker(Certainty a, Certainty b) { return std::max(a, b); }

} // namespace

void CommitmentFinder::enter(const Sentence& sentence) {
    range_ = sentence.tokens;
    const auto count = range_.size();
    groups_.resize(count);
    found_.assign(count, {});
    first_.resize(count);
    order_by_depth();
    address_ = is_address();
    question_ = is_question();
    for (const auto token : order_) {
        groups_[token - range_.begin] = group_of(token);
        const bool joined = trees_.relation(token) == Relation::Conj && !trees_.is_root(token);
        first_[token - range_.begin] = joined ? first_[trees_.head(token) - range_.begin] : token;
    }
    for (const auto token : order_) found_[token - range_.begin] = judge(token);
}

void CommitmentFinder::order_by_depth() {
    order_.clear();
    for (auto i = range_.begin; i < range_.end; ++i)
        if (trees_.is_root(i)) order_.push_back(i);
    for (std::size_t at = 0; at < order_.size(); ++at)
        for (const auto child : trees_.children(order_[at])) order_.push_back(child);
}

bool CommitmentFinder::is_question() const {
    for (auto i = range_.end; i > range_.begin && i + 2 > range_.end; --i)
        if (r_.word(i - 1).starts_with('?')) return true;
    return range_.size() > 1 && r_.word(range_.end - 2).starts_with('?');
}

bool CommitmentFinder::is_address() const {
    bool person = false;
    for (auto i = range_.begin; i < range_.end; ++i) {
        if (r_.tag(i) == Tag::Pron)
            person = person || r_.is_any(i, {"i", "you", "we", "me", "us", "my", "your", "our", "u", "myself",
                                             "yourself"});
        else if (r_.tag(i) == Tag::Punct && r_.is_quote(i))
            return false;
        else if (r_.tag(i) == Tag::Verb && r_.finite(i)) {
            const auto lemma = r_.lemma(i);
            if ((lemma == "say" || lemma == "tell" || lemma == "announce" || lemma == "report") &&
                (r_.tokens[i].form == VerbForm::Past || r_.lower[i].ends_with("s")))
                return false;
        }
    }
    return person;
}

/// "no attack", "none of them"
bool CommitmentFinder::denied_participant(std::uint32_t child) const {
    if (r_.is_any(child, {"nobody", "nothing", "none", "neither"})) return true;
    for (const auto below : trees_.children(child))
        if (r_.is(below, "neither") || (r_.is(below, "no") && trees_.relation(below) == Relation::Det))
            return true;
    return false;
}

VerbGroup CommitmentFinder::group_of(std::uint32_t token) const {
    VerbGroup group;
    auto first_auxiliary = none;
    auto subject = none;
    for (const auto child : trees_.children(token)) {
        const auto relation = trees_.relation(child);
        const auto word = r_.lower[child];
        switch (relation) {
        case Relation::Aux:
        case Relation::AuxPass:
        case Relation::Cop:
            group.auxiliary = true;
            if (first_auxiliary == none) first_auxiliary = child;
            if (relation != Relation::Aux) break;
            if (r_.lemma(child) == "have")
                group.perfect = true;
            else if (const auto modal = modal_of(word); modal != Modal::None)
                group.modal = modal;
            break;
        case Relation::Mark:
            if (word == "to")
                group.infinitive = true;
            else if (group.mark == none)
                group.mark = child;
            if (word == "without") group.negated = !group.negated;
            break;
        case Relation::Advmod:
            if (word == "not" || word == "n't" || word == "never" || word == "no" || word == "neither" ||
                word == "hardly" || word == "scarcely")
                group.negated = !group.negated;
            else if (word == "perhaps" || word == "possibly" || word == "maybe" || word == "allegedly")
                group.doubtful = true;
            if (group.mark == none && (word == "when" || word == "whenever" || word == "until"))
                group.mark = child;
            break;
        case Relation::CcPreconj:
            if (word == "neither") group.negated = !group.negated;
            break;
        case Relation::Det:
            if (word == "no" || word == "neither") group.negated = !group.negated;
            break;
        case Relation::Case:
            if (word == "without") group.negated = !group.negated;
            break;
        case Relation::Nsubj:
        case Relation::NsubjPass:
        case Relation::Csubj:
        case Relation::CsubjPass:
        case Relation::Expl:
            group.subject = true;
            if (subject == none) subject = child;
            if (denied_participant(child)) group.negated = !group.negated;
            break;
        case Relation::Obj:
        case Relation::Obl:
            if (denied_participant(child)) group.negated = !group.negated;
            break;
        default:
            break;
        }
    }
    group.inverted = first_auxiliary != none && subject != none && first_auxiliary < subject;
    return group;
}

/// "delighted", "was shocked"
bool CommitmentFinder::feeling(std::uint32_t token) const {
    return listed(token, lists_.feelings) &&
           (r_.tag(token) == Tag::Adj || r_.tokens[token].form == VerbForm::PastParticiple ||
            r_.tokens[token].form == VerbForm::Past);
}

Commitment CommitmentFinder::own(std::uint32_t token, const VerbGroup& group, bool joined) const {
    Commitment it;
    const bool past = group.perfect;
    switch (group.modal) {
    case Modal::None:
        break;
    case Modal::Will:
        it = make(expected, Certainty::Probable, true);
        break;
    case Modal::Would:
        it = make(1.1F, Certainty::Possible, true);
        break;
    case Modal::May:
        it = make(1.05F, Certainty::Possible);
        break;
    case Modal::Could:
        it = make(maybe, Certainty::Possible);
        break;
    case Modal::Might:
        it = make(past ? 0.3F : maybe, Certainty::Possible);
        break;
    case Modal::Can:
        it = make(1.1F, Certainty::Possible);
        break;
    case Modal::Should:
        it = make(0.9F, Certainty::Probable);
        break;
    case Modal::Must:
        it = make(past ? 1.5F : 0.9F, Certainty::Probable);
        break;
    }
    // "would have gone", "should have gone": did not.
    if (past &&
        (group.modal == Modal::Would || group.modal == Modal::Should || group.modal == Modal::Could)) {
        it = make(denied, Certainty::Possible);
        it.conditional = group.modal == Modal::Would;
    }
    if (group.modal != Modal::None && address_ && !past) it.degree = denied;

    // "Call them."
    const auto first = first_[token - range_.begin];
    const auto relation = trees_.relation(first);
    const bool order = r_.tokens[token].form == VerbForm::Base && r_.tag(token) == Tag::Verb &&
                       !group.auxiliary && !group.infinitive && group.modal == Modal::None &&
                       !group.subject && (trees_.is_root(first) || relation == Relation::Parataxis) &&
                       (!joined || r_.tokens[first].form == VerbForm::Base);
    if (order) it = make(denied, Certainty::Underspecified, true);
    if (group.doubtful && it.degree > 0) {
        it.degree = std::min(it.degree, maybe);
        it.certainty = weaker(it.certainty, Certainty::Possible);
    }
    return it;
}

Commitment CommitmentFinder::infinitive_of(std::uint32_t verb, std::uint32_t token, bool to) const {
    const Commitment& above = found(verb);
    const bool bare = !to && r_.tokens[token].form != VerbForm::Gerund && r_.is_verb(token);
    const bool gerund = !to && r_.tokens[token].form == VerbForm::Gerund;
    if (feeling(verb)) return make(2, Certainty::Certain);
    if (listed(verb, lists_.counter_implicative)) {
        auto it = above;
        it.positive = !above.positive;
        it.degree = above.degree > 1 ? -2.0F : above.degree < -1 ? 2.0F : unlikely;
        return it;
    }
    if (listed(verb, lists_.implicative) || gerund || bare) return above;
    if (r_.lemma(verb) == "have")
        return make(above.degree > 1 ? 0.9F : unlikely, Certainty::Underspecified, true);
    if (listed(verb, lists_.commitments)) {
        const float degree = above.degree > 1 ? expected : above.degree > -1 ? 0.0F : unlikely;
        return make(address_ ? undone : degree, Certainty::Underspecified, true);
    }
    if (above.degree < -1) {
        const bool tried = listed(verb, lists_.wishes);
        return make(tried ? denied : -0.7F, Certainty::Underspecified, true);
    }
    if (listed(verb, lists_.seeming)) return make(1.1F, Certainty::Probable);
    return make(address_ ? undone : open, Certainty::Underspecified, true);
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
            auto it = make(governing.degree > 1 ? denied : open, governing.certainty, governing.future);
            it.positive = !governing.positive;
            return it;
        }
        if (listed(verb, lists_.implicative)) {
            auto it = governing;
            it.degree = address_ ? undone : std::min(it.degree, expected);
            return it;
        }
        if (listed(verb, lists_.commitments))
            return make(address_ ? undone : std::min(governing.degree, expected), Certainty::Underspecified,
                        true);
        if (listed(verb, lists_.wishes) || listed(verb, lists_.doubtful))
            return make(governing.degree > -1 ? open : unlikely, Certainty::Underspecified, true);
    }
    if (r_.is_any(noun, {"refusal", "failure", "inability", "reluctance"})) {
        auto it = make(denied, Certainty::Certain);
        it.positive = false;
        return it;
    }
    auto it = make(address_ ? -1.1F : 1.1F, Certainty::Underspecified, true);
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
        it = make(address_ ? -1.1F : 1.1F, Certainty::Underspecified, true);
        if (governing.degree < 1) it.degree = std::min(it.degree, open);
    } else if (relation == Relation::Acl) {
        it = under_noun(above, governing);
    } else if (relation == Relation::Csubj || relation == Relation::CsubjPass) {
        return make(address_ ? undone : open, Certainty::Underspecified);
    } else {
        it = infinitive_of(above, token, group.infinitive);
    }
    return group.negated ? turned(it) : it;
}

Commitment CommitmentFinder::content_of(std::uint32_t above, const VerbGroup& group) const {
    const Commitment& governing = found(above);
    const bool negated = group_at(above).negated;
    Commitment it;
    if (listed(above, lists_.fictions) && governing.degree > 0) {
        it = make(-2, Certainty::Certain);
        it.positive = false;
    } else if (feeling(above) || listed(above, lists_.factive)) {
        it = make(sure, Certainty::Certain);
    } else if (negated) {
        if (listed(above, lists_.neg_raising)) {
            it = make(denied, Certainty::Probable);
            it.positive = false;
        } else {
            it = make(0.4F, Certainty::Underspecified);
        }
    } else if (listed(above, lists_.doubtful)) {
        it = make(r_.tag(above) == Tag::Noun ? 1.5F : maybe, Certainty::Probable);
    } else if (group.mark != none && r_.is_any(group.mark, {"whether", "if"})) {
        it = make(0.3F, Certainty::Underspecified);
    } else {
        it = make(reported, Certainty::Certain);
        if (governing.degree < -1) {
            const bool wanted = r_.is_any(above, {"ensure", "make", "sure", "want", "let", "hope"});
            it = make(wanted ? open : expected, Certainty::Underspecified);
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
        it = make(address_ ? undone : 0.4F, Certainty::Underspecified);
        it.conditional = true;
    } else if ((mark == "until" || mark == "till" || mark == "before") && governing.degree < 1) {
        it = make(open, Certainty::Underspecified, governing.future);
    } else if ((mark == "when" || mark == "whenever" || mark == "once" || mark == "while" || mark == "as") &&
               governing.degree < 1) {
        it = make(address_ ? -1.1F : open, Certainty::Underspecified, governing.future);
    } else if (mark.empty() && group.inverted && !question_) {
        // "Had the bridge been built"
        it = make(group.perfect ? -2.0F : 0.4F, Certainty::Underspecified);
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
    if (listed(above, lists_.counter_implicative) || listed(above, lists_.open_heads)) {
        const bool hope =
            r_.tag(above) == Tag::Noun && !r_.is_any(above, {"prospect", "possibility", "chance", "risk",
                                                             "likelihood", "hope", "proposal"});
        it = hope ? make(1.5F, Certainty::Probable) : make(open, Certainty::Underspecified, true);
    }
    const Commitment& governing = found(above);
    if (r_.tag(above) != Tag::Verb || governing.degree >= 1) return it;
    if (relation != Relation::Obj && relation != Relation::NsubjPass && relation != Relation::Obl) return it;
    if (governing.degree > -1 || !group_at(above).negated)
        it = make(std::min(it.degree, open), weaker(it.certainty, governing.certainty), governing.future);
    else if (relation != Relation::Obl) {
        // "did not sign a deal", but "did not sign the deal"
        for (const auto child : trees_.children(token))
            if (trees_.relation(child) == Relation::NmodPoss ||
                r_.is_any(child, {"the", "this", "that", "his", "its", "their"}))
                return it;
        it = make(std::min(it.degree, denied), governing.certainty);
        it.positive = false;
    }
    return it;
}

Commitment CommitmentFinder::judge(std::uint32_t token) const {
    const auto relation_here = trees_.relation(token);
    if (!trees_.is_root(token) && (is_auxiliary(relation_here) || relation_here == Relation::Cop))
        return found(trees_.head(token));
    VerbGroup group = group_at(token);
    const auto first = first_[token - range_.begin];
    const bool joined = first != token;
    const VerbGroup& leader = group_at(first);
    const auto form = r_.tokens[token].form;
    if (joined && !group.subject) {
        // "to come and go", "will not come or go"
        if (leader.infinitive && form == VerbForm::Base) group.infinitive = true;
        if (group.modal == Modal::None && !group.auxiliary &&
            (form == VerbForm::Base || form == VerbForm::PastParticiple || form == VerbForm::Gerund)) {
            group.modal = leader.modal;
            if (!group.negated && form == VerbForm::Base && leader.negated) group.negated = true;
        }
    }
    const auto relation = trees_.relation(first);
    const auto above = trees_.is_root(first) ? none : trees_.head(first);
    const Commitment alone = own(token, group, joined);
    const bool noun = (r_.tag(token) == Tag::Noun || r_.tag(token) == Tag::Propn) && !group.subject &&
                      trees_.child(token, Relation::Cop) == none;

    Commitment context;
    if (above != none) {
        const bool clausal = relation == Relation::Ccomp || relation == Relation::Advcl ||
                             relation == Relation::Csubj || relation == Relation::Acl ||
                             relation == Relation::Obl;
        if (relation == Relation::Xcomp || (group.infinitive && clausal))
            return under_infinitive(token, group, above, relation);
        const bool that = group.mark != none && r_.is(group.mark, "that");
        if (relation == Relation::Ccomp || relation == Relation::Csubj || relation == Relation::CsubjPass ||
            (that && (relation == Relation::Acl ||
                      (relation == Relation::Advcl && (r_.tag(above) == Tag::Adj || feeling(above))))))
            context = content_of(above, group);
        else if (relation == Relation::Advcl || relation == Relation::AdvclRelcl)
            context = beside(token, group, above);
        else if (noun)
            context = of_noun(token, relation, above);
    }
    if (question_ && (above == none || relation == Relation::Parataxis) && alone.degree > 1 && !noun) {
        bool asks_for_word = false;
        for (auto i = range_.begin; i < range_.end && i < range_.begin + 4; ++i)
            asks_for_word = asks_for_word || r_.is_any(i, {"who", "what", "which", "when", "where", "why",
                                                           "how", "whose", "whom"});
        if (!asks_for_word) {
            context = make(std::min(context.degree, 0.6F), Certainty::Underspecified);
            context.conditional = true;
        }
    }

    Commitment it;
    it.certainty = weaker(alone.certainty, context.certainty);
    it.future = alone.future || context.future;
    it.conditional = alone.conditional || context.conditional;
    it.positive = context.positive != group.negated;
    it.degree = alone.degree > 0 ? std::min(alone.degree, std::fabs(context.degree)) : alone.degree;
    if (group.negated) it.degree = -it.degree;
    if (!context.positive)
        it.degree = -it.degree;
    else if (context.degree < 0)
        it.degree = std::min(it.degree, context.degree);
    if (group.negated && it.degree > -1 && alone.degree > 1 && context.degree > 1) it.degree = denied;
    return it;
}

} // namespace factlint::analyse
