#include "extract/plain_lines.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/markdown.hpp"
#include "extract/page_blocks.hpp"

#include <algorithm>

namespace factlint::extract {
namespace {

using Line = TextLine;

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> out;
    bool blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view line = ascii::trim(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty()) {
            blank = true;
            continue;
        }
        out.push_back({line, blank});
        blank = false;
    }
    return out;
}

// Lines were broken at a column when most of those that another follows have about the same length and do
// not end a sentence.
bool is_hard_wrapped(const std::vector<Line>& lines) {
    std::size_t followed = 0;
    std::size_t broken = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].after_blank) continue;
        ++followed;
        const std::size_t size = lines[i].text.size();
        if (size >= 45 && size <= 110 && !ends_sentence(lines[i].text)) ++broken;
    }
    return followed >= 4 && broken * 2 > followed;
}

bool is_rule(std::string_view line) {
    return line.size() >= 3 && std::all_of(line.begin(), line.end(), [&](char c) {
               return c == line.front() && (c == '-' || c == '*' || c == '_' || c == '=');
           });
}

std::size_t list_mark(std::string_view line) {
    if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return 2;
    if (line.starts_with("\xE2\x80\xA2")) return line.size() > 3 && line[3] == ' ' ? 4 : 3;
    return 0;
}

void read_front_matter(std::vector<Line>& lines, PlainText& out) {
    if (lines.size() < 3 || lines[0].text != "---") return;
    const std::size_t limit = std::min<std::size_t>(lines.size(), 40);
    std::size_t end = 1;
    while (end < limit && lines[end].text != "---") ++end;
    if (end == limit) return;
    for (std::size_t i = 1; i < end; ++i) {
        const std::size_t colon = lines[i].text.find(':');
        if (colon == std::string_view::npos) continue;
        std::string_view value = ascii::trim(lines[i].text.substr(colon + 1));
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
            value.back() == value.front())
            value = value.substr(1, value.size() - 2);
        out.front_matter.emplace_back(ascii::lower(ascii::trim(lines[i].text.substr(0, colon))), value);
    }
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end) + 1);
    out.markdown = true;
}

std::vector<PlainParagraph> paragraphs_of_lines(const std::vector<Line>& lines) {
    std::vector<PlainParagraph> out;
    const bool wrapped = is_hard_wrapped(lines);
    bool open = false;
    for (const Line& each : lines) {
        std::string_view line = each.text;
        if (is_rule(line)) {
            open = false;
            continue;
        }
        PlainParagraph next;
        if (const std::size_t mark = list_mark(line); mark > 0) {
            next.kind = BlockKind::ListItem;
            line = ascii::trim(line.substr(mark));
        }
        const bool joins = open && wrapped && !each.after_blank && next.kind != BlockKind::ListItem;
        PlainParagraph& target = joins ? out.back() : out.emplace_back(std::move(next));
        if (joins) target.text += ' ';
        target.text += line;
        open = true;
    }
    return out;
}

} // namespace

PlainText plain_paragraphs(std::string_view text) {
    PlainText out;
    const std::string clean = clean_article_text(text);
    std::vector<Line> lines = lines_of(clean);
    read_front_matter(lines, out);
    out.markdown = out.markdown || looks_like_markdown(lines);
    if (out.markdown) {
        out.paragraphs = markdown_paragraphs(lines);
    } else {
        out.paragraphs = paragraphs_of_lines(lines);
    }
    for (PlainParagraph& each : out.paragraphs) {
        // Where links are, their spans are kept and only the other paragraphs get one space between words.
        if (each.links.empty()) each.text = collapse_spaces(each.text);
    }
    std::erase_if(out.paragraphs, [](const PlainParagraph& each) { return each.text.empty(); });
    return out;
}

} // namespace factlint::extract
