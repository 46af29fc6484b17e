// The syllables that make a word negative: "un" of "unhappy", "less" of "useless". Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

/// The bytes of the affix, or an empty span. "unhappily" and "carelessness" follow from the listed "unhappy"
/// and "careless"; "un" before any known adjective or participle counts without a list.
Span negating_affix(const Reading& reading, std::uint32_t token);

} // namespace factlint::analyse
