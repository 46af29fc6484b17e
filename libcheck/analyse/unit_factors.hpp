// One factor of a unit: a name of the lexicon ("km", "square miles"), one with a prefix of the SI
// ("picometres", "TeV", "μg", "MiB"), with the power that is written to it ("m2", "s-1", "cm³", "seconds
// squared"). Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <string>

namespace factlint::analyse {

struct UnitFactor {
    std::uint32_t end = 0; ///< token past it; 0 when there is none
    std::string name;      ///< in full and in the singular: "kilometre"
    std::string base;      ///< what it is compared in: "m"
    std::string measure;
    double factor = 1; ///< one of it in the base
    double scale = 1;  ///< of the number before it: 1e6 in "5 MEUR"
    int power = 1;
    bool symbol = false; ///< "km", not "kilometres"
    explicit operator bool() const { return end != 0; }
};

/// The longest factor that starts at a token.
UnitFactor unit_factor_at(const Reading& reading, std::uint32_t at, std::uint32_t limit);

} // namespace factlint::analyse
