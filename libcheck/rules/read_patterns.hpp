// Reading the patterns of a rule file with errors that point at the pattern.
#pragma once

#include "base/result.hpp"
#include "base/yaml.hpp"
#include "rules/pattern.hpp"

#include <vector>

namespace factlint::rules {

/// A list of patterns (or one).
Result<std::vector<Pattern>> read_pattern_list(const yaml::File& file, const yaml::Node& node,
                                               Case letter_case);

/// `words` and `patterns` of a rule together, `case` minded. All words become one pattern.
Result<std::vector<Pattern>> read_words_and_patterns(const yaml::File& file, const yaml::Node& rule);

/// The keys that read_words_and_patterns reads.
inline constexpr std::string_view words_key = "words";
inline constexpr std::string_view patterns_key = "patterns";
inline constexpr std::string_view case_key = "case";

} // namespace factlint::rules
