// Who takes part in a clause: what hangs on its predicate, turned to active, and what it shares with the
// clauses around it.
#include "analyse/clause_reader.hpp"
#include "analyse/predicate.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr double beside_trust = 0.85; ///< of a subject shared with a clause beside: "He came and left"
constexpr double above_trust = 0.7;   ///< of one shared with the verb above: "agreed to sign"

bool part_of_name(Relation relation) {
    return relation == Relation::Flat || relation == Relation::Compound || relation == Relation::Nummod ||
           relation == Relation::Fixed || relation == Relation::Goeswith;
}

} // namespace

Phrase ClauseReader::phrase_of(std::uint32_t head) const {
    // "Brightwell's chairman, Edmund Sayle": the name says who it is.
    if (r_.entity_of[head] < 0)
        for (const auto child : trees_.children(head))
            if (trees_.relation(child) == Relation::Appos && r_.entity_of[child] >= 0 &&
                r_.entities[static_cast<std::size_t>(r_.entity_of[child])].type == EntityType::Person)
                return phrase_of(child);
    // Noun phrases are found once, for all layers; where the tree knows a head that they lack, it stands
    // alone.
    Phrase phrase = r_.phrase_at(head);
    if (!phrase.empty()) return phrase;
    phrase.tokens = {head, head + 1};
    phrase.head = head;
    phrase.entity = r_.entity_of[head];
    for (const auto child : trees_.children(head))
        if (child == phrase.tokens.end && part_of_name(trees_.relation(child))) phrase.tokens.end = child + 1;
    return phrase;
}

void ClauseReader::trust(std::uint32_t token, Clause& clause) const {
    // Of a doubtful arc some trust is left: the second choice of a parser mostly names the same participants.
    // Of a name of several words most is left: the doubt is which of its words hangs on the verb.
    constexpr double least = 0.35;
    constexpr double least_of_name = 0.8;
    const auto entity = r_.entity_of[token];
    const bool name = entity >= 0 && r_.entities[static_cast<std::size_t>(entity)].tokens.size() > 1;
    const double floor = name ? least_of_name : least;
    clause.confidence = std::min(clause.confidence, floor + (1 - floor) * trees_[token].certainty);
}

void ClauseReader::coordinated(std::uint32_t head, std::vector<Phrase>& more) const {
    for (const auto child : trees_.children(head))
        if (trees_.relation(child) == Relation::Conj && !is_predicate(r_, trees_, child))
            more.push_back(phrase_of(child));
}

std::string_view ClauseReader::preposition(std::uint32_t token) const {
    const auto at = trees_.child(token, Relation::Case);
    return at == none ? std::string_view{} : r_.lower[at];
}

void ClauseReader::take_oblique(std::uint32_t token, Clause& clause) {
    const auto word = preposition(token);
    clause.obliques.push_back({word, phrase_of(token)});
    std::vector<Phrase> more;
    coordinated(token, more);
    for (auto& phrase : more) clause.obliques.push_back({word, phrase});
    take_attributes(token, clause, 1);
}

void ClauseReader::take_attributes(std::uint32_t noun, Clause& clause, int depth) {
    if (depth > 2) return;
    for (const auto child : trees_.children(noun)) {
        const auto relation = trees_.relation(child);
        if (relation != Relation::Nmod && relation != Relation::NmodUnmarked &&
            relation != Relation::OblUnmarked)
            continue;
        const auto word = preposition(child);
        if (word != "of") clause.obliques.push_back({word, phrase_of(child)});
        take_attributes(child, clause, depth + 1);
    }
}

void ClauseReader::take_participants(std::uint32_t predicate, Clause& clause) {
    Phrase left;
    std::vector<Phrase> left_more;
    if (clause.copula) {
        clause.object = phrase_of(predicate);
        if (const auto word = preposition(predicate); !word.empty()) {
            clause.obliques.push_back({word, clause.object}); // "is in Oslo"
            clause.object = {};
        } else {
            coordinated(predicate, clause.more_objects);
        }
        take_attributes(predicate, clause, 1);
    }
    for (const auto child : trees_.children(predicate)) {
        switch (trees_.relation(child)) {
        case Relation::NsubjPass:
            clause.passive = true;
            [[fallthrough]];
        case Relation::Nsubj:
            if (!left.empty()) break;
            left = phrase_of(child);
            coordinated(child, left_more);
            trust(child, clause);
            break;
        case Relation::Obj:
            if (!clause.object.empty()) break;
            clause.object = phrase_of(child);
            coordinated(child, clause.more_objects);
            take_attributes(child, clause, 1);
            trust(child, clause);
            break;
        case Relation::Iobj:
            clause.obliques.push_back({"to", phrase_of(child)});
            break;
        case Relation::OblAgent:
            clause.subject = phrase_of(child);
            coordinated(child, clause.more_subjects);
            trust(child, clause);
            break;
        case Relation::Obl:
        case Relation::OblUnmarked:
            take_oblique(child, clause);
            break;
        case Relation::Xcomp:
            // "became president", "named him envoy"
            if (!r_.is_verb(child) && trees_.child(child, Relation::Case) == none) {
                if (clause.object.empty())
                    clause.object = phrase_of(child);
                else
                    clause.obliques.push_back({"as", phrase_of(child)});
            }
            break;
        default:
            break;
        }
    }
    if (clause.passive) {
        if (!clause.object.empty()) clause.obliques.push_back({"as", clause.object});
        clause.object = left;
        clause.more_objects = left_more;
    } else if (!left.empty()) {
        clause.subject = left;
        clause.more_subjects = left_more;
    }
}

void ClauseReader::inherit_subject(std::uint32_t predicate, Clause& clause) {
    const Phrase& own = clause.passive ? clause.object : clause.subject;
    const auto relation = trees_.relation(predicate);
    const auto head = trees_.head(predicate);
    const auto take = [&](const Phrase& phrase, const std::vector<Phrase>& more, double share) {
        if (phrase.empty()) return;
        (clause.passive ? clause.object : clause.subject) = phrase;
        (clause.passive ? clause.more_objects : clause.more_subjects) = more;
        clause.confidence *= share;
    };
    if (is_relative_clause(relation)) {
        // "the minister who resigned", "the bridge that storms damaged"
        trust(predicate, clause);
        const Phrase about = phrase_of(head);
        const auto relative = [&](const Phrase& phrase) {
            return !phrase.empty() && r_.tag(phrase.head) == Tag::Pron &&
                   r_.is_any(phrase.head, {"who", "which", "that", "whom"});
        };
        if (relative(clause.subject))
            clause.subject = about;
        else if (relative(clause.object) || (clause.object.empty() && !clause.copula && !own.empty()))
            clause.object = about;
        else if (own.empty())
            take(about, {}, 1);
        return;
    }
    if (!own.empty()) return;
    if (relation == Relation::Acl && !r_.is(predicate, "to")) {
        // "the deal signed in May", "a ship carrying grain"
        const auto form = r_.tokens[predicate].form;
        if (form == VerbForm::PastParticiple) clause.passive = true;
        const bool infinitive = form == VerbForm::Base;
        trust(predicate, clause);
        if (!infinitive) take(phrase_of(head), {}, 1);
        return;
    }
    const Clause* above = clause_of(owner_[head]);
    if (above == nullptr) return;
    const auto& their = above->passive ? above->object : above->subject;
    const auto& their_more = above->passive ? above->more_objects : above->more_subjects;
    switch (relation) {
    case Relation::Conj:
        take(their, their_more, beside_trust);
        if (clause.modal.empty() && r_.tokens[predicate].form == VerbForm::Base) {
            clause.modal = above->modal;
            clause.negated = clause.negated || above->negated;
        }
        break;
    case Relation::Xcomp: {
        // Such a complement is never finite: in "the boat Lund was thought to own was sold" the tree
        // took the words of a relative clause without "that" for those of the sentence, and whose verb is
        // whose is open.
        for (const auto child : trees_.children(predicate))
            if (r_.tag(child) == Tag::Aux && child < predicate && r_.finite(child)) return;
        // Objects are asked, ordered and forced to do things; otherwise the subject does them.
        const bool object = !above->passive && !above->object.empty() && !above->copula;
        take(object ? above->object : their, object ? above->more_objects : their_more, above_trust);
        // "failed to find", and "was unable to find", where the verb is only "was"
        if (r_.listed(head, r_.lists.counter_implicative)) clause.negated = !clause.negated;
        break;
    }
    case Relation::Advcl:
    case Relation::Ccomp:
    case Relation::Parataxis:
        if (r_.tokens[predicate].form == VerbForm::Gerund ||
            r_.tokens[predicate].form == VerbForm::PastParticiple) {
            if (r_.tokens[predicate].form == VerbForm::PastParticiple && relation == Relation::Advcl)
                clause.passive = true;
            take(their, their_more, above_trust);
        } else if (relation == Relation::Advcl && r_.tokens[predicate].form == VerbForm::Base) {
            take(their, their_more, above_trust); // "flew to Oslo to meet her"
        }
        break;
    default:
        break;
    }
}

} // namespace factlint::analyse
