// What a finding is about when nobody described its rule: by the family of its public code.
#pragma once

#include "report/model.hpp"

namespace factlint::report {

/// Never empty: an unknown code gets the rule's own name as title.
RuleText family_text(const Finding& finding);

/// The relation of two passages in words for people: "Contradiction", "Disputed" ...; empty for None.
std::string_view relation_title(Relation relation);

/// What kind of difference a detector found, for the chip on a card: "number" -> "Different numbers".
std::string detector_title(std::string_view detector);

} // namespace factlint::report
