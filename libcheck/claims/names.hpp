// Names across articles: when the keys of two mentions mean one thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factlint::claims {

/// "person:ana-ruiz" -> "person"; "" when the key has no type.
std::string_view key_type(std::string_view key);
/// "person:ana-ruiz" -> {"ana", "ruiz"}.
std::vector<std::string_view> key_words(std::string_view key);

/// Equal, or of one type with the words of one among those of the other: "person:ruiz" and "person:ana-ruiz".
/// Two full names that share a surname are two people.
bool same_name(std::string_view a, std::string_view b);

/// Countries and nationalities are in every second sentence: alone they do not show that two sentences are on
/// one event.
bool is_common_name(std::string_view key);

} // namespace factlint::claims
