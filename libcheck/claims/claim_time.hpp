// When a claim holds: a time of its own clause, else the only one of its sentence, else around publication.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

namespace factlint::claims {

/// Fills claim.time. A time taken from the sentence rather than the clause is noted in extra "time_from".
void set_time(const analyse::Document& document, analyse::TokenRange clause, std::uint32_t sentence,
              Claim& claim);

/// News speaks of the days before it is printed; how many, for a claim without a date of its own.
inline constexpr int publication_window_days = 10;

} // namespace factlint::claims
