#include "report/codequality.hpp"

#include "report/display_text.hpp"
#include "report/passages.hpp"

#include <algorithm>

namespace factlint::report {
namespace {

std::string_view severity_of(Level level) {
    switch (level) {
    case Level::Error:
        return "major";
    case Level::Warning:
        return "minor";
    case Level::Note:
        break;
    }
    return "info";
}

} // namespace

Result<std::string> render_codequality(const Model& model, const RenderOptions& /*options*/) {
    const auto findings = model.findings();
    const auto ids = unique_ids(findings);
    std::string out = "[";
    for (const Finding* finding : findings) {
        if (finding->baseline == BaselineState::Suppressed || finding->places.empty()) continue;
        const Place& place = finding->places.front();
        const Position at = model.position(place);
        json::object issue;
        issue["description"] = one_line(finding->message);
        issue["check_name"] = finding->rule;
        issue["fingerprint"] = ids.at(finding);
        issue["severity"] = severity_of(finding->level);
        issue["location"] = json::object{
            {"path", clean_lines(place.path.empty() ? place.url : place.path)},
            {"lines", json::object{{"begin", std::max(at.line, 1U)}, {"end", std::max(at.end_line, 1U)}}}};
        out += (out.size() == 1 ? "\n" : ",\n") + json::serialize(issue);
    }
    return out + "\n]\n";
}

} // namespace factlint::report
