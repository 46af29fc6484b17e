// Stable hashes: the same bytes give the same number on every machine and in every version (xxHash, XXH3-64).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factlint {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// 16 lower-case hexadecimal digits.
std::string hex64(std::uint64_t value);
inline std::string hash_hex(std::string_view bytes) { return hex64(hash64(bytes)); }

/// Folds the hash of a next part into a running one; the order of the parts matters.
constexpr std::uint64_t combine(std::uint64_t hash, std::uint64_t next) {
    return (hash ^ next) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
}

} // namespace factlint
