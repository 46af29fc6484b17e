// Checks a JSON value against the part of JSON Schema 2020-12 that docs/records.schema.json uses.
#pragma once

#include "base/json.hpp"

#include <string>
#include <vector>

namespace schema {

/// What is wrong, each with its place in the value ("places/0/side: ..."); empty when the value conforms.
/// Stricter than the standard: members that the schema does not name and keywords that this reader does not
/// know are problems too, so that neither side can grow without the other.
std::vector<std::string> problems(const factlint::json::object& root, const factlint::json::value& rules,
                                  const factlint::json::value& value, const std::string& place = "");

} // namespace schema
