#include "contradict/headline.hpp"

#include "claims/blocking.hpp"

#include <algorithm>
#include <set>

namespace factlint::contradict {
namespace {

bool is_stated(const Claim& claim) {
    return claim.holders.empty() && claim.factuality == Factuality::Certain && !claim.future &&
           !claim.extra.contains("alleged") && claim.polarity == Polarity::Positive;
}

bool keeps_distance(const Claim& claim) {
    return claim.extra.contains("alleged") || claim.factuality == Factuality::Possible ||
           claim.factuality == Factuality::Probable;
}

// "Pact signed: report", "Was the pact signed?"
bool is_hedged_headline(std::string_view text) {
    return text.find(':') != std::string_view::npos || text.find('?') != std::string_view::npos ||
           text.find('\'') != std::string_view::npos || text.find('"') != std::string_view::npos ||
           text.find("\xE2\x80\x9C") != std::string_view::npos ||
           text.find("\xE2\x80\x98") != std::string_view::npos;
}

} // namespace

std::vector<std::string> told_plainly(const std::vector<DigestedClaim>& claims) {
    std::set<std::string> in_headline;
    for (const DigestedClaim& each : claims)
        if (each.claim.field == TextField::Title) in_headline.insert(claims::event_class(each.claim));
    std::set<std::string> spoken_of;
    std::set<std::string> out;
    for (const DigestedClaim& each : claims)
        if (each.claim.field == TextField::Body && in_headline.contains(claims::event_class(each.claim)))
            spoken_of.insert(each.claim.predicate);
    for (const DigestedClaim& each : claims)
        if (each.claim.field == TextField::Body && spoken_of.contains(each.claim.predicate) &&
            !keeps_distance(each.claim))
            out.insert(each.claim.predicate);
    return {out.begin(), out.end()};
}

Look look_for_headline(const Event& a, const Event& b, const World& world) {
    if (a.article != b.article || a.claim->field == b.claim->field)
        return Look::none("not a headline and its text");
    if (a.name != b.name) return Look::none("two kinds of event");
    const Event& title = a.claim->field == TextField::Title ? a : b;
    const Event& body = a.claim->field == TextField::Title ? b : a;
    if (!both_stated(a, b) || body.negative()) return Look::none("not both stated");
    if (!both_plain(a, b, world)) return Look::none("a clause without a finite verb, or hard to parse");
    if (!is_stated(*title.claim) || is_hedged_headline(title.claim->text))
        return Look::none("the headline keeps its distance as well");
    if (!keeps_distance(*body.claim) || body.claim->future) return Look::none("the text says so itself");
    if (title.patient == nullptr || body.patient == nullptr)
        return Look::none("not said to what it happened");
    // Any other sentence that says so plainly makes the headline right.
    const auto& told = title.article->told;
    if (std::binary_search(told.begin(), told.end(), body.claim->predicate))
        return Look::none("another sentence says so plainly");
    Clash out;
    out.value_a = &title == &a ? "stated" : "open";
    out.value_b = &title == &b ? "stated" : "open";
    out.mark_a = a.claim->predicate_span;
    out.mark_b = b.claim->predicate_span;
    out.relation = Relation::ModalityGap;
    out.why = "The headline states what the text only reports as alleged or possible.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
