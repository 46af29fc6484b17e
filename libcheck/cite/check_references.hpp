// Checks what passages lean on: each reference gets a verdict and the reason for it.
#pragma once

#include "base/result.hpp"
#include "fetch/fetcher.hpp"
#include "records/reference.hpp"

namespace factlint::cite {

/// Sets verdict and verdict_why. Links are judged by what the fetcher knows: alive, dead (404, 410, no such
/// host), blocked (401, 403, 429, 999: never a failure), moved (redirected to a home page); not knowing is
/// `unknown`, which is never a failure either. Documents and named sources have no address to ask and stay
/// `unknown`.
void check_reference(Reference& reference, fetch::Fetcher& fetcher);

} // namespace factlint::cite
