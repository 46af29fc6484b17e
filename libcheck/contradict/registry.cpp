#include "contradict/registry.hpp"

#include "contradict/agent.hpp"
#include "contradict/antonym.hpp"
#include "contradict/date.hpp"
#include "contradict/negation.hpp"
#include "contradict/number.hpp"
#include "contradict/place.hpp"

#include <array>

namespace factlint::contradict {
namespace {

// One row each, alphabetical.
constexpr std::array rows{
    Detector{"agent", "the same deed of two different doers", look_for_agent},
    Detector{"antonym", "opposite things said of one matter", look_for_antonym},
    Detector{"date", "one event on two dates", look_for_date},
    Detector{"negation", "said and denied", look_for_negation},
    Detector{"number", "two figures for one thing", look_for_number},
    Detector{"place", "one event at two places", look_for_place},
};

} // namespace

std::span<const Detector> detectors() { return rows; }

const Detector* detector_by_name(std::string_view name) {
    for (const Detector& row : rows)
        if (row.name == name) return &row;
    return nullptr;
}

} // namespace factlint::contradict
