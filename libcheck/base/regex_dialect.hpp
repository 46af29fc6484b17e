// The dialect of patterns, spelled out for an engine that reads bytes.
//
// Boost.Regex matches `char`s: to it "[“”]" is a set of six bytes and "." half of an "é". RE2 reads the same
// pattern by code points. A rule must mean one thing in both, so every class, dot and letter outside ASCII is
// rewritten as alternatives of whole UTF-8 sequences (the ranges as in Russ Cox, "Regular Expression Matching
// in the Wild"), and "^", "$", "\s", "\w" are spelled as RE2 means them.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace factlint {

enum class Case; // base/regex.hpp

/// A pattern that RE2 accepts, rewritten: "caf." -> "caf(?:[\x00-\x09\x0b-\x7f]|[\xc2-\xdf][\x80-\xbf]|...)".
/// An error, with ":col", for what only one of the engines has: back-references, \p, \C, \Q, named groups.
Result<std::string> spell_for_bytes(std::string_view pattern, Case letter_case);

} // namespace factlint
