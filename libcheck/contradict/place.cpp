#include "contradict/place.hpp"

#include "claims/names.hpp"
#include "contradict/exclusive.hpp"

#include <string>
#include <string_view>

namespace factlint::contradict {
namespace {

bool has_name(const Event& event, const Argument* argument) {
    return argument != nullptr && !names_within(event, *argument).empty();
}

// "is based in", "was born in": compared as relations, whenever the articles were written.
bool is_relation(const World& world, std::string_view predicate) {
    if (world.lexicon == nullptr || world.presume_same) return false;
    for (const std::string& entry : world.lexicon->list("relation-verbs"))
        if (entry.starts_with(predicate) && entry.size() > predicate.size() && entry[predicate.size()] == ' ')
            return true;
    return false;
}

Span place_span(const Event& event) {
    for (const Argument& a : event.claim->arguments)
        if (a.key == event.claim->place) return a.span;
    return event.claim->predicate_span;
}

} // namespace

Look look_for_place(const Event& a, const Event& b, const World& world) {
    if (a.name != b.name) return Look::none("two kinds of event");
    if (a.claim->place.empty() || b.claim->place.empty()) return Look::none("no place on both sides");
    if (!places_exclude(world, a.claim->place, b.claim->place))
        return Look::none("the places may both be right");
    if (a.kind.repeats == claims::Repeats::Often) return Look::none("may happen at many places");
    if (is_relation(world, a.claim->predicate)) return Look::none("compared as a relation");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (a.claim->future != b.claim->future) return Look::none("one side speaks of the future");
    if (!has_name(a, a.patient) || !has_name(b, b.patient))
        return Look::none("what it happened to has no name on both sides");
    const auto named_in = [](const Event& event, const std::string& place) {
        for (const Argument* name : event.names)
            if (claims::same_name(name->key, place)) return true;
        return false;
    };
    if (named_in(a, b.claim->place) || named_in(b, a.claim->place))
        return Look::none("one side names both places");
    const TimeInterval& ta = a.claim->time;
    const TimeInterval& tb = b.claim->time;
    if (ta.known() && tb.known() && !ta.overlaps(tb)) return Look::none("at two times");
    Clash out;
    out.differs = Slot::Place;
    out.value_a = a.claim->place;
    out.value_b = b.claim->place;
    out.mark_a = place_span(a);
    out.mark_b = place_span(b);
    out.why = "It happened once, and it cannot have happened at both places.";
    out.weak = !(ta.explicit_in_text && tb.explicit_in_text);
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
