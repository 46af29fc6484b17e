#include "contradict/role_swap.hpp"

#include "claims/names.hpp"
#include "contradict/exclusive.hpp"

namespace factlint::contradict {
namespace {

// Who beat whom on Monday may have been beaten by them on Friday.
constexpr std::int64_t days_of_one_event = 3;

bool one_time(const Event& a, const Event& b) {
    const TimeInterval& ta = a.claim->time;
    const TimeInterval& tb = b.claim->time;
    if (ta.explicit_in_text && tb.explicit_in_text) return ta.overlaps(tb);
    return written_within(a, b, days_of_one_event);
}

} // namespace

Look look_for_role_swap(const Event& a, const Event& b, const World& world) {
    if (a.claim->predicate != b.claim->predicate && (a.name != b.name || !a.kind.listed))
        return Look::none("two kinds of event");
    if (world.lexicon == nullptr || !world.lexicon->in_list("one-way-verbs", a.claim->predicate))
        return Look::none("may be done by either to the other");
    if (a.agent == nullptr || b.agent == nullptr || a.patient == nullptr || b.patient == nullptr)
        return Look::none("doer or done-to is missing");
    if (a.agent->key.empty() || b.agent->key.empty() || a.patient->key.empty() || b.patient->key.empty())
        return Look::none("doer or done-to has no name");
    if (!claims::same_name(a.agent->key, b.patient->key) ||
        !claims::same_name(a.patient->key, b.agent->key) || claims::same_name(a.agent->key, a.patient->key) ||
        claims::same_name(a.agent->key, b.agent->key))
        return Look::none("the roles are not exchanged");
    if (a.agent->listed || b.agent->listed || a.patient->listed || b.patient->listed)
        return Look::none("several doers or objects in one sentence");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (a.claim->factuality != Factuality::Certain || b.claim->factuality != Factuality::Certain ||
        a.claim->future || b.claim->future)
        return Look::none("not both told as done");
    if (!both_plain(a, b, world)) return Look::none("a clause without a finite verb, or hard to parse");
    if (!one_time(a, b)) return Look::none("not known to be of one time");
    Clash out;
    out.differs = Slot::Compared;
    out.value_a = a.agent->text;
    out.value_b = b.agent->text;
    out.mark_a = a.agent->span;
    out.mark_b = b.agent->span;
    out.why = "Doer and done-to are exchanged, and it cannot go both ways.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
