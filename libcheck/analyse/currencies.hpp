// Currencies before an amount: "$", "US$", "aud$", "Rs.", "EUR". Those behind it are units like others.
// Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

/// The currency that ends before a token: "$", "US$", "aud$", "c $", "Rs.", "EUR"; `begin` becomes its first
/// token. nullptr when there is none.
const lexicon::Unit* currency_before(const Reading& reading, std::uint32_t at, std::uint32_t first,
                                     std::uint32_t& begin);

} // namespace factlint::analyse
