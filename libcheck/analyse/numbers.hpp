// Numbers over tokens, in digits and in words: "1,200", "2.5 million", "two hundred and fifty", "25 lakh
// crore", "half a dozen", "three and a half", "two thirds of a million", "nine point four". The one reader of
// numbers for times and quantities. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

struct Number {
    std::uint32_t end = 0; ///< token past the number
    double value = 0;
    double scale = 1;      ///< of its last word: 1e6 in "2.5 million"
    Span span;             ///< in bytes; may end inside a token ("10" in "10M" is not, "10M" is)
    bool digits = false;   ///< written in digits
    bool scaled = false;   ///< with million, crore ...
    bool plural = false;   ///< "dozens", "hundreds of thousands", "several thousand": the least it may be
    bool plain = false;    ///< digits without comma, point or scale, as years and identifiers are
    bool fraction = false; ///< "two thirds", "3/4"
    bool vague = false;    ///< "a couple of"
    explicit operator bool() const { return end != 0; }
};

/// The number that starts at a token, without a sign, or one with end 0. More digits than a double holds are
/// refused.
Number number_at(const Reading& reading, std::uint32_t at, std::uint32_t limit);

/// The same where a first token ("USD115.5", "£3m") holds digits from a byte on.
Number number_at_byte(const Reading& reading, std::uint32_t at, std::uint32_t byte, std::uint32_t limit);

/// Whether a number can start at a token at all; cheap.
bool number_may_start(const Reading& reading, std::uint32_t at);

/// 1 for "first" and "1st" ... ; 0 when the token is no ordinal.
int ordinal_at(const Reading& reading, std::uint32_t at);

struct OrdinalNumber {
    std::uint32_t end = 0; ///< token past it
    double value = 0;
};
/// "third", "21st", "twenty-first", "hundred and fifth"; end 0 when there is none.
OrdinalNumber long_ordinal_at(const Reading& reading, std::uint32_t at, std::uint32_t limit);

/// 1 to 19, 20, 30 ... 90 for the word of a number, 0 for others.
int small_number(std::string_view lower);

} // namespace factlint::analyse
