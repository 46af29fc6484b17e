#include "base/text.hpp"

#include "base/ascii.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace factlint {
namespace {

bool is_ascii(std::string_view text) { return std::none_of(text.begin(), text.end(), ascii::is_high); }

constexpr bool is_continuation(unsigned char c) { return (c & 0xC0U) == 0x80U; }

// Length of the well-formed sequence at `at`, or 0. Rejects overlong forms, surrogates and what lies above
// U+10FFFF (Unicode standard, table 3-7).
std::uint32_t sequence_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned char {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned char first = byte(0);
    if (first < 0x80U) return 1;
    if (first >= 0xC2U && first <= 0xDFU) return is_continuation(byte(1)) ? 2 : 0;
    if (first >= 0xE0U && first <= 0xEFU) {
        const unsigned char low = first == 0xE0U ? 0xA0U : 0x80U;
        const unsigned char high = first == 0xEDU ? 0x9FU : 0xBFU;
        return byte(1) >= low && byte(1) <= high && is_continuation(byte(2)) ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const unsigned char low = first == 0xF0U ? 0x90U : 0x80U;
        const unsigned char high = first == 0xF4U ? 0x8FU : 0xBFU;
        return byte(1) >= low && byte(1) <= high && is_continuation(byte(2)) && is_continuation(byte(3)) ? 4
                                                                                                         : 0;
    }
    return 0;
}

bool is_odd_space(char32_t c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool is_line_break(char32_t c) {
    return c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c < 0x20 && c != '\n' && c != '\t') ||
           (c >= 0x7F && c < 0xA0);
}

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const std::uint32_t length = sequence_length(text, at);
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
    };
    switch (length) {
    case 1:
        return {byte(0), 1};
    case 2:
        return {((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
    case 3:
        return {((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
    case 4:
        return {((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
                    (byte(3) & 0x3FU),
                4};
    default:
        return {};
    }
}

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    const auto put = [&](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t length = sequence_length(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

CleanText sanitise_utf8(std::string_view bytes) {
    CleanText out;
    out.text.reserve(bytes.size());
    bool in_bad_run = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::uint32_t length = sequence_length(bytes, at);
        if (length == 0) {
            // One mark for a run of bad bytes: the text stays readable when a whole passage is in another
            // charset.
            if (!in_bad_run) out.text += "\xEF\xBF\xBD";
            in_bad_run = true;
            ++out.replaced;
            ++at;
            continue;
        }
        in_bad_run = false;
        out.text.append(bytes, at, length);
        at += length;
    }
    return out;
}

std::string nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                              nullptr, status);
    return U_FAILURE(status) ? std::string(text) : out;
}

std::string lower_case(std::string_view text) {
    if (is_ascii(text)) return ascii::lower(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
        at += c.size;
    }
    return out;
}

std::string clean_article_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_line_break(c.value)) {
            // CR LF is one break.
            const bool pair = c.value == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
            if (!pair) out.push_back('\n');
        } else if (is_odd_space(c.value)) {
            out.push_back(' ');
        } else if (!is_invisible(c.value)) {
            append_utf8(out, c.value);
        }
        at += c.size;
    }
    return nfc(out);
}

std::string collapse_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    for (const char c : text) {
        if (ascii::is_space(c)) {
            pending = !out.empty();
            continue;
        }
        if (pending) out.push_back(' ');
        pending = false;
        out.push_back(c);
    }
    return out;
}

std::string without_diacritics(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    const icu::UnicodeString wide = nfd->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
        status);
    if (U_FAILURE(status)) return std::string(text);
    std::string out;
    for (std::int32_t i = 0; i < wide.length();) {
        const UChar32 c = wide.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) append_utf8(out, static_cast<char32_t>(c));
        i += U16_LENGTH(c);
    }
    return out;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

bool is_letter(char32_t c) {
    return c < 0x80 ? ascii::is_alpha(static_cast<char>(c)) : u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_upper_case(char32_t c) {
    return c < 0x80 ? ascii::is_upper(static_cast<char>(c)) : u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_quote_mark(char32_t c) {
    return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB ||
           c == 0x2039 || c == 0x203A;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0) out += separator;
        out += parts[i];
    }
    return out;
}

std::string shorten(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return std::string(text);
    std::size_t cut = limit;
    while (cut > 0 && is_continuation(static_cast<unsigned char>(text[cut]))) --cut;
    return std::string(text.substr(0, cut)) + "…";
}

} // namespace factlint
