// When a question is worth repeating, and how long to wait before.
#pragma once

#include "fetch/transport.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace factlint::fetch {

/// Whether the failure may pass: 408, 429, 5xx, time-outs, broken connections, a name that was not found.
bool may_pass(int status, Failure failure);

/// What a Retry-After header asks for in milliseconds: seconds, or a date of HTTP (RFC 9110), which is
/// compared with `now`. Empty when it says nothing that can be read; never negative.
std::optional<std::int64_t> retry_after(std::string_view header, std::int64_t now);

/// The pause after the `tried`-th try (from 1): twice as long each time, and up to a quarter longer by the
/// address, so that many questions that failed together do not come back together. Same address, same pause.
std::int64_t pause_after(int tried, std::string_view url, const FetchOptions& options);

} // namespace factlint::fetch
