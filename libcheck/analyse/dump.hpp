// Layers as text: short lines for people and tests, JSON for programs.
#pragma once

#include "analyse/document.hpp"
#include "base/json.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::analyse {

/// sentences, tokens, entities, quotations, attributions, quantities, times, negation, factuality, clauses.
const std::vector<std::string_view>& layer_names();

/// One line for each item of the layer. An unknown layer is an error that names the known ones.
Result<std::string> dump_text(const Document& document, std::string_view layer);

/// The layer as an array of objects; spans are [begin, end] in bytes.
Result<json::array> dump_json(const Document& document, std::string_view layer);

} // namespace factlint::analyse
