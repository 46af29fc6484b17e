// Who is meant by the words that name a source: the full name of "Khan", the body of "the spokesperson", the
// person behind "the foreign minister", the outlet of "the report".
#pragma once

#include "topics/matcher.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::topics {

/// The holder where a text says "reportedly" and names nobody.
constexpr std::string_view unnamed_sources = "unnamed sources";

/// No name in it: "the report", "officials".
bool is_nameless(std::string_view holder);

/// Whom the topic knows under these words: "the spokesperson" is the Foreign Office, "Ana Ruiz, the
/// spokesperson" the "Foreign Office (Ana Ruiz)".
std::string known_holder(const std::string& holder, const std::string& words,
                         const std::vector<HolderName>& holders);

std::string holder_of(const MatchContext& context, const analyse::Attribution& attribution,
                      const std::vector<HolderName>& holders);

/// Of the words at a slot marked :holder, or of the subject where the clause knows it.
std::string holder_of(const Match& match, const MatchContext& context, std::size_t slot,
                      const std::vector<HolderName>& holders);

/// Of the name or noun at a token.
std::string holder_at(const MatchContext& context, std::uint32_t token,
                      const std::vector<HolderName>& holders);

} // namespace factlint::topics
