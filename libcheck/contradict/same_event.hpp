// Do two claims speak of one event? The precision of every detector comes from here: all gates must hold.
//
// Gates in order: participants, time, place, predicate, topicality, scope, uniqueness (the last is each
// detector's own). Every gate says what it saw, so that a finding can be explained and a silence too.
#pragma once

#include "contradict/event.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

/// The part of the event in which a detector expects the two sides to differ; its gate does not ask for
/// agreement.
enum class Slot {
    None,
    Agent,
    Figure,
    Place,
    Time,
    Compared ///< the detector has compared participants, time and words itself
};

struct GateOutcome {
    std::string_view gate;
    bool passed = false;
    std::string detail;
};

struct SameEvent {
    bool same = false;
    std::vector<GateOutcome> gates; ///< up to and with the first that failed
    double topicality = 0;          ///< weighted share of words in common
    int shared_names = 0;           ///< beside countries and nationalities
    int aligned_roles = 0;          ///< core roles filled on both sides with the same thing
    bool dated = false;             ///< both sides carry a date of their own that agrees
};

/// Symmetric. O(names² + words · log words), both bounded by the extraction.
SameEvent same_event(const Event& a, const Event& b, Slot differs, const World& world);

/// Two arguments name one thing, or are the same kind of thing with no name against it. Where the places are
/// what differs, names of these places do not speak against it.
bool arguments_agree(const Event& a, const Argument* in_a, const Event& b, const Argument* in_b,
                     Slot differs = Slot::None);

} // namespace factlint::contradict
