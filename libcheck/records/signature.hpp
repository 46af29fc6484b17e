// Signature: MinHash over the word triples of a body (Broder 1997), for finding near copies of one text.
#pragma once

#include <string>
#include <string_view>

namespace factlint {

/// 64 minima of 16 bits, as 256 hex digits; empty for a text of fewer than 20 words. Linear in the text.
std::string minhash_signature(std::string_view text);

/// Estimated Jaccard similarity of the two texts, 0 to 1; 0 when one signature is empty or foreign.
double signature_similarity(std::string_view a, std::string_view b);

/// From this similarity on, two texts count as copies of one.
inline constexpr double near_copy_similarity = 0.6;

} // namespace factlint
