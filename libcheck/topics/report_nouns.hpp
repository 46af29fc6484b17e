// Claims as nouns: "reports that Khan was ousted", "Khan's claim that ...", "a report by The Ledger that
// ...".
#pragma once

#include "analyse/document.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace factlint::topics {

struct Claimant {
    std::string holder;
    std::uint32_t noun = 0; ///< token of "claim", "reports"
};

/// Whose claim the words at a token are, when a noun for a claim stands before them in the sentence and opens
/// a "that", "of" or "about" that they are in: the possessor, the one after "by", else the noun itself
/// ("reports").
std::optional<Claimant> claim_holder(const analyse::Document& document, std::uint32_t token);

} // namespace factlint::topics
