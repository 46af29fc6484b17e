// How a matter fares: "relations between X and Y have remained weak since 1991", "their trade is at a high
// level", "a rapid thaw in ties". Read off the tree around the matter's noun.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

#include <vector>

namespace factlint::claims {

/// Claims of state_shape. The subject's key names the matter and its parties
/// ("theme:relation-pakistan-russia"); extra holds "pole" (1 well, -1 badly), "turn" (it changes), "strong"
/// (by much), "noun" (told by a noun: "the expansion of"), "present", "since" (first day of a lasting state),
/// "years_back" ("in the past decade").
std::vector<Claim> state_claims(const analyse::Document& document, std::uint32_t sentence);

} // namespace factlint::claims
