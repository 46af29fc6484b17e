// Numbers in digits and in words: "1,200", "2.5 million", "two hundred and fifty", "25 lakh", "a dozen".
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

struct Number {
    std::uint32_t end = 0; ///< token past the number
    double value = 0;
    bool digits = false; ///< written in digits
    bool scaled = false; ///< with million, crore ...
    bool plural = false; ///< "dozens", "hundreds of thousands": the least that it may be
    bool plain = false;  ///< digits without comma, point or scale, as years and identifiers are
    explicit operator bool() const { return end != 0; }
};

/// The number that starts at a token, or one with end 0. Digits beyond what a double holds are refused.
Number number_at(const Reading& reading, std::uint32_t at, std::uint32_t limit);

/// 1 for "first" and "1st" ... ; 0 when the token is no ordinal.
int ordinal_at(const Reading& reading, std::uint32_t at);

/// 1 to 19, 20, 30 ... 90 for the word of a number, 0 for others ("zero" is no such word).
int small_number(std::string_view lower);

} // namespace factlint::analyse
