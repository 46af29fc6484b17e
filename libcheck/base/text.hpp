// Unicode text as UTF-8: walking, cleaning, normalising, case. ICU does the tables.
#pragma once

#include "base/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint {

/// One code point and how many bytes it took (at least 1, also for a bad byte, which reads as U+FFFD).
struct CodePoint {
    char32_t value = 0xFFFD;
    std::uint32_t size = 1;
};

/// The code point that starts at byte `at`, which must be inside `text`.
CodePoint code_point_at(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

/// Text with each bad byte sequence replaced by U+FFFD; `replaced` counts the bytes that were bad.
struct CleanText {
    std::string text;
    std::size_t replaced = 0;
};
CleanText sanitise_utf8(std::string_view bytes);

/// Unicode normalisation form C. Text that is ASCII is returned as it is.
std::string nfc(std::string_view text);

/// Lower case by the Unicode tables, independent of the locale; ASCII takes a short way.
std::string lower_case(std::string_view text);

/// How articles write: NFC, no-break and other odd spaces become a space, line ends of every kind one
/// newline; soft hyphens, zero-width characters, direction marks and control characters (but newline and tab)
/// go. Typographic quotes stay. "a\u00A0b\u00AD" -> "a b"
std::string clean_article_text(std::string_view text);

/// Runs of white space (newlines too) become one space; both ends are trimmed.
std::string collapse_spaces(std::string_view text);

/// Letters compare alike with and without diacritics: "São" -> "Sao". For matching, not for showing.
std::string without_diacritics(std::string_view text);

/// Code points, which is what formats that count "characters" want.
std::size_t count_code_points(std::string_view text);
bool is_letter(char32_t code_point);
bool is_upper_case(char32_t code_point);

/// Whether a code point is an opening or closing quotation mark, straight ones included.
bool is_quote_mark(char32_t code_point);

/// Parts between separators, empty ones kept: split("a,,b", ',') -> {"a", "", "b"}.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// At most `limit` bytes of text, cut at a character and marked with an ellipsis when anything was cut.
std::string shorten(std::string_view text, std::size_t limit);

} // namespace factlint
