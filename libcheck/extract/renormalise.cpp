#include "extract/renormalise.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/finish_article.hpp"

#include <algorithm>
#include <string>

namespace factlint::extract {
namespace {

// Paragraphs as records hold them: clean, each on one line, one blank line between.
std::string in_paragraphs(const std::string& body, std::vector<Block>& blocks) {
    const std::string clean = clean_article_text(body);
    // A text without blank lines has a paragraph a line.
    const bool blank_lines = clean.find("\n\n") != std::string::npos;
    std::string out;
    std::string paragraph;
    const auto flush = [&] {
        paragraph = collapse_spaces(paragraph);
        if (!paragraph.empty())
            blocks.push_back({BlockKind::Paragraph, append_paragraph(out, paragraph), {}});
        paragraph.clear();
    };
    for (const std::string_view line : split(clean, '\n')) {
        if (!blank_lines || ascii::trim(line).empty()) flush();
        paragraph += line;
        paragraph += ' ';
    }
    flush();
    return out;
}

} // namespace

void renormalise(const Options& options, Article& article) {
    std::vector<Block> blocks;
    std::string body = in_paragraphs(article.body, blocks);
    if (body != article.body) {
        article.body = std::move(body);
        article.blocks = std::move(blocks);
        article.links.clear();
        article.notes.emplace_back("the body was made anew; links of the earlier record are gone");
    }
    article.sentences.clear();
    article.quotations.clear();
    std::erase_if(article.notes, [](const std::string& note) { return note.starts_with("Skipped: "); });
    std::erase_if(article.extraction.flags, [](const std::string& flag) {
        return flag == "empty" || flag == "error_page" || flag == "not_english" || flag == "too_short";
    });
    judge_article(options, article.language.value, article);
}

} // namespace factlint::extract
