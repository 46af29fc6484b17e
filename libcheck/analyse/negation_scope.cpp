#include "analyse/negation_scope.hpp"

#include "analyse/predicate.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

/// Chains of the tree are followed so far and no farther.
constexpr int longest_chain = 16;

bool is_auxiliary(Relation r) { return r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop; }
bool is_group(Relation r) { return is_auxiliary(r) || is_subject(r) || r == Relation::Expl; }
bool is_aside(Relation r) {
    return r == Relation::Parataxis || r == Relation::Vocative || r == Relation::Discourse;
}

} // namespace

void NearTokens::keep(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = 0; i < window; ++i)
        if (bits_[i] && (base_ + i < begin || base_ + i >= end)) bits_.reset(i);
}

void ScopeFinder::enter(std::uint32_t cue) {
    cue_ = cue;
    event_ = cue;
    affix_ = false;
}

std::span<const std::uint32_t> ScopeFinder::children(std::uint32_t token) const {
    const auto all = trees_.children(token);
    const NearTokens here(cue_);
    const auto begin = std::lower_bound(all.begin(), all.end(), here.first());
    const auto end = std::lower_bound(begin, all.end(), here.last());
    return {begin, end};
}

bool ScopeFinder::has_child(std::uint32_t token, bool (*wanted)(Relation)) const {
    const auto all = children(token);
    return std::any_of(all.begin(), all.end(), [&](auto child) { return wanted(trees_.relation(child)); });
}

std::uint32_t ScopeFinder::subject(std::uint32_t token) const {
    for (const auto child : children(token))
        if (is_subject(trees_.relation(child)) || trees_.relation(child) == Relation::Expl) return child;
    return none;
}

/// The first word with this relation below a token, such as its "and" or "because".
std::string_view ScopeFinder::joined_by(std::uint32_t token, Relation relation) const {
    for (const auto child : children(token))
        if (trees_.relation(child) == relation) return r_.lower[child];
    return {};
}

/// A comma or the like stands before it.
bool ScopeFinder::set_off(std::uint32_t token) const {
    const auto first = trees_.leftmost(token);
    const auto mark = [&](std::uint32_t at) {
        const auto form = r_.word(at);
        return form == "," || form == "(" || form == "-" || form == "--" || form == "—";
    };
    return mark(first) || (first > r_.sentence(token).tokens.begin && mark(first - 1));
}

std::uint32_t ScopeFinder::governor(std::uint32_t word) const {
    for (int steps = 0; steps < longest_chain && !is_predicate(r_, trees_, word); ++steps) {
        const auto relation = trees_.relation(word);
        if (trees_.is_root(word) || is_aside(relation) || relation == Relation::Appos ||
            relation == Relation::List || relation == Relation::Dislocated)
            break;
        word = trees_.head(word);
    }
    return word;
}

bool ScopeFinder::later_clause(std::uint32_t predicate, std::uint32_t child) const {
    if (child < predicate || set_off(child)) return true;
    const auto mark = joined_by(child, Relation::Mark);
    if (mark == "though" || mark == "although" || mark == "unless" || mark == "whereas") return true;
    // "for I do not know", but "blame you for standing by"
    if (mark == "for" || mark == "so") return subject(child) != none;
    return mark == "as" && has_child(child, [](Relation r) { return r == Relation::Advmod; }) &&
           r_.is_any(trees_.leftmost(child) + 1, {"far", "long", "soon"});
}

bool ScopeFinder::joined_outside(std::uint32_t predicate, std::uint32_t child) const {
    const auto joint = joined_by(child, Relation::Cc);
    if (child < cue_ || joint == "but" || has_child(child, is_group) || denied_itself(child)) return true;
    if (r_.tag(child) != Tag::Verb || joint == "or") return false;
    // "did not see or hear" denies both, "did not see and went" does not.
    const auto form = r_.tokens[child].form;
    return r_.is_verb(predicate) ? form != r_.tokens[predicate].form || r_.finite(child) : true;
}

/// "no colour and no smell": a joined word with a cue of its own.
bool ScopeFinder::denied_itself(std::uint32_t joined) const {
    const auto first = trees_.leftmost(joined);
    return r_.is_any(first, {"no", "not", "never", "nor"}) ||
           (first < joined && r_.is_any(first + 1, {"no", "not", "never"}));
}

/// Whether a child of the predicate stands outside what the cue turns round.
bool ScopeFinder::outside(std::uint32_t predicate, std::uint32_t child) const {
    const auto relation = trees_.relation(child);
    switch (relation) {
    case Relation::Parataxis:
    case Relation::Vocative:
    case Relation::Discourse:
    case Relation::Reparandum:
    case Relation::Dislocated:
    case Relation::List:
    case Relation::Punct:
    case Relation::Cc:
    case Relation::NsubjOuter:
    case Relation::CsubjOuter:
        return true;
    case Relation::Conj:
        return joined_outside(predicate, child);
    case Relation::Mark:
        return !r_.is(child, "to");
    case Relation::Advcl:
        return later_clause(predicate, child);
    case Relation::Ccomp:
        return child < predicate;
    case Relation::Advmod:
        if (child < cue_ && r_.listed(child, r_.lists.sentence_adverbs)) return true;
        [[fallthrough]];
    case Relation::Obl:
    case Relation::OblUnmarked: {
        const auto after = trees_.rightmost(child) + 1;
        return child < predicate && child < cue_ && after < r_.size() && r_.word(after) == ",";
    }
    default:
        return false;
    }
}

NearTokens ScopeFinder::below(std::uint32_t word) const {
    NearTokens words(cue_);
    open_.assign(1, word);
    while (!open_.empty()) {
        const auto token = open_.back();
        open_.pop_back();
        words.add(token);
        for (const auto child : children(token)) {
            const auto relation = trees_.relation(child);
            if (is_aside(relation)) continue;
            if (relation == Relation::Conj) {
                if (joined_by(child, Relation::Cc) == "but") continue;
                if (child > cue_ && denied_itself(child)) continue;
                if (child > cue_ && subject(child) != none && set_off(child)) continue;
            }
            if (affix_ && relation == Relation::AclRelcl && set_off(child)) continue;
            open_.push_back(child);
        }
    }
    return words;
}

/// What a joined predicate shares with the first: "He came and did not stay".
void ScopeFinder::add_shared(std::uint32_t predicate, NearTokens& words) const {
    if (subject(predicate) != none) return;
    auto first = predicate;
    for (int steps = 0; steps < longest_chain && trees_.relation(first) == Relation::Conj &&
                        !trees_.is_root(first) && subject(first) == none;
         ++steps)
        first = trees_.head(first);
    if (first == predicate) return;
    const bool verb = is_predicate(r_, trees_, predicate);
    const bool needs_group =
        !verb || (!r_.finite(predicate) && !has_child(predicate, [](Relation r) { return is_auxiliary(r); }));
    for (const auto child : children(first)) {
        const auto relation = trees_.relation(child);
        if (is_subject(relation) || relation == Relation::Expl)
            words |= below(child);
        else if (needs_group && is_auxiliary(relation) && child < cue_)
            words |= below(child);
    }
    if (!verb && r_.tag(first) == Tag::Verb) words.add(first);
}

NearTokens ScopeFinder::clause(std::uint32_t predicate) const {
    NearTokens words(cue_);
    words.add(predicate);
    auto begin = trees_.leftmost(predicate);
    for (const auto child : children(predicate)) {
        if (child == cue_ || !outside(predicate, child)) words |= below(child);
        if (trees_.relation(child) == Relation::Mark && child < predicate && !r_.is(child, "to") &&
            begin <= child)
            begin = child + 1;
    }
    if (begin > trees_.leftmost(predicate)) words.keep(begin, words.last());
    add_shared(predicate, words);
    return words;
}

NearTokens ScopeFinder::governed(std::uint32_t word) {
    const auto predicate = governor(word);
    event_ = predicate;
    auto words = clause(predicate);
    // "a good day and no mistake": what it is joined to stays out.
    for (int steps = 0; steps < longest_chain && word != predicate; ++steps, word = trees_.head(word))
        if (trees_.relation(word) == Relation::Conj && !is_predicate(r_, trees_, trees_.head(word))) {
            auto others = below(trees_.head(word));
            others -= below(word);
            words -= others;
            for (const auto child : children(word))
                if (trees_.relation(child) == Relation::Cc) words.remove(child);
        }
    return words;
}

NearTokens ScopeFinder::of_joined(std::uint32_t word) {
    auto first = word;
    for (int steps = 0; steps < longest_chain && trees_.relation(first) == Relation::Conj; ++steps)
        first = trees_.head(first);
    NearTokens words(cue_);
    event_ = word;
    if (is_predicate(r_, trees_, first)) {
        // "He was in the hospital and not on the staff"
        words = clause(first);
        auto others = below(first);
        others -= below(word);
        for (const auto child : children(first))
            if (is_group(trees_.relation(child))) others -= below(child);
        words -= others;
        if (r_.tag(first) == Tag::Verb) words.add(first);
    } else {
        words = governed(word);
    }
    words |= below(word);
    for (const auto child : children(word))
        if (trees_.relation(child) == Relation::Cc ||
            (trees_.relation(child) == Relation::Advmod && child < cue_))
            words.remove(child);
    return words;
}

NearTokens ScopeFinder::of_adverb() {
    if (trees_.is_root(cue_)) return below(cue_);
    const auto head = trees_.head(cue_);
    event_ = head;
    if (is_predicate(r_, trees_, head)) return clause(head);
    const auto relation = trees_.relation(head);
    const auto above = trees_.head(head);
    if (relation == Relation::Amod && r_.tag(above) == Tag::Noun) return noun_phrase(above, head);
    if (relation == Relation::Conj) return of_joined(head);
    if (head > cue_) {
        // "Not all of them agree", "Not a word did he say"
        if ((is_subject(relation) || relation == Relation::Obj) && head < above &&
            is_predicate(r_, trees_, above)) {
            event_ = above;
            return clause(above);
        }
        if (relation == Relation::Advmod || relation == Relation::Det || relation == Relation::Nummod)
            return governed(head);
        auto words = below(head);
        words.keep(cue_, words.last());
        return words;
    }
    return clause(head);
}

NearTokens ScopeFinder::of_participant(std::uint32_t word) {
    // "walled with stone, with no creeper": not the walls
    const auto head = trees_.head(word);
    if (trees_.relation(word) == Relation::Det && joined_by(head, Relation::Case) == "with") {
        event_ = head;
        auto words = below(head);
        words.keep(word, words.last());
        return words;
    }
    return governed(word);
}

NearTokens ScopeFinder::of_preposition(std::uint32_t word) {
    const auto head = trees_.head(word);
    event_ = head;
    auto words = below(head);
    words.keep(word + 1, words.last());
    return words;
}

NearTokens ScopeFinder::noun_phrase(std::uint32_t noun, std::uint32_t adjective) const {
    NearTokens words(cue_);
    words.add(noun);
    for (const auto child : children(noun)) {
        const auto relation = trees_.relation(child);
        switch (relation) {
        case Relation::Det:
        case Relation::Compound:
        case Relation::NmodPoss:
        case Relation::Flat:
        case Relation::Nummod:
            words |= below(child);
            break;
        case Relation::Amod:
            if (child < adjective) break;
            words |= below(child);
            if (child == adjective)
                for (const auto joined : children(child))
                    if (trees_.relation(joined) == Relation::Conj) {
                        words -= below(joined);
                    }
            break;
        case Relation::Nmod:
            if (joined_by(child, Relation::Case) == "of" && !set_off(child)) words |= below(child);
            break;
        case Relation::AclRelcl:
            if (!set_off(child)) words |= below(child);
            break;
        default:
            break;
        }
    }
    return words;
}

NearTokens ScopeFinder::of_affix() {
    affix_ = true;
    const auto relation = trees_.relation(cue_);
    const auto head = trees_.head(cue_);
    NearTokens words(cue_);
    if (relation == Relation::Amod && head > cue_) return noun_phrase(head, cue_);
    if (r_.tag(cue_) == Tag::Adv && !is_predicate(r_, trees_, cue_)) {
        words.add(cue_);
        if ((r_.tag(head) == Tag::Adj || r_.tag(head) == Tag::Adv) && head > cue_) words.add(head);
        if (r_.tag(head) == Tag::Verb) {
            words.add(head);
            if (const auto who = subject(head); who != none) words |= below(who);
        }
        return words;
    }
    if (is_predicate(r_, trees_, cue_)) return clause(cue_);
    if (r_.tag(cue_) == Tag::Noun && !trees_.is_root(cue_)) {
        words = below(cue_);
        for (const auto child : children(cue_)) {
            const auto kind = trees_.relation(child);
            if (kind == Relation::Case || kind == Relation::Cc || kind == Relation::Conj)
                words -= below(child);
        }
        return words;
    }
    if (relation == Relation::Xcomp) {
        const auto predicate = governor(head);
        return clause(predicate);
    }
    if (relation == Relation::Conj) {
        auto first = cue_;
        for (int steps = 0; steps < longest_chain && trees_.relation(first) == Relation::Conj; ++steps)
            first = trees_.head(first);
        if (trees_.relation(first) == Relation::Amod) {
            // "that constant and useless noise"
            const auto noun = trees_.head(first);
            words = below(cue_);
            words.add(noun);
            for (const auto child : children(noun))
                if (trees_.relation(child) == Relation::Det || trees_.relation(child) == Relation::NmodPoss)
                    words.add(child);
            for (const auto child : children(cue_))
                if (trees_.relation(child) == Relation::Cc) words.remove(child);
            return words;
        }
    }
    return clause(cue_);
}

} // namespace factlint::analyse
