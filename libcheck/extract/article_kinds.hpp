// What a section, a category or a genre says about the kind of an article.
#pragma once

#include <string_view>

namespace factlint::extract {

/// "Op-Ed" -> "opinion", "genre:Analysis" -> "analysis"; empty for what names a subject ("Sports") or nothing
/// known. The kinds are those of the record.
std::string_view kind_by_section(std::string_view section);

} // namespace factlint::extract
