// Units over tokens, by a small grammar: factors with powers, multiplied ("N·m", "kg m-3", "foot-pounds") and
// divided ("km/h", "J/(kg·K)", "watts per minute", "barrels a day"). Quotients and products are compared in
// one set of bases, so that "metres per minute" and "km/h" are both speeds. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <string>

namespace factlint::analyse {

struct UnitName {
    std::uint32_t end = 0; ///< token past it; 0 when there is none
    std::string name;      ///< in full and in the singular, as written: "kilometre", "us-dollar"
    std::string base;      ///< what values are compared in: "m", "usd"
    std::string measure;   ///< "length", "money", "time"; "rate" for compounds without a name of their own
    double factor = 1;     ///< one of it in the base
    double scale = 1;      ///< of the number before it: 1e6 in "5 MEUR"
    explicit operator bool() const { return end != 0; }
};

/// The longest unit that starts at a token.
UnitName unit_at(const Reading& reading, std::uint32_t at, std::uint32_t limit);

} // namespace factlint::analyse
