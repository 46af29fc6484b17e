// Plain text and Markdown as paragraphs: hard-wrapped lines joined, marks of Markdown read and taken off.
#pragma once

#include "base/span.hpp"
#include "records/article.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::extract {

struct PlainLink {
    Span span; ///< in the text of the paragraph
    std::string url;
};

struct PlainParagraph {
    std::string text; ///< clean, on one line
    BlockKind kind = BlockKind::Paragraph;
    int heading_level = 0; ///< 1 for "# ", 0 for what is no heading of Markdown
    std::vector<PlainLink> links;
};

struct PlainText {
    std::vector<PlainParagraph> paragraphs;
    std::vector<std::pair<std::string, std::string>> front_matter; ///< "title: ..." between lines of "---"
    bool markdown = false;
};

/// `text` is valid UTF-8. Linear.
PlainText plain_paragraphs(std::string_view text);

} // namespace factlint::extract
