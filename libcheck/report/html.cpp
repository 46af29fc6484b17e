#include "report/html.hpp"

#include "base/format.hpp"
#include "base/sha256.hpp"
#include "report/page.hpp"
#include "report/page_templates.hpp"
#include "report/passages.hpp"

namespace factlint::report {
namespace {

// Nothing is fetched and nothing runs but the page's own style and script.
std::string content_security_policy(const PageTemplates& templates) {
    return fmt::format("default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; "
                       "base-uri 'none'; form-action 'none'",
                       sha256_base64(templates.style), sha256_base64(templates.script));
}

} // namespace

Result<std::string> render_html(const Model& model, const RenderOptions& options) {
    if (options.templates.empty())
        return fail("the HTML report needs the folder of its templates", {},
                    "reports/html of the data folder");
    const PageTemplates templates = FACTLINT_TRY(load_page_templates(options.templates));
    kainjow::mustache::mustache engine(templates.page);
    if (!engine.is_valid())
        return fail("broken template: " + engine.error_message(),
                    (options.templates / "page.mustache").string());

    const Page page(model, options);
    Data root;
    root["policy"] = Data(content_security_policy(templates));
    root["style"] = Data(templates.style);
    root["script"] = Data(templates.script);
    set_text(root, "version", options.version);
    set_text(root, "timestamp", options.timestamp);
    set_text(root, "made_on", options.timestamp.empty() ? "" : long_date(options.timestamp));
    add_overview(page, root);
    add_contradictions(page, root);
    add_matrices(page, root);
    add_flags(page, root);
    add_articles(page, root);
    add_sources(page, root);
    add_references(page, root);

    std::string out;
    engine.render(root, [&out](const std::string& piece) { out += piece; });
    if (!engine.is_valid())
        return fail("broken template: " + engine.error_message(),
                    (options.templates / "page.mustache").string());
    return out;
}

} // namespace factlint::report
