#include "contradict/antonym.hpp"

#include "base/text.hpp"
#include "claims/names.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace factlint::contradict {
namespace {

// One decision or judgement cannot go both ways.
constexpr std::array verdicts{"accept",  "approval",      "attend",    "comply", "confirm", "convict",
                              "guilt",   "guilty-plea",   "innocence", "legal",  "permit",  "recognise",
                              "success", "success-state", "support",   "true"};
// Movements: up in May and down in June are both true, so both sides must be dated and the dates agree.
constexpr std::array movements{"accelerate", "advance", "better",  "certain", "direction",   "escalate",
                               "friendly",   "high",    "improve", "likely",  "majority",    "necessary",
                               "optimism",   "profit",  "quality", "safe",    "size-change", "strength",
                               "strengthen", "tension", "unite"};
// The remaining axes are phases of one story (began and ended, arrested and released, sent and received):
// both poles may be true of one thing, so they never make a clash.

enum class AxisKind { Phase, Movement, Verdict };

AxisKind kind_of(std::string_view axis) {
    if (std::find(verdicts.begin(), verdicts.end(), axis) != verdicts.end()) return AxisKind::Verdict;
    if (std::find(movements.begin(), movements.end(), axis) != movements.end()) return AxisKind::Movement;
    return AxisKind::Phase;
}

struct Opposites {
    std::string_view axis;
    bool found = false;
};

Opposites opposites(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon) {
    Opposites out;
    for (const lexicon::Pole& pa : lexicon.poles(a)) {
        for (const lexicon::Pole& pb : lexicon.poles(b)) {
            if (pa.axis != pb.axis || pa.sign != -pb.sign) continue;
            const std::string_view axis = lexicon.axis_name(pa.axis);
            if (!out.found || kind_of(axis) > kind_of(out.axis)) out = {axis, true};
        }
    }
    return out;
}

// The same stretch of time, named on both sides.
bool same_stretch(const Event& a, const Event& b) {
    const TimeInterval& ta = a.claim->time;
    const TimeInterval& tb = b.claim->time;
    return ta.explicit_in_text && tb.explicit_in_text && ta.lo == tb.lo && ta.hi == tb.hi;
}

// "Fell while climbing": whoever uses both words tells how the one came after the other.
bool says_both(const Event& event, const Clash& clash) {
    const auto& words = event.claim->content;
    const auto says = [&](const std::string& word) {
        return std::binary_search(words.begin(), words.end(), lower_case(word));
    };
    return says(clash.value_a) && says(clash.value_b);
}

// "Cleared of murder" and "convicted of battery": with the same preposition two different things.
bool circumstances_differ(const Event& a, const Event& b) {
    const auto is_circumstance = [](const Event& event, const Argument& argument) {
        return (argument.role == "of" || argument.role == "for" || argument.role == "with") &&
               &argument != event.agent && &argument != event.patient;
    };
    for (const Argument& in_a : a.claim->arguments) {
        if (!is_circumstance(a, in_a)) continue;
        bool other = false;
        bool same = false;
        for (const Argument& in_b : b.claim->arguments) {
            if (!is_circumstance(b, in_b) || in_b.role != in_a.role) continue;
            other = true;
            same = same || in_b.head == in_a.head ||
                   (!in_a.key.empty() && claims::same_name(in_a.key, in_b.key));
        }
        if (other && !same) return true;
    }
    return false;
}

bool is_person(const Event& event) {
    const Argument* theme = event.patient != nullptr ? event.patient : event.agent;
    return theme != nullptr && claims::key_type(theme->key) == "person";
}

bool is_copula(const Event& event) {
    return event.claim->extra.contains("copula") || event.claim->predicate == "be" ||
           event.claim->predicate == "remain" || event.claim->predicate == "become";
}

} // namespace

Look look_for_antonym(const Event& a, const Event& b, const World& world) {
    if (world.lexicon == nullptr) return Look::none("no lexicon");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (!both_plain(a, b, world)) return Look::none("a clause without a finite verb, or hard to parse");
    if (a.claim->future != b.claim->future) return Look::none("one side speaks of the future");
    Clash out;
    Opposites found;
    if (is_copula(a) && is_copula(b)) {
        if (a.patient == nullptr || b.patient == nullptr) return Look::none("nothing is said of the subject");
        found = opposites(a.patient->head, b.patient->head, *world.lexicon);
        if (a.agent == nullptr || b.agent == nullptr) return Look::none("no subject");
        if (!arguments_agree(a, a.agent, b, b.agent)) return Look::none("said of two things");
        out.value_a = a.patient->text;
        out.value_b = b.patient->text;
        out.mark_a = a.patient->span;
        out.mark_b = b.patient->span;
    } else {
        found = opposites(a.claim->predicate, b.claim->predicate, *world.lexicon);
        // Rising and falling is the subject's affair, approving and rejecting needs the same object as well.
        const Argument* theme_a = a.patient != nullptr ? a.patient : a.agent;
        const Argument* theme_b = b.patient != nullptr ? b.patient : b.agent;
        if (theme_a == nullptr || theme_b == nullptr) return Look::none("said of nothing named");
        if ((a.patient == nullptr) != (b.patient == nullptr) && (a.agent != nullptr) && (b.agent != nullptr))
            return Look::none("one side has an object, the other none");
        if (!arguments_agree(a, theme_a, b, theme_b)) return Look::none("said of two things");
        out.value_a = a.claim->predicate;
        out.value_b = b.claim->predicate;
        out.mark_a = a.claim->predicate_span;
        out.mark_b = b.claim->predicate_span;
    }
    if (!found.found) return Look::none("the words are no opposites");
    if (!world.presume_same && circumstances_differ(a, b))
        return Look::none("in two respects: of murder, of battery");
    const AxisKind kind = kind_of(found.axis);
    if (!world.presume_same && (says_both(a, out) || says_both(b, out)))
        return Look::none("one side says both");
    if (kind == AxisKind::Movement && !world.presume_same && (is_person(a) || is_person(b)))
        return Look::none("a person moves both ways");
    if (kind == AxisKind::Phase) return Look::none("both may be true one after the other");
    if (kind == AxisKind::Movement && !world.presume_same && !same_stretch(a, b))
        return Look::none("a movement, and the times are not the same");
    out.why = "\"" + out.value_a + "\" and \"" + out.value_b + "\" are opposites (" +
              std::string(found.axis) + ") and both are said of the same matter.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
