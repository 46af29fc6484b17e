// The files of a lexicon: lines under [sections], read into tables. `docs` of the format stand in
// rules/lexicon.
#pragma once

#include "base/result.hpp"
#include "lexicon/tables.hpp"

#include <string>
#include <string_view>

namespace factlint::lexicon {

/// Adds one file's lines to the tables. Linear; the first bad line is an error with file and line.
Status read_lines(Tables& tables, const std::string* file, std::string_view bytes);

} // namespace factlint::lexicon
