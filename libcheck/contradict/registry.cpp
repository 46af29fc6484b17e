#include "contradict/registry.hpp"

#include "claims/shape.hpp"
#include "contradict/agent.hpp"
#include "contradict/antonym.hpp"
#include "contradict/date.hpp"
#include "contradict/factuality.hpp"
#include "contradict/headline.hpp"
#include "contradict/kind.hpp"
#include "contradict/misquote.hpp"
#include "contradict/negation.hpp"
#include "contradict/number.hpp"
#include "contradict/place.hpp"
#include "contradict/relation.hpp"
#include "contradict/role_swap.hpp"
#include "contradict/route.hpp"
#include "contradict/state.hpp"

#include <array>

namespace factlint::contradict {
namespace {

// One row each, alphabetical.
constexpr std::array rows{
    Detector{"agent", "the same deed of two different doers", look_for_agent},
    Detector{"antonym", "opposite things said of one matter", look_for_antonym},
    Detector{"date", "one event on two dates", look_for_date},
    Detector{"factuality", "told as done, and later still left open", look_for_factuality},
    Detector{"headline", "a headline surer than its text", look_for_headline},
    Detector{"kind", "two members of an exclusive class said of one thing", look_for_kind},
    Detector{"misquote", "one saying in two wordings", look_for_misquote, claims::quotation_shape},
    Detector{"negation", "said and denied", look_for_negation},
    Detector{"number", "two figures for one thing", look_for_number},
    Detector{"place", "one event at two places", look_for_place},
    Detector{"relation", "two values of a relation that has one", look_for_relation, claims::relation_shape},
    Detector{"role-swap", "doer and done-to exchanged", look_for_role_swap},
    Detector{"route", "one line between two pairs of places", look_for_route, claims::route_shape},
    Detector{"state", "a matter that fares well and badly at one time", look_for_state, claims::state_shape},
};

} // namespace

std::span<const Detector> detectors() { return rows; }

const Detector* detector_by_name(std::string_view name) {
    for (const Detector& row : rows)
        if (row.name == name) return &row;
    return nullptr;
}

} // namespace factlint::contradict
