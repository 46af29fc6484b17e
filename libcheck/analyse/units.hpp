// Units over tokens: a name of the lexicon ("km", "square miles", "US$"), one with a prefix of the SI
// ("picometres", "TeV", "μg"), or a quotient of such ("km/h", "kg/cm³", "watts per minute"). Internal to
// analyse.
#pragma once

#include "analyse/reading.hpp"

#include <string>

namespace factlint::analyse {

struct UnitName {
    std::uint32_t end = 0; ///< token past it; 0 when there is none
    std::string name;      ///< in full and in the singular, as written: "kilometre", "us-dollar"
    std::string base;      ///< what values are compared in: "m", "usd"
    std::string measure;   ///< "length", "money", "time"; "rate" for quotients
    double factor = 1;     ///< one of it in the base
    explicit operator bool() const { return end != 0; }
};

/// The longest unit that starts at a token.
UnitName unit_at(const Reading& reading, std::uint32_t at, std::uint32_t limit);

/// The currency that ends before a token: "$", "US$", "aud$", "c $", "Rs.", "EUR"; `begin` becomes its first
/// token. nullptr when there is none.
const lexicon::Unit* currency_before(const Reading& reading, std::uint32_t at, std::uint32_t first,
                                     std::uint32_t& begin);

} // namespace factlint::analyse
