// How a text describes those whom it names: "Foreign Office spokesperson Ana Ruiz", "Omar Javed, the foreign
// minister". From it, who "the minister" or "Khan" is. Each costs time linear in the entities of the text.
#pragma once

#include "analyse/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::topics {

/// As a whole word; both in lower case.
bool has_word(const std::string& text, const std::string& word);
/// A word that may stand beside a name to say who it is.
bool describes(analyse::Tag tag);

/// What stands beside the mentions of a person, with no verb between: "Foreign Office spokesperson Ana Ruiz",
/// "the envoy, Ana Ruiz", "Ana Ruiz, the envoy".
std::string described(const analyse::Document& document, const std::string& name);

/// Of a surname alone, where the text has one person of that name in full; else as given.
std::string full_name(const analyse::Document& document, const std::string& holder);

/// The one person whom the text describes with all these words (lower case): "foreign", "minister". Empty
/// when there is none, or there are two.
std::string person_with_role(const analyse::Document& document, const std::vector<std::string>& role);

/// The body whose "spokesperson" or "official" the text speaks of.
std::string body_of(const analyse::Document& document, std::string_view role);

/// The one organisation of the sentence before: "The ministry denied it. ... the spokesperson said."
std::string body_before(const analyse::Document& document, std::uint32_t token);

} // namespace factlint::topics
