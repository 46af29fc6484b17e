// Dead, injured, arrested: the figures that news disagrees on most, read from words side by side, so that a
// headline without a verb and a sentence too long to parse both give their claim.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

#include <vector>

namespace factlint::claims {

/// Extra of a claim of injured or shot: how many dead its sentence names beside them.
inline constexpr std::string_view dead_beside = "dead_beside";

/// One claim per counted loss of the sentence, with extra "class" (death, injure, shoot, arrest) and the
/// figure as its only quantity: "killed 12 people", "19 people died", "12 dead", "the toll rose to 21", "two
/// killed, five others wounded". Parts ("five of the dead", "another two"), rates and sums over a span of
/// time give none.
std::vector<Claim> casualty_claims(const analyse::Document& document, std::uint32_t sentence);

/// Whether a clause of this class would count the same figure again.
bool is_casualty_class(std::string_view event_class);

} // namespace factlint::claims
