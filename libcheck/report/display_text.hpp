// Text of strangers made fit to be shown: nothing in it can steer a terminal, turn the reading direction of
// what follows, or break a line. And how wide it is on a terminal.
#pragma once

#include "base/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::report {

/// Valid UTF-8 on one line: line ends and tabs become one space, control characters (escape sequences begin
/// with one) and characters that override the reading direction go, bad bytes become U+FFFD.
std::string one_line(std::string_view text);

/// The same, with spans of the text carried along.
struct MarkedText {
    std::string text;
    std::vector<Span> marks;
};
MarkedText one_line(std::string_view text, const std::vector<Span>& marks);

/// Like one_line, but line ends stay.
std::string clean_lines(std::string_view text);

/// Columns on a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji, else 1.
std::size_t display_width(std::string_view text);

/// Lines of at most `width` columns, broken at spaces, or inside a word that is longer than a line. The spans
/// leave out the spaces at the breaks. One empty span for an empty text.
std::vector<Span> wrap(std::string_view text, std::size_t width);

} // namespace factlint::report
