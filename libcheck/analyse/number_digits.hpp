// Numbers written in digits, read from bytes: "1,200.5", "1,00,000", "1.111,11", "1 234 567", "1e10",
// "5.5x10-3", "3/4", "1½". Internal to analyse.
#pragma once

#include <cstdint>
#include <string_view>

namespace factlint::analyse {

struct DigitNumber {
    std::uint32_t end = 0; ///< byte past the number; 0 when there is none
    double value = 0;
    bool plain = false;    ///< nothing but digits, as years and identifiers are
    bool fraction = false; ///< "3/4", "½"
    bool decimal = false;
};

/// Reads at a byte, never past `limit`. A comma before three digits parts thousands (also lakhs), before one
/// or two it is a decimal comma. More than 40 digits, and dates or addresses ("3/4/2022", "10.0.0.1"), are no
/// number.
DigitNumber digits_at(std::string_view text, std::uint32_t at, std::uint32_t limit);

} // namespace factlint::analyse
