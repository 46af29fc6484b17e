#include "extract/article_kinds.hpp"

#include "base/ascii.hpp"

#include <array>
#include <string>
#include <utility>

namespace factlint::extract {

std::string_view kind_by_section(std::string_view section) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 28> kinds{
        {{"advertorial", "sponsored"},   {"analyses", "analysis"},
         {"analysis", "analysis"},       {"background", "analysis"},
         {"backgrounder", "analysis"},   {"blogs", "opinion"},
         {"column", "opinion"},          {"columnists", "opinion"},
         {"columns", "opinion"},         {"comment is free", "opinion"},
         {"commentary", "opinion"},      {"editorial", "opinion"},
         {"editorials", "opinion"},      {"humor", "satire"},
         {"humour", "satire"},           {"letters to the editor", "opinion"},
         {"live blog", "live-blog"},     {"liveblog", "live-blog"},
         {"op-ed", "opinion"},           {"opinion", "opinion"},
         {"opinions", "opinion"},        {"partner content", "sponsored"},
         {"press release", "sponsored"}, {"satire", "satire"},
         {"sponsored", "sponsored"},     {"sponsored content", "sponsored"},
         {"viewpoint", "opinion"},       {"viewpoints", "opinion"}}};
    // "genre:Opinion": the name stands behind the scheme of a code.
    const std::size_t colon = section.rfind(':');
    if (colon != std::string_view::npos) section.remove_prefix(colon + 1);
    const std::string lower = ascii::lower(ascii::trim(section));
    for (const auto& [name, kind] : kinds)
        if (lower == name) return kind;
    return {};
}

} // namespace factlint::extract
