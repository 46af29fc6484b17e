#include "analyse/commitment.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::analyse {
namespace {

using namespace degree;
using Modal = VerbGroup::Modal;

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
    against_facts_ = against_facts();
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

/// "Had the bridge been built, ...": trees seldom get it right.
std::uint32_t CommitmentFinder::against_facts() const {
    constexpr std::uint32_t farthest = 30;
    if (question_ || !r_.is(range_.begin, "had")) return none;
    for (auto i = range_.begin + 1; i < range_.end && i < range_.begin + farthest; ++i) {
        if (r_.word(i) == ",") return none;
        if (r_.tag(i) == Tag::Verb && r_.tokens[i].form == VerbForm::PastParticiple) return i;
    }
    return none;
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

/// "no attack", "none of them"; "with no warning" and "a no-confidence vote" leave the verb alone.
bool CommitmentFinder::denied_participant(std::uint32_t child) const {
    if (r_.is_any(child, {"nobody", "nothing", "none", "neither"})) return true;
    bool denied = false;
    for (const auto below : trees_.children(child)) {
        if (trees_.relation(below) == Relation::Case &&
            r_.is_any(below, {"with", "despite", "after", "for", "without"}))
            return false;
        denied =
            denied || r_.is(below, "neither") ||
            (r_.is(below, "no") && trees_.relation(below) == Relation::Det && !r_.bound_by_hyphen(below));
    }
    return denied;
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
            if ((word == "no" && !r_.bound_by_hyphen(child)) || word == "neither")
                group.negated = !group.negated;
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
        it = Commitment::of(expected, Certainty::Probable, true);
        break;
    case Modal::Would:
        it = Commitment::of(1.1F, Certainty::Possible, true);
        break;
    case Modal::May:
        it = Commitment::of(1.05F, Certainty::Possible);
        break;
    case Modal::Could:
        it = Commitment::of(maybe, Certainty::Possible);
        break;
    case Modal::Might:
        it = Commitment::of(past ? 0.3F : maybe, Certainty::Possible);
        break;
    case Modal::Can:
        it = Commitment::of(1.1F, Certainty::Possible);
        break;
    case Modal::Should:
        it = Commitment::of(0.9F, Certainty::Probable);
        break;
    case Modal::Must:
        it = Commitment::of(past ? 1.5F : 0.9F, Certainty::Probable);
        break;
    }
    // "would have gone", "should have gone": did not.
    if (past &&
        (group.modal == Modal::Would || group.modal == Modal::Should || group.modal == Modal::Could)) {
        it = Commitment::of(denied, Certainty::Possible);
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
    if (order) it = Commitment::of(denied, Certainty::Underspecified, true);
    if (group.doubtful && it.degree > 0) {
        it.degree = std::min(it.degree, maybe);
        it.certainty = weaker(it.certainty, Certainty::Possible);
    }
    return it;
}

/// "They said nothing; the guns were sold": not what was said.
bool CommitmentFinder::after_semicolon(std::uint32_t clause) const {
    const auto first = trees_.leftmost(clause);
    return r_.word(first) == ";" || (first > range_.begin && r_.word(first - 1) == ";");
}

Commitment CommitmentFinder::judge(std::uint32_t token) const {
    const auto relation_here = trees_.relation(token);
    if (!trees_.is_root(token) && (is_auxiliary(relation_here) || relation_here == Relation::Cop))
        return found(trees_.head(token));
    VerbGroup group = group_at(token);
    if (token == against_facts_) {
        auto it = Commitment::of(2, Certainty::Certain);
        it.conditional = true;
        return group.negated ? it : it.turned();
    }
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
        if ((relation == Relation::Ccomp && !after_semicolon(first)) || relation == Relation::Csubj ||
            relation == Relation::CsubjPass ||
            (that && (relation == Relation::Acl ||
                      (relation == Relation::Advcl && (r_.tag(above) == Tag::Adj || feeling(above))))))
            context = content_of(above, group);
        else if (relation == Relation::Advcl || relation == Relation::AdvclRelcl)
            context = beside(token, group, above);
        else if (noun)
            context = of_noun(token, relation, above);
        else if (relation == Relation::Amod)
            context.conditional = found(above).conditional;
    }
    if (question_ && (above == none || relation == Relation::Parataxis) && alone.degree > 1 && !noun) {
        bool asks_for_word = false;
        for (auto i = range_.begin; i < range_.end && i < range_.begin + 4; ++i)
            asks_for_word = asks_for_word || r_.is_any(i, {"who", "what", "which", "when", "where", "why",
                                                           "how", "whose", "whom"});
        if (!asks_for_word) {
            context = Commitment::of(std::min(context.degree, 0.6F), Certainty::Underspecified);
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
