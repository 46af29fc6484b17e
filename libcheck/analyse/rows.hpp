// Rows for other programs and the scorers: a line {"id","text","anchor"?} in, one layer of it out as a line
// of JSON.
#pragma once

#include "base/result.hpp"
#include "lexicon/lexicon.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::analyse {

/// sentences, attributions, entities, coref, times, negation, factuality, quantities.
const std::vector<std::string_view>& row_layer_names();

/// The answer to one row, without a newline; spans are [begin, end) in code points of the row's text. Errors:
/// an unknown layer (names the known ones), a line that is no such row.
Result<std::string> answer_row(std::string_view line, std::string_view layer,
                               const std::shared_ptr<const lexicon::Lexicon>& lexicon);

} // namespace factlint::analyse
