// Buckets of the distance between a word and its head.
#pragma once

#include <cstddef>

namespace factlint::syntax {

constexpr std::size_t distance_buckets = 18;

/// 0 to 8 when the head stands before, 9 to 17 behind: 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, 25 and more words
/// away.
constexpr std::size_t distance_bucket(std::size_t word, std::size_t head) {
    const std::size_t away = word > head ? word - head : head - word;
    const std::size_t step = away <= 4    ? (away == 0 ? 0 : away - 1)
                             : away <= 6  ? 4
                             : away <= 9  ? 5
                             : away <= 14 ? 6
                             : away <= 24 ? 7
                                          : 8;
    return word > head ? step : step + 9;
}

} // namespace factlint::syntax
