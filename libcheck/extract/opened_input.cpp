#include "extract/opened_input.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factlint::extract {
namespace {

// The first bytes of what is certainly no text.
std::string_view binary_kind(std::string_view bytes) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kinds{
        {{"%PDF-", "PDF"},
         {"PK\x03\x04", "ZIP or Office file"},
         {"\x89PNG", "PNG image"},
         {"\xFF\xD8\xFF", "JPEG image"},
         {"GIF8", "GIF image"},
         {"\x7F"
          "ELF",
          "program"},
         {"BZh", "bzip2 archive"},
         {"\xFD"
          "7zXZ",
          "xz archive"},
         {"7z\xBC\xAF", "7z archive"},
         {"SQLite format 3", "SQLite database"},
         {"\xD0\xCF\x11\xE0", "old Office file"},
         {"OggS", "Ogg sound or video"}}};
    for (const auto& [magic, name] : kinds)
        if (bytes.starts_with(magic)) return name;
    return {};
}

// Control characters are rare in any text, in any encoding that was recognised.
bool looks_binary(std::string_view text) {
    text = text.substr(0, 8192);
    if (text.size() < 8) return false;
    std::size_t odd = 0;
    for (const char c : text)
        odd +=
            (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B') ? 1U : 0U;
    return odd * 10 > text.size();
}

// The header of tar has its mark in the middle (POSIX, ustar).
bool is_tar(std::string_view bytes) { return bytes.size() > 262 && bytes.substr(257, 5) == "ustar"; }

} // namespace

std::string place_of(const Input& input) {
    if (!input.path.empty()) return input.path;
    return input.url.empty() ? "standard input" : input.url;
}

Result<decode::Decoded> open_document(const Input& input, const Options& options) {
    const std::string place = place_of(input);
    if (input.bytes.size() > options.byte_limit)
        return fail("input is larger than " + std::to_string(options.byte_limit >> 20U) + " MB", place,
                    "split it, or name its parts apart");
    if (const std::string_view kind = is_tar(input.bytes) ? "tar archive" : binary_kind(input.bytes);
        !kind.empty())
        return fail("not a text but a binary file (" + std::string(kind) + ")", place);
    decode::Decoded decoded = decode::decode(input.bytes, input.content_type);
    if (std::all_of(decoded.text.begin(), decoded.text.end(),
                    [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }))
        return fail("empty file", place);
    if (looks_binary(decoded.text)) return fail("not a text but a binary file", place);
    return decoded;
}

} // namespace factlint::extract
