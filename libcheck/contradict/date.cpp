#include "contradict/date.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace factlint::contradict {
namespace {

using claims::Repeats;

// Events that may recur are one event when both dates are days and this near to each other.
constexpr std::int64_t nearness_days = 10;

bool is_day(const TimeInterval& time) { return time.hi - time.lo <= 2; }

bool from_sentence(const Event& event) { return event.claim->extra.contains("time_from"); }

Span time_span(const Event& event) {
    const auto found = event.claim->extra.find("time_span");
    return found == event.claim->extra.end() ? event.claim->predicate_span : json::to_span(&found->value());
}

std::string lower_words(const Event& event) {
    const Span time = time_span(event);
    const Span sentence = event.claim->sentence;
    if (!sentence.covers(time)) return {};
    return lower_case(Span{time.begin - sentence.begin, time.end - sentence.begin}.in(event.claim->text));
}

// "Wednesday" and "Wednesday" some weeks apart: one of the two articles was not written when it was
// published.
bool same_weekday_weeks_apart(const Event& a, const Event& b) {
    constexpr std::array days{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const std::string in_a = lower_words(a);
    const std::string in_b = lower_words(b);
    return std::any_of(days.begin(), days.end(), [&](std::string_view day) {
        return in_a.find(day) != std::string::npos && in_b.find(day) != std::string::npos;
    });
}

// Announced rather than told: future, or a present tense that is no headline's.
bool is_plan(const Event& event) {
    return event.claim->future ||
           (!event.claim->extra.contains("past") && event.claim->field != TextField::Title);
}

bool has_name(const Event& event, const Argument* argument) {
    return argument != nullptr && !names_within(event, *argument).empty();
}

// Both sides name what it happened to, or both who did it and to what.
bool is_identified(const Event& a, const Event& b) {
    if (a.whole != nullptr && b.whole != nullptr) return a.agent != nullptr && b.agent != nullptr;
    return has_name(a, a.patient) && has_name(b, b.patient);
}

// A plan that comes true earlier than planned contradicts nothing, unless it was written down after the
// event.
Look against_plan(const Event& plan, const Event& fact, Clash clash) {
    if (plan.claim->time.hi <= fact.claim->time.hi) return Look::none("a plan and what came of it");
    if (plan.article->written_from == ArticleDigest::unknown_day ||
        plan.article->written_from <= fact.claim->time.hi)
        return Look::none("a plan that may be older than the event");
    clash.why = "One side puts still ahead what the other says had happened before that article was written.";
    clash.weak = true;
    return Look::found(std::move(clash));
}

} // namespace

Look look_for_date(const Event& a, const Event& b, const World&) {
    if (a.name != b.name) return Look::none("two kinds of event");
    const TimeInterval& ta = a.claim->time;
    const TimeInterval& tb = b.claim->time;
    if (!ta.explicit_in_text || !tb.explicit_in_text) return Look::none("not both dated");
    if (ta.overlaps(tb)) return Look::none("the dates agree");
    if (same_weekday_weeks_apart(a, b)) return Look::none("one weekday, weeks apart");
    const bool joining = a.whole != nullptr && b.whole != nullptr;
    const Repeats repeats = joining ? Repeats::Never : a.kind.repeats;
    if (repeats == Repeats::Often) return Look::none("may happen more than once");
    if (!is_identified(a, b)) return Look::none("what it happened to has no name on both sides");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (a.claim->extra.contains("time_open") || b.claim->extra.contains("time_open"))
        return Look::none("one side gives a span without an end");
    if (from_sentence(a) && from_sentence(b)) return Look::none("both dates stand in other clauses");
    if ((from_sentence(a) || from_sentence(b)) && !joining)
        return Look::none("a date stands in another clause");
    if (!joining && (a.claim->extra.contains("nominal") || b.claim->extra.contains("nominal")))
        return Look::none("a noun need not mean the whole event");
    const std::int64_t gap = std::max(ta.lo, tb.lo) - std::min(ta.hi, tb.hi);
    if (repeats == Repeats::Rarely && !(is_day(ta) && is_day(tb) && gap <= nearness_days))
        return Look::none("may have happened again");
    Clash out;
    out.differs = Slot::Time;
    out.value_a = ta.value;
    out.value_b = tb.value;
    out.mark_a = time_span(a);
    out.mark_b = time_span(b);
    out.why = "It happens once, and the dates do not overlap.";
    out.weak = from_sentence(a) || from_sentence(b);
    if (is_plan(a) && is_plan(b)) return Look::none("two plans");
    if (is_plan(a)) return against_plan(a, b, std::move(out));
    if (is_plan(b)) return against_plan(b, a, std::move(out));
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
