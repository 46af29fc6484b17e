#include "report/fail_level.hpp"

namespace factlint::report {

Result<std::optional<Level>> parse_fail_level(std::string_view name) {
    if (name == "never") return std::optional<Level>();
    if (const auto level = level_by_name(name)) return level;
    return fail("no level \"" + std::string(name) + "\"", {}, "one of note, warning, error, never");
}

bool fails(const Finding& finding, std::optional<Level> fail_on) {
    return fail_on && finding.level >= *fail_on && finding.baseline != BaselineState::Suppressed;
}

std::size_t count_failing(const Model& model, std::optional<Level> fail_on) {
    std::size_t count = 0;
    for (const Finding* finding : model.findings())
        if (fails(*finding, fail_on)) ++count;
    return count;
}

} // namespace factlint::report
