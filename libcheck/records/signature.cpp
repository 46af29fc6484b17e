#include "records/signature.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace factlint {
namespace {

constexpr std::size_t minima = 64;
constexpr std::size_t digits_each = 4;

std::vector<std::uint64_t> word_hashes(std::string_view text) {
    const std::string lower = lower_case(text);
    std::vector<std::uint64_t> out;
    for (std::size_t at = 0; at < lower.size();) {
        const auto in_word = [&](std::size_t i) {
            return ascii::is_alnum(lower[i]) || ascii::is_high(lower[i]);
        };
        if (!in_word(at)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < lower.size() && in_word(end)) ++end;
        out.push_back(hash64(std::string_view(lower).substr(at, end - at)));
        at = end;
    }
    return out;
}

} // namespace

std::string minhash_signature(std::string_view text) {
    const std::vector<std::uint64_t> words = word_hashes(text);
    if (words.size() < 20) return {};
    std::array<std::uint64_t, minima> least{};
    least.fill(std::numeric_limits<std::uint64_t>::max());
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const std::uint64_t triple = combine(combine(words[i], words[i + 1]), words[i + 2]);
        std::uint64_t mixed = triple;
        for (std::size_t k = 0; k < minima; ++k) {
            // A family of hash functions by a 64-bit step and mix (splitmix64).
            std::uint64_t z = (mixed += 0x9E3779B97F4A7C15ULL);
            z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
            z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
            least[k] = std::min(least[k], z ^ (z >> 31U));
        }
    }
    std::string out;
    out.reserve(minima * digits_each);
    for (const std::uint64_t value : least) out += hex64(value).substr(16 - digits_each);
    return out;
}

double signature_similarity(std::string_view a, std::string_view b) {
    if (a.size() != minima * digits_each || b.size() != a.size()) return 0;
    std::size_t equal = 0;
    for (std::size_t k = 0; k < minima; ++k)
        equal += a.substr(k * digits_each, digits_each) == b.substr(k * digits_each, digits_each) ? 1U : 0U;
    return static_cast<double>(equal) / static_cast<double>(minima);
}

} // namespace factlint
