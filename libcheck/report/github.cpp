#include "report/github.hpp"

#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/passages.hpp"

namespace factlint::report {
namespace {

// GitHub shows this many annotations of a kind in one step.
constexpr std::size_t shown_of_a_kind = 10;

std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : clean_lines(text)) {
        if (special.find(c) == std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}
std::string message_text(std::string_view text) { return escaped(text, "%\r\n"); }
std::string property_text(std::string_view text) { return escaped(text, "%\r\n:,"); }

std::string_view command_of(Level level) {
    switch (level) {
    case Level::Error:
        return "error";
    case Level::Warning:
        return "warning";
    case Level::Note:
        break;
    }
    return "notice";
}

std::string annotation(const Model& model, const Finding& finding) {
    std::string out = fmt::format("::{} ", command_of(finding.level));
    if (!finding.places.empty()) {
        const Place& place = finding.places.front();
        if (!place.path.empty()) {
            out += "file=" + property_text(place.path);
            const Position at = model.position(place);
            if (at.line != 0 && place.field == TextField::Body) {
                out += fmt::format(",line={},endLine={}", at.line, at.end_line);
                // Columns are only allowed for places on one line.
                if (at.line == at.end_line)
                    out += fmt::format(",col={},endColumn={}", at.column, at.end_column);
            }
            out += ',';
        }
    }
    out += "title=" + property_text(fmt::format("{} {}", finding.code, model.rule_text(finding).title));
    std::string message = one_line(finding.message);
    if (const Place* other = counterpart(finding))
        message += fmt::format("\n{} ({}): {}", outlet_of(*other), location_text(model, *other),
                               one_line(other->excerpt));
    if (!finding.why.empty()) message += "\nwhy: " + one_line(finding.why);
    return out + "::" + message_text(message) + "\n";
}

} // namespace

Result<std::string> render_github(const Model& model, const RenderOptions& /*options*/) {
    std::string out;
    std::size_t shown[3] = {};
    std::size_t hidden = 0;
    for (const Finding* finding : model.findings()) {
        if (finding->baseline == BaselineState::Suppressed) continue;
        if (shown[static_cast<std::size_t>(finding->level)]++ < shown_of_a_kind)
            out += annotation(model, *finding);
        else
            ++hidden;
    }
    if (hidden > 0)
        out += fmt::format("::notice title=factlint::{} more {} in the full report\n", hidden,
                           hidden == 1 ? "finding is" : "findings are");
    return out;
}

} // namespace factlint::report
