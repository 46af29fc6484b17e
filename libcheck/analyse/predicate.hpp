// What clauses are built on.
#pragma once

#include "analyse/reading.hpp"
#include "analyse/trees.hpp"

namespace factlint::analyse {

/// Whether a token is what its clause says: a verb that is not an auxiliary or part of a phrase, or whatever
/// a copula belongs to.
bool is_predicate(const Reading& reading, const Trees& trees, std::uint32_t token);

} // namespace factlint::analyse
