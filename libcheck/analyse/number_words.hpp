// The words that numbers are made of: "seven", "lakh", "dozens", "third", "halves". Internal to analyse.
#pragma once

#include <cstdint>
#include <string_view>

namespace factlint::analyse {

enum class NumberWordKind : std::uint8_t {
    None,
    Small,       ///< zero to nineteen, and the tens
    Hundred,     ///< the one scale that stands inside a group: "two hundred and five"
    Scale,       ///< thousand, lakh, million, bn ...
    PluralScale, ///< "dozens", "hundreds": the least that they may be
    Ordinal,     ///< first ... ninetieth, hundredth, millionth
    Denominator  ///< half, halves, quarters, thirds: never an ordinal
};

struct NumberWord {
    NumberWordKind kind = NumberWordKind::None;
    double value = 0;
};

/// What a lower-case word means as a part of a number. Constant time.
NumberWord number_word(std::string_view lower);

/// The number below a fraction line: 3 for "third", "thirds" and "-third"; 0 for other words. "second" is
/// none.
double denominator_word(std::string_view lower);

} // namespace factlint::analyse
