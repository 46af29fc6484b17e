#include "report/display_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factlint::report {
namespace {

using Range = std::pair<char32_t, char32_t>;

// Unicode blocks of combining marks and of characters without a shape that news text can hold.
constexpr std::array<Range, 15> zero_width{{
    {0x0300, 0x036F},
    {0x0483, 0x0489},
    {0x0591, 0x05BD},
    {0x0610, 0x061A},
    {0x064B, 0x065F},
    {0x06D6, 0x06DC},
    {0x093C, 0x093C},
    {0x0941, 0x0948},
    {0x094D, 0x094D},
    {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},
    {0x200B, 0x200F},
    {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
}};

// Blocks whose characters take two columns (Unicode Standard Annex 11, W and F).
constexpr std::array<Range, 11> double_width{{
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD},
}};

template<std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
    for (const auto& [first, last] : ranges)
        if (first <= c && c <= last) return true;
    return false;
}

std::size_t width_of(char32_t c) {
    if (c < 0x300) return 1;
    return is_in(zero_width, c) ? 0 : is_in(double_width, c) ? 2 : 1;
}

bool is_control(char32_t c) { return c < 0x20 || (0x7F <= c && c < 0xA0); }

// Embeddings, overrides and isolates: text could make what stands after it read backwards.
bool turns_direction(char32_t c) { return (0x202A <= c && c <= 0x202E) || (0x2066 <= c && c <= 0x2069); }

bool breaks_line(char32_t c) { return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

enum class LineEnds { Keep, Drop };

// Calls back with every byte offset of the text and where it went, for carrying spans along.
template<typename Moved>
std::string cleaned(std::string_view text, LineEnds ends, Moved moved) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        moved(i, out.size());
        const CodePoint c = code_point_at(text, i);
        i += c.size;
        if (ends == LineEnds::Keep && c.value == U'\n') {
            out += '\n';
        } else if (breaks_line(c.value) || c.value == U'\t') {
            if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
        } else if (!is_control(c.value) && !turns_direction(c.value)) {
            append_utf8(out, c.value);
        }
    }
    moved(text.size(), out.size());
    return out;
}

} // namespace

std::string one_line(std::string_view text) {
    return cleaned(text, LineEnds::Drop, [](std::size_t, std::size_t) {});
}

std::string clean_lines(std::string_view text) {
    return cleaned(text, LineEnds::Keep, [](std::size_t, std::size_t) {});
}

MarkedText one_line(std::string_view text, const std::vector<Span>& marks) {
    MarkedText out;
    out.marks = marks;
    std::vector<bool> begun(marks.size());
    std::vector<bool> ended(marks.size());
    std::size_t first = 0; // marks are sorted: those before are done
    out.text = cleaned(text, LineEnds::Drop, [&](std::size_t from, std::size_t to) {
        for (std::size_t m = first; m < marks.size() && marks[m].begin <= from; ++m) {
            if (!begun[m]) out.marks[m].begin = static_cast<std::uint32_t>(to);
            begun[m] = true;
            if (!ended[m] && marks[m].end <= from) {
                out.marks[m].end = static_cast<std::uint32_t>(to);
                ended[m] = true;
            }
            if (ended[m] && m == first) ++first;
        }
    });
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        i += c.size;
        width += width_of(c.value);
    }
    return width;
}

std::vector<Span> wrap(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 2);
    std::vector<Span> lines;
    std::size_t begin = 0;      // of the line
    std::size_t used = 0;       // columns of the line
    std::size_t last_space = 0; // in this line; equal to begin when there is none
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        const std::size_t columns = width_of(c.value);
        if (used + columns > width && i > begin) {
            const bool at_space = c.value == U' ';
            const std::size_t end = at_space || last_space == begin ? i : last_space;
            std::size_t shown_end = end;
            while (shown_end > begin && text[shown_end - 1] == ' ') --shown_end;
            lines.push_back(make_span(begin, shown_end));
            begin = end;
            while (begin < text.size() && text[begin] == ' ') ++begin;
            i = std::max(i, begin);
            used = display_width(text.substr(begin, i - begin));
            last_space = begin;
            continue;
        }
        if (c.value == U' ') last_space = i;
        used += columns;
        i += c.size;
    }
    if (begin < text.size() || lines.empty()) lines.push_back(make_span(begin, text.size()));
    return lines;
}

} // namespace factlint::report
