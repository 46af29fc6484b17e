// Headlines name their source with a colon: "Khan wanted out: report", "Envoy: no visit planned".
#pragma once

#include "analyse/document.hpp"

#include <optional>
#include <string>

namespace factlint::topics {

/// The source that a headline puts before or after a colon for the words at a token, as it is written there.
/// "No foreign hand: NSC" -> "NSC". Nothing when neither part looks like a source.
std::optional<std::string> headline_source(const analyse::Document& headline, std::uint32_t token);

/// The headline says "Pakistan" or "report" where the body names who it was: "Foreign Office". True when the
/// first may stand for the second.
bool may_stand_for(const analyse::Document& headline, const analyse::Document& body,
                   const std::string& shorter, const std::string& fuller);

/// The person whom the body describes as the headline does: "Russian envoy" where it has "Russian Ambassador
/// Ana Ruiz". Empty when there is none, or the headline's words are no role.
std::string named_in_body(const analyse::Document& body, const std::string& holder);

} // namespace factlint::topics
