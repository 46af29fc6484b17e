// Checks what passages lean on: each reference gets a verdict and the reason for it.
#pragma once

#include "base/result.hpp"
#include "fetch/fetcher.hpp"
#include "records/reference.hpp"

namespace factlint::cite {

/// Sets verdict and verdict_why by what the fetcher said about the target: alive, dead (404, 410; no such
/// host at two looks an hour or more apart), blocked (401, 403, 429, 999, robots.txt: never a failure), moved
/// (redirected to a home page); not knowing, and a page that could not be read to its end, is `unknown`,
/// which is never a failure either. Documents and named sources have no address to ask and stay `unknown`.
/// What the cache said carries its date.
void check_reference(Reference& reference, const fetch::Fetcher::Answer& answer);
/// The same, asking now.
void check_reference(Reference& reference, fetch::Fetcher& fetcher);

} // namespace factlint::cite
