#include "contradict/event.hpp"

#include "claims/blocking.hpp"
#include "claims/membership.hpp"
#include "claims/shape.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

const Argument* first_in(const Claim& claim, std::string_view role) {
    for (const Argument& a : claim.arguments)
        if (a.role == role) return &a;
    return nullptr;
}

} // namespace

bool Event::counts_loss() const {
    return claim->quantities.size() == 1 && first_in(*claim, "subject") == nullptr &&
           first_in(*claim, "object") == nullptr && claim->extra.contains("class");
}

Event make_event(const Claim& claim, const Place& place, const ArticleDigest& article) {
    Event out;
    out.claim = &claim;
    out.place = &place;
    out.article = &article;
    out.shape = claims::shape_of(claim);
    out.name = claims::event_class(claim);
    out.kind = claims::predicate_class(claim.predicate);
    const Argument* subject = first_in(claim, "subject");
    const Argument* object = first_in(claim, "object");
    out.whole = first_in(claim, claims::whole_role);
    if (claim.predicate == "pay") {
        // The price is the grammatical object; what it was paid for is what the event is about.
        out.agent = subject;
        out.patient = first_in(claim, "for");
    } else if (object == nullptr && out.kind.patient_subject) {
        out.patient = subject;
    } else {
        out.agent = subject;
        out.patient = object;
        // "broke into the museum": the prepositional object is what the verb is done to.
        if (object == nullptr) out.patient = first_in(claim, "into");
    }
    // "became a member of the bloc" and "entered the bloc as a member" are done to the bloc.
    if (out.whole != nullptr) out.patient = out.whole;
    for (const Argument& a : claim.arguments)
        if (!a.key.empty()) out.names.push_back(&a);
    return out;
}

Event make_event(const DigestedClaim& claim, const ArticleDigest& article) {
    return make_event(claim.claim, claim.place, article);
}

std::vector<const Argument*> names_within(const Event& event, const Argument& argument) {
    std::vector<const Argument*> out;
    for (const Argument* name : event.names)
        if (argument.span.covers(name->span)) out.push_back(name);
    return out;
}

} // namespace factlint::contradict
