// SHA-256 (FIPS 180-4), for the hashes that browsers ask for in a Content-Security-Policy. Nothing secret is
// hashed here, so the code is plain rather than fast: about 200 MB/s.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace factlint {

std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// The digest in base64 with padding, as `'sha256-...'` of a policy wants it.
std::string sha256_base64(std::string_view bytes);

} // namespace factlint
