// Headlines name their source with a colon: "Khan wanted out: report", "Envoy: no visit planned".
#pragma once

#include "analyse/document.hpp"

#include <optional>
#include <string>

namespace factlint::topics {

/// The source that a headline puts before or after a colon for the words at a token, as it is written there.
/// "No foreign hand: NSC" -> "NSC". Nothing when neither part looks like a source.
std::optional<std::string> headline_source(const analyse::Document& headline, std::uint32_t token);

} // namespace factlint::topics
