#include "claims/membership.hpp"

#include "base/text.hpp"
#include "claims/shape.hpp"

#include <string_view>

namespace factlint::claims {

using analyse::Clause;
using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Phrase;
using analyse::Relation;
using analyse::Trees;

namespace {

bool is_member_word(std::string_view word) {
    return word == "member" || word == "member-state" || word == "member-country" || word == "membership";
}

// "a full member-state of X", "a NATO member": the word for member within the phrase.
std::uint32_t member_in(const Document& document, const Phrase& phrase) {
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.tokens.end; ++i)
        if (is_member_word(lower_case(document.tokens()[i].lemma))) return i;
    return Trees::none;
}

// What can be joined: no country, and nobody that the subject names.
const Entity* joinable(const Document& document, const Clause& clause, std::uint32_t token) {
    const Entity* entity = entity_at(document, token);
    if (entity == nullptr || entity->type != EntityType::Organization) return nullptr;
    if (country_key(document, *entity).starts_with("country:")) return nullptr;
    return clause.subject.tokens.contains(token) ? nullptr : entity;
}

// What stands under a member's noun: "member of the bloc", "the bloc's newest member", "a NATO member".
const Entity* under(const Document& document, const Clause& clause, std::uint32_t noun) {
    for (const std::uint32_t child : document.trees().children(noun)) {
        const Relation relation = document.trees().relation(child);
        if (relation != Relation::Nmod && relation != Relation::NmodPoss && relation != Relation::Compound &&
            relation != Relation::Amod)
            continue;
        if (const Entity* entity = joinable(document, clause, child)) return entity;
    }
    return nullptr;
}

const Entity* organisation_of(const Document& document, const Clause& clause, const Phrase& membership,
                              std::uint32_t member) {
    if (!membership.empty())
        for (const std::uint32_t noun : {membership.head, member})
            if (const Entity* entity = under(document, clause, noun)) return entity;
    if (!clause.object.empty())
        if (const Entity* entity = joinable(document, clause, clause.object.head)) return entity;
    for (const analyse::Oblique& oblique : clause.obliques)
        if (oblique.preposition == "to" || oblique.preposition == "into" || oblique.preposition == "in" ||
            oblique.preposition == "of")
            if (const Entity* entity = joinable(document, clause, oblique.phrase.head)) return entity;
    return nullptr;
}

} // namespace

void mark_membership(const Document& document, const Clause& clause, Claim& claim) {
    // "is a member" tells of a state without a beginning.
    const std::string_view verb = clause.predicate;
    if (verb != "become" && verb != "join" && verb != "enter" && verb != "accede" && verb != "admit") return;
    Phrase membership = clause.object;
    std::uint32_t member = member_in(document, membership);
    for (const analyse::Oblique& oblique : clause.obliques) {
        if (member != Trees::none || oblique.preposition != "as") continue;
        membership = oblique.phrase;
        member = member_in(document, membership);
    }
    if (member == Trees::none) {
        if (verb != "join" && verb != "accede") return;
        membership = {};
    }
    const Entity* whole = organisation_of(document, clause, membership, member);
    if (whole == nullptr) return;
    Argument out = named_argument(document, std::string(whole_role), *whole, whole->id);
    out.head = "member";
    claim.arguments.push_back(std::move(out));
    claim.extra["class"] = "membership";
}

} // namespace factlint::claims
