#include "pipeline/line.hpp"

#include "base/json.hpp"

#include <array>
#include <utility>

namespace factlint::pipeline {
namespace {

LineKind kind_by_name(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, LineKind>, 8> names = {
        {{"article", LineKind::Article},
         {"claim", LineKind::Claim},
         {"finding", LineKind::Finding},
         {"reference", LineKind::Reference},
         {"source", LineKind::Source},
         {"stance", LineKind::Stance},
         {"story", LineKind::Story},
         {"summary", LineKind::Summary}}};
    for (const auto& [each, kind] : names)
        if (each == name) return kind;
    return LineKind::Unknown;
}

} // namespace

LineKind kind_of_line(std::string_view line) {
    constexpr std::string_view ours = "{\"record\":\"";
    if (line.substr(0, ours.size()) == ours) {
        const auto name = line.substr(ours.size());
        return kind_by_name(name.substr(0, name.find('"')));
    }
    const auto value = json::parse(line);
    if (!value || !value->is_object()) return LineKind::Unknown;
    return kind_by_name(json::get_string(value->get_object(), "record"));
}

} // namespace factlint::pipeline
