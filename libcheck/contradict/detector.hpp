// Detector: one way in which two claims on one event can exclude each other.
#pragma once

#include "contradict/event.hpp"
#include "contradict/same_event.hpp"

#include <string>
#include <string_view>

namespace factlint::contradict {

/// What excludes what. Marks are spans of the texts that the claims come from.
struct Clash {
    Slot differs = Slot::None;
    std::string value_a;
    std::string value_b;
    /// The values in a form that equal values share ("19" for "nineteen people"); sides are told apart by it.
    std::string key_a;
    std::string key_b;
    Span mark_a;
    Span mark_b;
    std::string things;     ///< with Slot::Compared: "values"; empty shows the two sentences
    std::string matter;     ///< and what they are values of: "the capital of Norway"
    std::string why;        ///< why both cannot be, in one sentence
    bool running = false;   ///< a figure that grows: the later report replaces the earlier
    bool weak = false;      ///< inferred rather than read: lowers the confidence
    bool imprecise = false; ///< differ only within rounding
    /// Which relation it is, where the detector knows; None leaves it to the judge.
    Relation relation = Relation::None;
};

/// A clash, or the reason why there is none.
struct Look {
    bool clashes = false;
    Clash clash;
    std::string_view why_not;

    static Look none(std::string_view reason) { return {false, {}, reason}; }
    static Look found(Clash clash) { return {true, std::move(clash), {}}; }
};

/// `look` is symmetric up to the order of the values and decides by the two claims alone; whether they are on
/// one event is asked afterwards.
struct Detector {
    std::string_view name;
    std::string_view finds; ///< one line for documentation and --explain
    Look (*look)(const Event& a, const Event& b, const World& world);
    std::string_view shape = {}; ///< both claims have this shape; empty for plain events
};

/// Whether both are said as facts, without condition and not in general: nothing else can clash.
bool both_stated(const Event& a, const Event& b);

/// Whether both are clauses with a finite verb that parsed plainly. What a noun or a participle tells is too
/// often told of another moment; where the caller vouches for one situation, a participle is good enough.
bool both_plain(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
