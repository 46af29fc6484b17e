// What stands around a number and decides what it is: bounds ("at least"), names ("Boeing 737"), and words
// that are units only in some places ("pounds", "degrees", "second"). Internal to analyse.
#pragma once

#include "analyse/number_words.hpp"
#include "analyse/numbers.hpp"
#include "analyse/units.hpp"

#include <cstdint>
#include <vector>

namespace factlint::analyse {

/// Numbers that this text uses as names somewhere ("Boeing 737"), in order.
using NamedNumbers = std::vector<std::uint32_t>;
NamedNumbers named_numbers(const Reading& reading);

/// "No. 5", "Article 63", "Flight 370", "the final 717 jet": a name, not a number of things.
bool is_identifier(const Reading& reading, TokenRange sentence, std::uint32_t at, const Number& number,
                   const NamedNumbers& named);

/// Reads "at least", "more than about" and the like before a token into the quantity; the byte where the
/// quantity begins with them.
std::uint32_t bounds_before(const Reading& reading, TokenRange sentence, std::uint32_t begin,
                            Quantity& quantity);

/// Whether the words are a unit here: "20 second" and "five in" are not, "50 gray whales" are whales.
bool is_unit_here(const Reading& reading, TokenRange sentence, std::uint32_t at, const UnitName& unit,
                  const Number& number);

/// Pounds that are weighed, degrees of a temperature.
void adapt_to_context(const Reading& reading, TokenRange sentence, UnitName& unit, const Quantity& quantity);

} // namespace factlint::analyse
