// What writer and reader of packed digests must agree on.
#pragma once

#include <cstdint>

namespace factlint::contradict::packed {

// What is mostly so of a claim takes a bit instead of a text.
enum ClaimBit : std::uint32_t {
    own_article = 1U << 0U, ///< the claim names the article that it is of
    plain_name = 1U << 1U,  ///< its id is the article's, ":", a letter and a number
    quoted = 1U << 2U,
    conditional = 1U << 3U,
    generic = 1U << 4U,
    future = 1U << 5U,
    negative = 1U << 6U,
    explicit_time = 1U << 7U,
    own_place = 1U << 8U,   ///< its place says of the article what the head says
    same_span = 1U << 9U,   ///< and is the claim's own span, in its field
    whole_text = 1U << 10U, ///< and has the sentence as its excerpt
    unmarked = 1U << 11U,   ///< and neither side nor marks
};
constexpr unsigned factuality_shift = 12;
constexpr unsigned field_shift = 14;

/// How a text was written that may be part of the claim's sentence.
enum TextForm : std::uint8_t {
    by_span = 0, ///< the words of its own span
    by_string = 1,
};

enum ExtraKind : std::uint8_t {
    is_false = 0,
    is_true = 1,
    is_whole = 2,
    is_text = 3,
    is_span = 4,
    is_json = 5,
};

} // namespace factlint::contradict::packed
