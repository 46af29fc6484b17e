// Whether two dates or two places exclude each other as values of one thing.
#pragma once

#include "lexicon/lexicon.hpp"

#include <string>
#include <string_view>

namespace factlint::wording {

/// Values as the layer of times writes them. A date within the other is not apart from it: "1970-05-03" and
/// "197" (the seventies), "XXXX-05" (some May).
bool dates_apart(std::string_view a, std::string_view b);

/// The id of the country that a name lies in, is of, or is; empty when it is not known. The nations of the
/// United Kingdom count as it.
std::string country_of(std::string_view key, const lexicon::Lexicon& lexicon);

/// Ids of names. Two places of two countries, or two towns of one; a place in the other is not apart from it.
bool places_apart(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon);

} // namespace factlint::wording
