#include "report/codequality.hpp"
#include "report/github.hpp"
#include "report/html.hpp"
#include "report/junit.hpp"
#include "report/rdjsonl.hpp"
#include "report/renderer.hpp"
#include "report/sarif.hpp"
#include "report/terminal.hpp"

namespace factlint::report {

const std::vector<Format>& formats() {
    static const std::vector<Format> all{
        {"codequality", "GitLab Code Quality (JSON)", render_codequality},
        {"github", "GitHub workflow annotations", render_github},
        {"html", "one self-contained page for editors", render_html},
        {"junit", "JUnit XML for continuous integration", render_junit},
        {"rdjsonl", "reviewdog diagnostics, one a line", render_rdjsonl},
        {"sarif", "SARIF 2.1.0", render_sarif},
        {"terminal", "text for people at a terminal", render_terminal},
    };
    return all;
}

const Format* find_format(std::string_view name) {
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

Result<std::string> render(std::string_view name, const Model& model, const RenderOptions& options) {
    if (const Format* format = find_format(name)) return format->render(model, options);
    std::string known;
    for (const Format& format : formats()) {
        if (!known.empty()) known += ", ";
        known += format.name;
    }
    return fail("no report format \"" + std::string(name) + "\"", {}, "known formats: " + known);
}

} // namespace factlint::report
