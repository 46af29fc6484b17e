#include "extract/plain_lines.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/page_blocks.hpp"

#include <algorithm>

namespace factlint::extract {
namespace {

struct Line {
    std::string_view text; ///< trimmed
    bool after_blank = false;
};

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

int heading_level(std::string_view line) {
    int level = 0;
    while (static_cast<std::size_t>(level) < line.size() && line[static_cast<std::size_t>(level)] == '#')
        ++level;
    const auto after = static_cast<std::size_t>(level);
    return level >= 1 && level <= 6 && after < line.size() && line[after] == ' ' ? level : 0;
}

bool is_rule(std::string_view line) {
    return line.size() >= 3 && std::all_of(line.begin(), line.end(), [&](char c) {
               return c == line.front() && (c == '-' || c == '*' || c == '_' || c == '=');
           });
}

bool has_link(std::string_view line) {
    const std::size_t middle = line.find("](");
    return middle != std::string_view::npos && line.substr(0, middle).find('[') != std::string_view::npos &&
           line.find(')', middle) != std::string_view::npos;
}

bool looks_like_markdown(const std::vector<Line>& lines) {
    std::size_t marks = 0;
    for (const Line& line : lines) {
        if (heading_level(line.text) > 0) ++marks;
        if (has_link(line.text)) ++marks;
        if (line.text.starts_with("**") && line.text.find("**", 2) != std::string_view::npos) ++marks;
        if (marks >= 1) return true;
    }
    return false;
}

// Takes off [anchor](address), ![picture](address), **bold**, *italic*, _italic_ and `code`.
void read_inline(std::string_view raw, PlainParagraph& into) {
    std::string& out = into.text;
    // A bracket without its partner is looked for once, not once per bracket.
    std::size_t no_close_from = std::string_view::npos;
    for (std::size_t at = 0; at < raw.size();) {
        const char c = raw[at];
        const bool picture = c == '!' && at + 1 < raw.size() && raw[at + 1] == '[';
        if ((c == '[' || picture) && at < no_close_from) {
            const std::size_t open = at + (picture ? 1 : 0);
            const std::size_t middle = raw.find("](", open);
            const std::size_t close = middle == std::string_view::npos ? middle : raw.find(')', middle);
            if (close == std::string_view::npos) {
                no_close_from = at;
            } else {
                if (!picture) {
                    const std::size_t begin = out.size();
                    out += raw.substr(open + 1, middle - open - 1);
                    std::string_view url = raw.substr(middle + 2, close - middle - 2);
                    url = url.substr(0, url.find(' '));
                    into.links.push_back({make_span(begin, out.size()), std::string(url)});
                }
                at = close + 1;
                continue;
            }
        }
        if (c == '\\' && at + 1 < raw.size() && ascii::is_punct(raw[at + 1])) {
            out += raw[at + 1];
            at += 2;
            continue;
        }
        if (c == '*' || c == '`') {
            ++at;
            continue;
        }
        if (c == '_') {
            const bool inside_word =
                at > 0 && ascii::is_alnum(raw[at - 1]) && at + 1 < raw.size() && ascii::is_alnum(raw[at + 1]);
            if (!inside_word) {
                ++at;
                continue;
            }
        }
        out += c;
        ++at;
    }
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

} // namespace

PlainText plain_paragraphs(std::string_view text) {
    PlainText out;
    const std::string clean = clean_article_text(text);
    std::vector<Line> lines = lines_of(clean);
    read_front_matter(lines, out);
    out.markdown = out.markdown || looks_like_markdown(lines);
    const bool wrapped = is_hard_wrapped(lines);
    bool open = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view line = lines[i].text;
        if (is_rule(line)) {
            open = false;
            continue;
        }
        PlainParagraph next;
        if (out.markdown) {
            next.heading_level = heading_level(line);
            line = ascii::trim(
                line.substr(next.heading_level > 0 ? static_cast<std::size_t>(next.heading_level) : 0));
            if (line.starts_with('>')) {
                next.kind = BlockKind::Quotation;
                line = ascii::trim(line.substr(line.find_first_not_of("> ") == std::string_view::npos
                                                   ? line.size()
                                                   : line.find_first_not_of("> ")));
            }
            if (next.heading_level > 0) next.kind = BlockKind::Heading;
        }
        if (const std::size_t mark = list_mark(line); mark > 0) {
            next.kind = BlockKind::ListItem;
            line = ascii::trim(line.substr(mark));
        }
        const bool joins = open && wrapped && !lines[i].after_blank && next.heading_level == 0 &&
                           next.kind != BlockKind::ListItem && out.paragraphs.back().heading_level == 0;
        PlainParagraph& target = joins ? out.paragraphs.back() : out.paragraphs.emplace_back(std::move(next));
        if (joins) target.text += ' ';
        if (out.markdown)
            read_inline(line, target);
        else
            target.text += line;
        open = true;
    }
    for (PlainParagraph& each : out.paragraphs) {
        // Where links are, their spans are kept and only the other paragraphs get one space between words.
        if (each.links.empty()) each.text = collapse_spaces(each.text);
    }
    std::erase_if(out.paragraphs, [](const PlainParagraph& each) { return each.text.empty(); });
    return out;
}

} // namespace factlint::extract
