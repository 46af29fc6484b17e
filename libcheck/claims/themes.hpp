// Themes: a matter with the parties it lies between, under one key however it is put: "Pakistani-Russian
// relations", "Pakistan's relationship with Russia", "their ties" after both were named.
#pragma once

#include "analyse/document.hpp"

#include <string>

namespace factlint::claims {

/// "theme:relation-pakistan-russia" for the noun at `token`; empty when it is no theme or its parties are not
/// known. Linear in the sentence and the three before it.
std::string theme_key(const analyse::Document& document, std::uint32_t token, std::uint32_t sentence);

} // namespace factlint::claims
