#include "decode/decode.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "decode/labels.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

namespace factlint::decode {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// How much of the bytes reads as UTF-8: sequences of two bytes and more, and bytes outside any sequence.
struct Utf8Census {
    std::size_t sequences = 0;
    std::size_t bad_bytes = 0;
    bool escapes = false; ///< ESC, which the 7-bit encodings of Japanese need
};

Utf8Census take_census(std::string_view bytes) {
    Utf8Census out;
    out.escapes = bytes.find('\x1B') != std::string_view::npos;
    for (std::size_t at = 0; at < bytes.size();) {
        // Most of a page is ASCII; eight bytes at once say so.
        std::uint64_t eight = 0;
        while (at + sizeof eight <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080U) != 0) break;
            at += sizeof eight;
        }
        if (at >= bytes.size()) break;
        if (!ascii::is_high(bytes[at])) {
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(bytes, at);
        if (c.size == 1)
            ++out.bad_bytes;
        else
            ++out.sequences;
        at += c.size;
    }
    return out;
}

// Text of UTF-16 without a byte order mark has a NUL in every second byte as long as it is mostly ASCII,
// which the markup of any page is.
std::string_view utf16_by_zeros(std::string_view bytes) {
    const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
    if (looked_at < 16) return {};
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < looked_at; i += 2) {
        even += bytes[i] == '\0' ? 1U : 0U;
        odd += bytes[i + 1] == '\0' ? 1U : 0U;
    }
    const std::size_t pairs = looked_at / 2;
    if (odd * 10 >= pairs * 7 && even * 20 <= pairs) return "utf-16le";
    if (even * 10 >= pairs * 7 && odd * 20 <= pairs) return "utf-16be";
    return {};
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower_needle, std::size_t from) {
    for (std::size_t at = from; at + lower_needle.size() <= text.size(); ++at) {
        std::size_t i = 0;
        while (i < lower_needle.size() && ascii::lower(text[at + i]) == lower_needle[i]) ++i;
        if (i == lower_needle.size()) return at;
    }
    return std::string_view::npos;
}

// The word after `name=` in the inside of a tag or a header value: charset="utf-8" -> utf-8.
std::string_view value_after(std::string_view text, std::string_view name) {
    std::size_t at = find_ignoring_case(text, name, 0);
    while (at != std::string_view::npos) {
        std::size_t i = at + name.size();
        while (i < text.size() && ascii::is_space(text[i])) ++i;
        if (i < text.size() && text[i] == '=') {
            ++i;
            while (i < text.size() && (ascii::is_space(text[i]) || text[i] == '"' || text[i] == '\'')) ++i;
            const std::size_t begin = i;
            while (i < text.size() && !ascii::is_space(text[i]) && text[i] != '"' && text[i] != '\'' &&
                   text[i] != ';' && text[i] != '/' && text[i] != '>' && text[i] != '?')
                ++i;
            return text.substr(begin, i - begin);
        }
        at = find_ignoring_case(text, name, at + 1);
    }
    return {};
}

std::string_view detected(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    // 256 KB decide as well as the whole page does.
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(),
                                          std::min<std::size_t>(bytes.size(), 1U << 18U)) != 0)
        return {};
    uchardet_data_end(detector.get());
    const std::string_view name = encoding_by_label(uchardet_get_charset(detector.get()));
    // Detection of UTF-16 without a mark is done above, with better evidence.
    return name.starts_with("utf-16") ? std::string_view() : name;
}

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Converts in pieces, so that memory stays near the size of the text. ICU writes U+FFFD itself where bytes
// mean nothing; they are counted in its output, less those that were in the input.
bool convert(std::string_view bytes, std::string_view encoding, Decoded& out) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string icu_name(icu_name_of(encoding));
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(icu_name.c_str(), &status));
    if (U_FAILURE(status) || !converter) return false;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 4);
    UChar buffer[4096];
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    char32_t high = 0;
    bool more = true;
    while (more) {
        UChar* target = buffer;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, buffer + 4096, &source, end, nullptr, 1, &status);
        more = status == U_BUFFER_OVERFLOW_ERROR;
        if (U_FAILURE(status) && !more) return false;
        for (const UChar* unit = buffer; unit != target; ++unit) {
            const auto c = static_cast<char32_t>(*unit);
            if (c >= 0xD800 && c < 0xDC00) {
                high = c;
                continue;
            }
            const bool low = c >= 0xDC00 && c < 0xE000;
            const char32_t whole =
                low && high != 0 ? 0x10000 + ((high - 0xD800) << 10U) + (c - 0xDC00) : (low ? 0xFFFD : c);
            high = 0;
            if (whole == 0xFFFD) ++out.replaced_bytes;
            if (whole != 0) append_utf8(text, whole);
        }
    }
    out.text = std::move(text);
    return true;
}

void drop_nuls(std::string& text) {
    if (text.find('\0') != std::string::npos) std::erase(text, '\0');
}

Decoded as_utf8(std::string_view bytes, std::string_view source) {
    Decoded out;
    out.source = source;
    CleanText clean = sanitise_utf8(bytes);
    out.text = std::move(clean.text);
    out.replaced_bytes = clean.replaced;
    drop_nuls(out.text);
    return out;
}

// Bytes that the census found to be well-formed need no second look.
Decoded as_sound_utf8(std::string_view bytes) {
    Decoded out;
    out.source = "utf-8";
    out.text = bytes;
    drop_nuls(out.text);
    return out;
}

Decoded as(std::string_view bytes, std::string_view encoding, std::string_view source) {
    if (encoding == "utf-8") return as_utf8(bytes, source);
    Decoded out;
    if (!convert(bytes, encoding, out)) return as_utf8(bytes, "fallback");
    out.encoding = encoding;
    out.source = source;
    return out;
}

} // namespace

std::string_view declared_in_head(std::string_view bytes) {
    if (bytes.starts_with("<?xml")) {
        const std::string_view declaration = bytes.substr(0, std::min(bytes.find('>'), std::size_t{256}));
        if (const std::string_view found = encoding_by_label(value_after(declaration, "encoding"));
            !found.empty())
            return found;
    }
    // The head ends at <body; a page without one is looked at as far as heads go on real pages.
    bytes = bytes.substr(0, std::size_t{1} << 20U);
    for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
        const std::string_view rest = bytes.substr(at);
        if (rest.starts_with("<!--")) {
            const std::size_t end = rest.find("-->", 4);
            if (end == std::string_view::npos) return {};
            at += end;
            continue;
        }
        const auto opens = [&](std::string_view name) {
            return rest.size() > name.size() + 1 &&
                   ascii::equal_ignoring_case(rest.substr(1, name.size()), name) &&
                   !ascii::is_alnum(rest[name.size() + 1]);
        };
        if (opens("body")) return {};
        if (!opens("meta")) continue;
        const std::string_view tag = rest.substr(0, rest.find('>'));
        const std::string_view found = encoding_by_label(value_after(tag, "charset"));
        // A page whose meta could be read as ASCII is not UTF-16, whatever it says (WHATWG HTML, 13.2.3.2).
        if (!found.empty()) return found.starts_with("utf-16") ? std::string_view("utf-8") : found;
    }
    return {};
}

Decoded decode(std::string_view bytes, std::string_view content_type) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return as_utf8(bytes.substr(3), "bom");
    if (bytes.starts_with("\xFF\xFE")) return as(bytes.substr(2), "utf-16le", "bom");
    if (bytes.starts_with("\xFE\xFF")) return as(bytes.substr(2), "utf-16be", "bom");
    if (const std::string_view wide = utf16_by_zeros(bytes); !wide.empty())
        return as(bytes, wide, "detected");

    const Utf8Census census = take_census(bytes);
    if (census.bad_bytes == 0 && (!census.escapes || census.sequences != 0)) return as_sound_utf8(bytes);
    // A label of UTF-8 is believed while the bad bytes are the exception.
    const bool mostly_utf8 = census.sequences >= census.bad_bytes;
    const auto believable = [&](std::string_view encoding) {
        return !encoding.empty() && (encoding != "utf-8" || mostly_utf8);
    };
    if (const std::string_view http = encoding_by_label(value_after(content_type, "charset"));
        believable(http))
        return as(bytes, http, "http");
    if (const std::string_view meta = declared_in_head(bytes); believable(meta))
        return as(bytes, meta, "meta");
    // Text of another charset that happens to hold many well-formed sequences is not seen in practice.
    if (census.sequences > 20 * census.bad_bytes) return as_utf8(bytes, "detected");
    if (const std::string_view guess = detected(bytes); believable(guess))
        return as(bytes, guess, "detected");
    return as(bytes, "windows-1252", "fallback");
}

} // namespace factlint::decode
