// What may be asked for at all. An article is hostile text: its links must not reach into the reader's own
// network.
#pragma once

#include "base/result.hpp"

#include <string_view>

namespace factlint::fetch {

/// http and https only, with a host and without user name or password.
Status check_url(std::string_view url);

/// Whether a numeric address ("10.1.2.3", "::ffff:127.0.0.1", "fe80::1") is one that nobody outside may be
/// led to: private, loopback, link-local, multicast, unspecified, carrier-grade NAT, documentation, or a
/// cloud's metadata service. What is no address at all counts as private. Source: IANA special-purpose
/// address registries (RFC 6890).
bool is_private_address(std::string_view address);

} // namespace factlint::fetch
