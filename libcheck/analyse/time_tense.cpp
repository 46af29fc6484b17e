#include "analyse/time_tense.hpp"

namespace factlint::analyse {
namespace {

constexpr std::uint32_t reach = 24;

} // namespace

/// Words that put what they govern ahead of the time they are said at.
bool TimeTense::plans(std::uint32_t i) const {
    return r_.is_any(i,
                     {"due",    "scheduled", "schedules", "payable",  "expected",    "expects",  "expect",
                      "slated", "planned",   "plans",     "upcoming", "anticipated", "deadline", "intends",
                      "hopes",  "aims",      "likely",    "ready",    "preparing",   "poised",   "expires"});
}

TimeTense::Verb TimeTense::of_infinitive(TokenRange sentence, std::uint32_t to) const {
    if (to == sentence.begin) return {TimeSide::Planned};
    auto at = to - 1;
    for (int n = 0; n < 2 && at > sentence.begin && r_.tagged(at, {Tag::Adv, Tag::Part}); ++n) --at;
    if (plans(at)) {
        const bool before = at > sentence.begin + 1 && r_.is_any(at - 2, {"had"});
        return {before ? TimeSide::Past : TimeSide::Planned};
    }
    // "an offer to buy": the time goes with what was done with the offer.
    if (r_.tagged(at, {Tag::Noun, Tag::Propn, Tag::Punct})) return {TimeSide::Unknown, false, true};
    // "refused to order", "was forced to close", "had to leave": it happened, or failed to, then.
    const bool done = r_.listed(at, r_.lists.implicative) || r_.listed(at, r_.lists.counter_implicative) ||
                      r_.is_any(at, {"had", "forced", "managed", "began", "continued", "used"});
    if (!done) return {TimeSide::Planned};
    const auto form = r_.tokens[at].form;
    const bool past = form == VerbForm::Past || form == VerbForm::PastParticiple;
    return {past ? TimeSide::Past : TimeSide::Unknown};
}

TimeTense::Verb TimeTense::of_verb(TokenRange sentence, std::uint32_t verb) const {
    Verb out;
    bool past = r_.tokens[verb].form == VerbForm::Past;
    bool present = r_.tokens[verb].form == VerbForm::Present;
    bool auxiliary = false;
    auto at = verb;
    for (std::uint32_t n = 0; n < 6; ++n) {
        if (r_.tag(at) == Tag::Aux) {
            auxiliary = true;
            if (r_.is_any(at, {"will", "'ll", "wo", "shall"})) return {TimeSide::Future};
            if (r_.is_any(at, {"may", "might", "can", "should", "must", "would", "'d"}))
                return {TimeSide::Planned};
            if (r_.is_any(at, {"was", "were", "did", "had", "could"})) past = true;
            if (r_.is_any(at, {"has", "have", "'ve"})) past = out.perfect = true;
            if (r_.is_any(at, {"is", "are", "am", "'re", "'m"})) present = true;
        } else if (r_.is(at, "to") && at < verb) {
            return of_infinitive(sentence, at);
        } else if (at < verb && !r_.tagged(at, {Tag::Adv, Tag::Part})) {
            break;
        }
        if (at == sentence.begin) break;
        --at;
    }
    if (past) {
        // "has scheduled a conference Thursday", "was due on Friday"
        const bool ahead = plans(verb) && !r_.is_any(verb, {"planned", "expected"});
        out.side = ahead ? TimeSide::Planned : TimeSide::Past;
    } else if (plans(verb) || (present && auxiliary && r_.tokens[verb].form == VerbForm::Gerund)) {
        out.side = TimeSide::Planned;
    } else if (!present && r_.tokens[verb].form == VerbForm::PastParticiple) {
        out.side = TimeSide::Past;
    }
    return out;
}

/// "will not be held": from its first word to the verb that says what.
std::uint32_t TimeTense::main_verb(TokenRange sentence, std::uint32_t first) const {
    auto verb = first;
    for (auto at = first; at < sentence.end && at < first + 5; ++at) {
        if (r_.is_verb(at)) {
            verb = at;
            if (r_.tag(at) == Tag::Verb) break;
        } else if (!r_.tagged(at, {Tag::Adv}) && !r_.is_any(at, {"not", "n't"})) {
            break;
        }
    }
    return verb;
}

TimeSide TimeTense::direction(TokenRange sentence, std::uint32_t begin, std::uint32_t end) const {
    // "Wednesday's ruling" was made, whatever is done with it.
    if (r_.is_any(end, {"'s", "'"}) && end < sentence.end) return TimeSide::Past;
    // "Thursday refused", "on Tuesday will": a finite verb right behind has its time before it.
    auto next = end;
    while (next < sentence.end && next < end + 3 && r_.tag(next) == Tag::Adv) ++next;
    if (next < sentence.end && r_.finite(next)) {
        const auto verb = of_verb(sentence, main_verb(sentence, next));
        if (verb.side != TimeSide::Unknown) return verb.side;
    }
    const bool until = begin > sentence.begin && (r_.is_any(begin - 1, {"until", "till", "by"}) ||
                                                  (begin > sentence.begin + 1 && r_.is(begin - 2, "until")));
    for (auto at = begin; at > sentence.begin && begin - at < reach;) {
        --at;
        if (plans(at) && !r_.is_verb(at)) {
            const bool before = at > sentence.begin + 1 && r_.is(at - 2, "had");
            return before ? TimeSide::Past : TimeSide::Planned;
        }
        if (!r_.is_verb(at)) continue;
        const bool bare_gerund =
            r_.tokens[at].form == VerbForm::Gerund && !(at > sentence.begin && r_.tag(at - 1) == Tag::Aux);
        if (bare_gerund) continue;
        const auto verb = of_verb(sentence, at);
        if (verb.look_on) continue;
        if (until && (verb.side == TimeSide::Unknown || verb.perfect)) return TimeSide::Planned;
        return verb.side;
    }
    if (until) return TimeSide::Planned;
    for (auto at = end; at < sentence.end && at - end < reach; ++at)
        if (r_.finite(at)) return of_verb(sentence, main_verb(sentence, at)).side;
    return TimeSide::Unknown;
}

} // namespace factlint::analyse
