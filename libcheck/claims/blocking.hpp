// Blocking keys: claims that share none are never compared.
#pragma once

#include "records/claim.hpp"

#include <string>
#include <vector>

namespace factlint::claims {

/// The class of events that the claim speaks of: its predicate's, or that of the toll its figure counts.
std::string event_class(const Claim& claim);

/// Sorted, unique, at most 32. Each joins the event class with a word of a name ("death|maren"), or with the
/// heads of the core arguments where no name stands; opposites meet through keys of the arguments alone
/// ("=plan|foundry"). Generic and conditional claims have none: nothing can clash with them.
std::vector<std::string> blocking_keys(const Claim& claim);

} // namespace factlint::claims
