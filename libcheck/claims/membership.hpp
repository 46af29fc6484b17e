// Joining: "entered X as a full member", "becomes a member-state of X", "acceded to X", "was admitted to X"
// are one event of two participants, however it is put.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

namespace factlint::claims {

/// Role of the body that is joined.
inline constexpr std::string_view whole_role = "whole";

/// When the clause tells of somebody becoming a member of an organisation, gives the claim the class
/// "membership" and the organisation as argument "whole".
void mark_membership(const analyse::Document& document, const analyse::Clause& clause, Claim& claim);

} // namespace factlint::claims
