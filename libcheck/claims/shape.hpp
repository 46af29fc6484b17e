// Shapes: claims that are no plain event but a relation of two things, how a matter fares, or words quoted.
// They are compared with their own kind only.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::claims {

inline constexpr std::string_view relation_shape = "relation"; ///< "the capital of X is Y"
inline constexpr std::string_view route_shape = "route";       ///< "the line from X to Y"
inline constexpr std::string_view state_shape = "state";       ///< "relations have remained weak"
inline constexpr std::string_view quotation_shape = "quotation";

/// Empty for a plain event.
std::string_view shape_of(const Claim& claim);

/// A claim of this shape that hangs on the token `anchor`, with its voice; `event` is what claims must share
/// to be compared.
Claim shaped_claim(const analyse::Document& document, std::string_view shape, std::string event,
                   std::uint32_t anchor, std::uint32_t sentence);

/// Whether it may clash at all: stated, not denied, of no future.
bool is_plain_statement(const Claim& claim);

/// The entity that holds the token, or nullptr. Logarithmic.
const analyse::Entity* entity_at(const analyse::Document& document, std::uint32_t token);

/// One key for a country, its people and, where `metonyms`, its capital.
std::string country_key(const analyse::Document& document, const analyse::Entity& entity,
                        bool metonyms = false);

Argument named_argument(const analyse::Document& document, std::string role, const analyse::Entity& entity,
                        std::string key);

/// The words of a list's entry that is a phrase, of which the last two say more: "prime minister person
/// changing".
std::vector<std::string_view> words_of(std::string_view entry);

} // namespace factlint::claims
