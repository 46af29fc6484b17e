// Who says a claim, how surely, and whether it is said of one event: polarity, certainty, holders, condition.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

namespace factlint::claims {

/// Fills polarity, factuality, future, conditional, generic, quoted and holders of a claim whose predicate is
/// the token `verb`. A denial ("X denied that P") becomes not-P in the mouth of X.
void set_voice(const analyse::Document& document, std::uint32_t verb, std::uint32_t sentence, Claim& claim);
void set_clause_voice(const analyse::Document& document, const analyse::Clause& clause, Claim& claim);

} // namespace factlint::claims
