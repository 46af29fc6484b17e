// Which findings make a run fail (exit code 1).
#pragma once

#include "report/model.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace factlint::report {

/// "note", "warning", "error" or "never"; nothing means that no finding fails the run.
Result<std::optional<Level>> parse_fail_level(std::string_view name);

/// At or above the level and not suppressed by the baseline.
bool fails(const Finding& finding, std::optional<Level> fail_on);

/// How many findings fail; the run exits with 1 when there are any.
std::size_t count_failing(const Model& model, std::optional<Level> fail_on);

} // namespace factlint::report
