// Claims as nouns: "reports that Khan was ousted", "Khan's claim that ...", "a report by The Ledger that
// ...".
#pragma once

#include "analyse/document.hpp"

#include <optional>
#include <string>

namespace factlint::topics {

/// Whose claim the words at a token are, when a noun for a claim stands before them in the sentence and opens
/// a "that", "of" or "about" that they are in: the possessor, the one after "by", else the noun itself
/// ("reports").
std::optional<std::string> claim_holder(const analyse::Document& document, std::uint32_t token);

} // namespace factlint::topics
