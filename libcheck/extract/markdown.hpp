// Markdown as CommonMark 0.31 has it, as far as articles use it: headings of both kinds, paragraphs of
// several lines, quotations, lists, fenced code, tables, links of all kinds, emphasis.
#pragma once

#include "extract/plain_lines.hpp"

#include <string_view>
#include <vector>

namespace factlint::extract {

/// A line of text without its end and outer white space.
struct TextLine {
    std::string_view text;
    bool after_blank = false;
};

/// A heading, a link, a fence or strong emphasis: one is enough.
bool looks_like_markdown(const std::vector<TextLine>& lines);

/// Linear. `lines` are views of text that stays alive.
std::vector<PlainParagraph> markdown_paragraphs(const std::vector<TextLine>& lines);

} // namespace factlint::extract
