#include "extract/read_articles.hpp"

#include "base/gzip.hpp"
#include "extract/html_article.hpp"
#include "extract/reader.hpp"

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

Result<decode::Decoded> open_input(const Input& input, const Options& options) {
    const std::string& place = input.path.empty() ? input.url : input.path;
    std::string unpacked;
    std::string_view bytes = input.bytes;
    if (is_gzip(bytes)) {
        auto plain = gunzip(bytes, options.byte_limit);
        if (!plain) return fail(plain.error().message, place, plain.error().hint);
        unpacked = *std::move(plain);
        bytes = unpacked;
    }
    if (bytes.size() > options.byte_limit)
        return fail("input is larger than " + std::to_string(options.byte_limit >> 20U) + " MB", place);
    if (const std::string_view kind = binary_kind(bytes); !kind.empty())
        return fail("not a text but a binary file (" + std::string(kind) + ")", place);
    decode::Decoded decoded = decode::decode(bytes, input.content_type);
    if (std::all_of(decoded.text.begin(), decoded.text.end(),
                    [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }))
        return fail("empty file", place);
    if (looks_binary(decoded.text)) return fail("not a text but a binary file", place);
    return decoded;
}

} // namespace

Result<Extracted> read_articles(const Input& input, const Options& options) {
    const DecodedInput decoded{input, FACTLINT_TRY(open_input(input, options))};
    Extracted out;
    FACTLINT_CHECK(reader_of(decoded).read(decoded, options, out));
    return out;
}

Result<std::vector<std::string>> explain_blocks(const Input& input, const Options& options) {
    const DecodedInput decoded{input, FACTLINT_TRY(open_input(input, options))};
    if (&reader_of(decoded) != &html_reader) return std::vector<std::string>{};
    return explain_html(decoded);
}

} // namespace factlint::extract
