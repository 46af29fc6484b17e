#include "extract/markdown.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "markup/references.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace factlint::extract {
namespace {

using Definitions = std::map<std::string, std::string>; // label -> address

int heading_level(std::string_view line) {
    int level = 0;
    while (static_cast<std::size_t>(level) < line.size() && line[static_cast<std::size_t>(level)] == '#')
        ++level;
    const auto after = static_cast<std::size_t>(level);
    return level >= 1 && level <= 6 && after < line.size() && line[after] == ' ' ? level : 0;
}

bool consists_of(std::string_view line, char c, std::size_t at_least) {
    return line.size() >= at_least && line.find_first_not_of(c) == std::string_view::npos;
}

// "***", "- - -", "___": a thematic break.
bool is_rule(std::string_view line) {
    const char c = line.empty() ? ' ' : line.front();
    if (c != '-' && c != '*' && c != '_' && c != '=') return false;
    const auto marks = std::count(line.begin(), line.end(), c);
    return marks >= 3 && line.find_first_not_of(std::string{c, ' '}) == std::string_view::npos;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

// Size of the mark before an item: "- ", "12. ", "3) "; 0 for none.
std::size_t item_mark(std::string_view line) {
    if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return 2;
    std::size_t digits = 0;
    while (digits < line.size() && digits < 4 && ascii::is_digit(line[digits])) ++digits;
    const bool numbered = digits > 0 && digits + 1 < line.size() &&
                          (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
    return numbered ? digits + 2 : 0;
}

bool has_link(std::string_view line) {
    const std::size_t middle = line.find("](");
    return middle != std::string_view::npos && line.substr(0, middle).find('[') != std::string_view::npos &&
           line.find(')', middle) != std::string_view::npos;
}

// Labels compare without regard to case and white space.
std::string label_of(std::string_view text) { return collapse_spaces(lower_case(text)); }

// "[label]: address "title"": what links elsewhere refer to.
bool read_definition(std::string_view line, Definitions& into) {
    const std::size_t close = line.find("]:");
    if (!line.starts_with('[') || line.starts_with("[^") || close == std::string_view::npos || close > 300)
        return false;
    std::string_view address = ascii::trim(line.substr(close + 2));
    address = address.substr(0, address.find_first_of(" \t"));
    if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
    if (address.empty()) return false;
    into.emplace(label_of(line.substr(1, close - 1)), address);
    return true;
}

class InlineReader {
  public:
    InlineReader(std::string_view raw, const Definitions& definitions, PlainParagraph& into)
        : raw_(raw), definitions_(definitions), into_(into) {}

    void run() {
        while (at_ < raw_.size()) {
            const char c = raw_[at_];
            const bool picture = c == '!' && at_ + 1 < raw_.size() && raw_[at_ + 1] == '[';
            if ((c == '[' || picture) && (direct_link(picture) || reference_link(picture))) continue;
            if (c == '<' && address_in_angles()) continue;
            if (c == '&' && reference()) continue;
            if (c == '\\' && at_ + 1 < raw_.size() && ascii::is_punct(raw_[at_ + 1])) {
                into_.text += raw_[at_ + 1];
                at_ += 2;
                continue;
            }
            const bool inside_word = at_ > 0 && ascii::is_alnum(raw_[at_ - 1]) && at_ + 1 < raw_.size() &&
                                     ascii::is_alnum(raw_[at_ + 1]);
            if (c != '*' && c != '`' && !(c == '_' && !inside_word)) into_.text += c;
            ++at_;
        }
    }

  private:
    void add_link(std::string_view anchor, std::string_view url, bool picture, std::size_t end) {
        if (!picture) {
            const std::size_t begin = into_.text.size();
            PlainParagraph inner;
            for (const char c : anchor)
                if (c != '*' && c != '`') inner.text += c;
            into_.text += inner.text;
            into_.links.push_back({make_span(begin, into_.text.size()), std::string(url)});
        }
        at_ = end;
    }

    bool direct_link(bool picture) {
        // A bracket without its partner is looked for once, not once per bracket.
        if (at_ >= no_close_from_) return false;
        const std::size_t open = at_ + (picture ? 1 : 0);
        const std::size_t middle = raw_.find("](", open);
        const std::size_t close = middle == std::string_view::npos ? middle : raw_.find(')', middle);
        if (close == std::string_view::npos) {
            no_close_from_ = at_;
            return false;
        }
        // "[a] and [b](c)": the link begins at the last bracket before its address.
        const std::string_view anchor = raw_.substr(open + 1, middle - open - 1);
        if (anchor.find("]") != std::string_view::npos || anchor.size() > 1000) return false;
        std::string_view url = ascii::trim(raw_.substr(middle + 2, close - middle - 2));
        url = url.substr(0, url.find(' '));
        if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
        add_link(anchor, url, picture, close + 1);
        return true;
    }

    // "[text][label]", "[label][]", "[label]".
    bool reference_link(bool picture) {
        if (definitions_.empty()) return false;
        const std::size_t open = at_ + (picture ? 1 : 0);
        const std::string_view near = raw_.substr(open, 300);
        const std::size_t close = near.find(']');
        if (close == std::string_view::npos) return false;
        const std::string_view anchor = near.substr(1, close - 1);
        std::string_view label = anchor;
        std::size_t end = close + 1;
        if (end < near.size() && near[end] == '[') {
            const std::size_t label_end = near.find(']', end);
            if (label_end == std::string_view::npos) return false;
            if (label_end > end + 1) label = near.substr(end + 1, label_end - end - 1);
            end = label_end + 1;
        }
        const auto found = definitions_.find(label_of(label));
        if (found == definitions_.end()) return false;
        add_link(anchor, found->second, picture, open + end);
        return true;
    }

    bool address_in_angles() {
        const std::string_view near = raw_.substr(at_ + 1, 2000);
        if (!near.starts_with("http://") && !near.starts_with("https://")) return false;
        const std::size_t close = near.find_first_of("> \t");
        if (close == std::string_view::npos || near[close] != '>') return false;
        add_link(near.substr(0, close), near.substr(0, close), false, at_ + close + 2);
        return true;
    }

    bool reference() {
        const std::size_t end = raw_.substr(at_, 34).find(';');
        if (end == std::string_view::npos) return false;
        markup::append_resolved(raw_.substr(at_, end + 1), markup::Place::Text, into_.text);
        at_ += end + 1;
        return true;
    }

    std::string_view raw_;
    const Definitions& definitions_;
    PlainParagraph& into_;
    std::size_t at_ = 0;
    std::size_t no_close_from_ = std::string_view::npos;
};

// Blocks with their raw text; marks of the line are taken off, those inside it are not.
class BlockReader {
  public:
    explicit BlockReader(const std::vector<TextLine>& lines) : lines_(lines) {
        std::size_t blank = 0;
        for (const TextLine& line : lines) blank += line.after_blank ? 1U : 0U;
        // Lines of one paragraph are joined where paragraphs are parted by blank lines; a text that has none
        // has a paragraph a line.
        joins_ = blank * 5 >= lines.size();
    }

    std::vector<PlainParagraph> run(Definitions& definitions) {
        for (at_ = 0; at_ < lines_.size(); ++at_) {
            const TextLine& line = lines_[at_];
            if (line.after_blank) open_ = false;
            if (is_fence(line.text)) {
                code(line.text.substr(0, 3));
            } else if (line.text.starts_with("<!--")) {
                skip_comment();
            } else if (open_ && out_.back().kind == BlockKind::Paragraph &&
                       (consists_of(line.text, '=', 2) || consists_of(line.text, '-', 2))) {
                out_.back().heading_level = line.text.front() == '=' ? 1 : 2;
                out_.back().kind = BlockKind::Heading;
                open_ = false;
            } else if (is_rule(line.text)) {
                open_ = false;
            } else if (!open_ && read_definition(line.text, definitions)) {
            } else {
                text(line.text);
            }
        }
        return std::move(out_);
    }

  private:
    PlainParagraph& start(BlockKind kind, std::string_view text) {
        out_.push_back({std::string(text), kind, 0, {}});
        open_ = true;
        return out_.back();
    }

    void text(std::string_view line) {
        if (const int level = heading_level(line); level > 0) {
            line = ascii::trim(line.substr(static_cast<std::size_t>(level)));
            const std::size_t end = line.find_last_not_of("# ");
            start(BlockKind::Heading, line.substr(0, end == std::string_view::npos ? 0 : end + 1))
                .heading_level = level;
            open_ = false;
            return;
        }
        if (line.starts_with('>')) {
            const std::size_t begin = std::min(line.find_first_not_of("> "), line.size());
            if (begin == line.size())
                open_ = false;
            else if (open_ && joins_ && out_.back().kind == BlockKind::Quotation)
                join(line.substr(begin));
            else
                start(BlockKind::Quotation, line.substr(begin));
            return;
        }
        if (line.starts_with('|') && line.ends_with('|') && line.size() > 2) {
            row(line.substr(1, line.size() - 2));
            return;
        }
        if (const std::size_t mark = item_mark(line); mark > 0) {
            start(BlockKind::ListItem, ascii::trim(line.substr(mark)));
            return;
        }
        if (open_ && joins_ && out_.back().kind != BlockKind::Table)
            join(line);
        else
            start(BlockKind::Paragraph, line);
    }

    void join(std::string_view line) {
        std::string& text = out_.back().text;
        // A backslash at its end breaks a line, which is no more than a space here.
        if (text.ends_with('\\')) text.pop_back();
        text += ' ';
        text += line;
    }

    void row(std::string_view cells) {
        if (cells.find_first_not_of("-:| ") == std::string_view::npos) return;
        std::string text;
        for (const std::string_view cell : split(cells, '|')) {
            if (ascii::trim(cell).empty()) continue;
            text += (text.empty() ? "" : "; ") + std::string(ascii::trim(cell));
        }
        start(BlockKind::Table, text);
        open_ = false;
    }

    void code(std::string_view fence) {
        PlainParagraph& block = start(BlockKind::Preformatted, "");
        open_ = false;
        while (++at_ < lines_.size() && !lines_[at_].text.starts_with(fence))
            block.text += (block.text.empty() ? "" : " ") + std::string(lines_[at_].text);
    }

    void skip_comment() {
        while (at_ < lines_.size() && lines_[at_].text.find("-->") == std::string_view::npos) ++at_;
        open_ = false;
    }

    const std::vector<TextLine>& lines_;
    std::vector<PlainParagraph> out_;
    std::size_t at_ = 0;
    bool joins_ = true;
    bool open_ = false; ///< the last block takes further lines
};

} // namespace

bool looks_like_markdown(const std::vector<TextLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        if (heading_level(line) > 0 || has_link(line)) return true;
        if (line.starts_with("**") && line.find("**", 2) != std::string_view::npos) return true;
        if (i > 0 && !lines[i].after_blank && consists_of(line, '=', 3)) return true;
    }
    return false;
}

std::vector<PlainParagraph> markdown_paragraphs(const std::vector<TextLine>& lines) {
    Definitions definitions;
    std::vector<PlainParagraph> blocks = BlockReader(lines).run(definitions);
    for (PlainParagraph& block : blocks) {
        if (block.kind == BlockKind::Preformatted) continue;
        const std::string raw = collapse_spaces(std::exchange(block.text, {}));
        InlineReader(raw, definitions, block).run();
    }
    return blocks;
}

} // namespace factlint::extract
