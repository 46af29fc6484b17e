#include "contradict/number.hpp"

#include "claims/casualties.hpp"
#include "claims/names.hpp"
#include "contradict/exclusive.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace factlint::contradict {
namespace {

struct Range {
    double lo = 0;
    double hi = 0;
};

// What a figure may mean. A round one is taken as rounded from two significant digits on: 1,200 may be 1,187;
// "about" widens it by a tenth; below a hundred people are counted, not rounded.
Range meant(const ClaimQuantity& q) {
    Range out{std::min(q.lo, q.hi), std::max(q.lo, q.hi)};
    if (q.lower_bound) {
        out.hi = std::numeric_limits<double>::infinity();
        return out;
    }
    if (q.upper_bound) {
        out.lo = -std::numeric_limits<double>::infinity();
        return out;
    }
    double slack = q.approximate ? 0.1 * std::abs(out.hi) : 0;
    const double value = std::abs(out.hi);
    if (out.lo == out.hi && value >= 100) {
        double unit = 1;
        while (unit * 10 <= value && std::fmod(value, unit * 10) == 0) unit *= 10;
        slack = std::max(slack, unit / 2);
    } else if (!q.unit.empty()) {
        // Measures converted from other units carry the rounding of both.
        slack = std::max(slack, 0.02 * value);
    }
    return {out.lo - slack, out.hi + slack};
}

bool exclude(const ClaimQuantity& a, const ClaimQuantity& b) {
    const Range ra = meant(a);
    const Range rb = meant(b);
    return ra.hi < rb.lo || rb.hi < ra.lo;
}

const Argument* argument_at(const Claim& claim, Span span) {
    const Argument* best = nullptr;
    for (const Argument& a : claim.arguments)
        if (a.span.overlaps(span) && a.role != "context" &&
            (best == nullptr || a.span.size() < best->span.size()))
            best = &a;
    return best;
}

bool is_price(const Event& event, const ClaimQuantity& q) {
    return (event.name == "acquire" || event.name == "sell") && q.unit.size() == 3; // currencies: "usd"
}

// "One dead, three injured" against "four injured": the second counts the dead among them.
bool counts_the_dead(const Event& with, const ClaimQuantity& beside, const Event& without,
                     const ClaimQuantity& all) {
    const auto dead = with.claim->extra.find(claims::dead_beside);
    if (dead == with.claim->extra.end() || without.claim->extra.contains(claims::dead_beside)) return false;
    if (!dead->value().is_number()) return false; // records of strangers
    return beside.lo <= all.lo && all.hi <= beside.hi + dead->value().to_number<double>();
}

// Two figures measure one thing: same unit, same noun, same part in the sentence.
bool comparable(const Event& a, const ClaimQuantity& qa, const Event& b, const ClaimQuantity& qb) {
    if (qa.unit != qb.unit || qa.counted != qb.counted) return false;
    if (a.counts_loss() || b.counts_loss()) return a.counts_loss() && b.counts_loss();
    if (is_price(a, qa) && is_price(b, qb)) return true;
    if (qa.unit.empty() && qa.counted.empty()) return false;
    const Argument* in_a = argument_at(*a.claim, qa.span);
    const Argument* in_b = argument_at(*b.claim, qb.span);
    if (in_a == nullptr || in_b == nullptr) return false;
    return in_a->role == in_b->role && in_a->head == in_b->head;
}

bool is_state_of_measure(std::string_view predicate) {
    return predicate == "have" || predicate == "cost" || predicate == "employ" || predicate == "measure" ||
           predicate == "weigh" || predicate == "earn" || predicate == "carry" || predicate == "cover";
}

bool same_explicit_time(const Event& a, const Event& b) {
    const TimeInterval& ta = a.claim->time;
    const TimeInterval& tb = b.claim->time;
    if (ta.explicit_in_text && tb.explicit_in_text) return ta.lo == tb.lo && ta.hi == tb.hi;
    return !ta.explicit_in_text && !tb.explicit_in_text;
}

// A sum earned in half a year and one earned in the year are two sums; a ferry sinks on one day whatever the
// month.
bool times_allow(const Event& a, const Event& b) {
    if (a.counts_loss() || a.kind.repeats == claims::Repeats::Never) return true;
    return same_explicit_time(a, b);
}

// A town sees more than one shooting in ten days: where nothing but a town is named on both sides, the
// articles have to be of nearly one day.
bool only_a_town_in_common(const Event& a, const Event& b) {
    constexpr std::int64_t days_of_one_event = 4;
    if (!a.counts_loss() || written_within(a, b, days_of_one_event)) return false;
    if (a.claim->time.explicit_in_text && b.claim->time.explicit_in_text) return false;
    for (const Argument* in_a : a.names)
        for (const Argument* in_b : b.names)
            if (claims::same_name(in_a->key, in_b->key) && claims::key_type(in_a->key) != "city" &&
                !claims::is_common_name(in_a->key))
                return false;
    return true;
}

bool figures_differ(const ClaimQuantity& a, const ClaimQuantity& b) {
    return a.lower_bound == b.lower_bound && a.upper_bound == b.upper_bound && (a.lo != b.lo || a.hi != b.hi);
}

std::string figure_words(const Event& event, Span span) {
    const Span in{span.begin - std::min(span.begin, event.claim->sentence.begin),
                  span.end - std::min(span.end, event.claim->sentence.begin)};
    return std::string(in.in(event.claim->text));
}

Clash clash_of(const Event& a, const ClaimQuantity& qa, const Event& b, const ClaimQuantity& qb) {
    Clash out;
    out.differs = Slot::Figure;
    out.mark_a = qa.span;
    out.mark_b = qb.span;
    out.value_a = figure_words(a, qa.span);
    out.value_b = figure_words(b, qb.span);
    out.key_a = std::to_string(qa.lo) + "-" + std::to_string(qa.hi);
    out.key_b = std::to_string(qb.lo) + "-" + std::to_string(qb.hi);
    return out;
}

} // namespace

Look look_for_number(const Event& a, const Event& b, const World& world) {
    if (a.name != b.name) return Look::none("two kinds of event");
    if (a.claim->quantities.empty() || b.claim->quantities.empty())
        return Look::none("no figure on both sides");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (a.claim->future != b.claim->future) return Look::none("one side speaks of the future");
    if (a.kind.repeats == claims::Repeats::Often && !a.counts_loss() &&
        !is_state_of_measure(a.claim->predicate))
        return Look::none("may have many figures");
    if (!a.counts_loss() && !world.presume_same &&
        (a.patient == nullptr || b.patient == nullptr || (a.agent == nullptr) != (b.agent == nullptr)))
        return Look::none("a participant stands on one side only");
    if (!world.presume_same && only_a_town_in_common(a, b))
        return Look::none("nothing but a town in common, and days apart");
    bool alike = false;
    for (const ClaimQuantity& qa : a.claim->quantities) {
        for (const ClaimQuantity& qb : b.claim->quantities) {
            if (!comparable(a, qa, b, qb)) continue;
            alike = true;
            if (exclude(qa, qb)) continue;
            if (!figures_differ(qa, qb) || world.presume_same || !times_allow(a, b))
                return Look::none("the figures agree within rounding or bounds");
            Clash out = clash_of(a, qa, b, qb);
            out.imprecise = true;
            out.why = "Both figures count the same thing, and agree within rounding.";
            return Look::found(std::move(out));
        }
    }
    if (!alike) return Look::none("the figures count different things");
    if (a.counts_loss() && (counts_the_dead(a, a.claim->quantities.front(), b, b.claim->quantities.front()) ||
                            counts_the_dead(b, b.claim->quantities.front(), a, a.claim->quantities.front())))
        return Look::none("one figure counts the dead among the injured");
    if (!times_allow(a, b)) return Look::none("the figures are of different spans of time");
    for (const ClaimQuantity& qa : a.claim->quantities) {
        for (const ClaimQuantity& qb : b.claim->quantities) {
            if (!comparable(a, qa, b, qb)) continue;
            Clash out = clash_of(a, qa, b, qb);
            out.running = a.kind.running_total || claims::is_casualty_class(a.name);
            out.why = "Both figures count the same thing, and no rounding or bound makes them agree.";
            return Look::found(std::move(out));
        }
    }
    return Look::none("the figures count different things");
}

} // namespace factlint::contradict
