// Tokens of the web that the rules for words and signs would take apart: addresses of mail, file names, names
// of groups, tags, faces, rows of one sign; and contractions that are written without their apostrophe.
#pragma once

#include <cstddef>
#include <string_view>

namespace factlint::analyse {

/// The length in bytes of such a token at `at`, or 0. Looks at most 160 bytes ahead.
/// "kim@news.example said" -> 16, ":-) ok" -> 3, "report.pdf," -> 10, "alt.animals.cat" -> 15, "#budget" -> 7
std::size_t web_token(std::string_view text, std::size_t at);

/// Where a word is two: "dont" -> 2, "im" -> 1, "thats" -> 4; 0 when it is one.
std::size_t informal_split(std::string_view word);

} // namespace factlint::analyse
