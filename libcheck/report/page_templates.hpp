// The templates of the HTML report as they lie in a folder: page.mustache, which takes the others in by
// {{> name}}, report.css and report.js.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace factlint::report {

struct PageTemplates {
    std::string page;   ///< page.mustache with all others put in
    std::string style;  ///< report.css
    std::string script; ///< report.js
};

/// Errors name the file: one that is missing, that takes itself in, or a style or script that would end its
/// own element.
Result<PageTemplates> load_page_templates(const std::filesystem::path& folder);

} // namespace factlint::report
