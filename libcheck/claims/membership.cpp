#include "claims/membership.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string_view>

namespace factlint::claims {

using analyse::Clause;
using analyse::Document;
using analyse::Entity;
using analyse::EntityType;

namespace {

bool is_member_word(std::string_view word) {
    return word == "member" || word == "member-state" || word == "member-country" || word == "membership";
}

// The organisation named nearest after the clause's verb within the sentence, else nearest before it ("X, to
// which Pakistan entered").
const Entity* organisation_near(const Document& document, const Clause& clause) {
    const auto range = document.sentences()[clause.sentence].tokens;
    const auto& entities = document.entities();
    auto entity = std::lower_bound(entities.begin(), entities.end(), range.begin,
                                   [](const Entity& e, std::uint32_t at) { return e.tokens.begin < at; });
    const Entity* before = nullptr;
    for (; entity != entities.end() && entity->tokens.begin < range.end; ++entity) {
        if (entity->type != EntityType::Organization) continue;
        if (entity->tokens.begin > clause.verb && clause.tokens.contains(entity->tokens.begin))
            return &*entity;
        if (entity->tokens.begin < clause.verb) before = &*entity;
    }
    return before;
}

} // namespace

void mark_membership(const Document& document, const Clause& clause, Claim& claim) {
    const std::string_view verb = clause.predicate;
    const bool becoming = verb == "become" || verb == "join" || verb == "enter" || verb == "accede" ||
                          verb == "admit" || verb == "be";
    if (!becoming) return;
    bool member = false;
    for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i)
        member =
            member || (i != clause.verb && is_member_word(lower_case(document.words(document.tokens()[i]))));
    // "is a member" tells of a state without a beginning.
    if (verb == "be" || (!member && verb != "join" && verb != "accede")) return;
    const Entity* whole = organisation_near(document, clause);
    if (whole == nullptr) return;
    Argument out;
    out.role = whole_role;
    out.span = whole->span;
    out.text = std::string(document.words(whole->span));
    out.key = whole->id;
    out.head = "member";
    claim.arguments.push_back(std::move(out));
    claim.extra["class"] = "membership";
}

} // namespace factlint::claims
