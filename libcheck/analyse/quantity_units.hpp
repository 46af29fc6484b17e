// What is measured: the unit behind a number, with the ways in which amounts are put together from two
// ("5 feet 2 inches", "44 mg to 50 mg", "45 and 50 mg"), and ages. Internal to analyse.
#pragma once

#include "analyse/number_words.hpp"
#include "analyse/numbers.hpp"
#include "analyse/units.hpp"

namespace factlint::analyse {

/// Gives the quantity its unit, and its values in the unit's base.
void set_unit(Quantity& quantity, const UnitName& unit);
void set_unit(Quantity& quantity, const lexicon::Unit& unit);

/// Reads the unit behind the tokens of a number into the quantity, or its age; the token past it.
std::uint32_t read_unit(const Reading& reading, TokenRange sentence, Quantity& quantity, TokenRange tokens,
                        const Number& number);

/// Past the second currency of "$1 billion dollars", past both ends of "$5 to $10".
std::uint32_t amount_said_twice(const Reading& reading, TokenRange sentence, Quantity& quantity,
                                TokenRange tokens);

} // namespace factlint::analyse
