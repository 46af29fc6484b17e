#include "extract/http_message.hpp"

#include "base/ascii.hpp"
#include "base/gzip.hpp"
#include "base/gzip_reader.hpp"

#include <algorithm>
#include <optional>

namespace factlint::extract {
namespace {

// The line at `at`, without its end; moves `at` behind it.
std::string_view take_line(std::string_view text, std::size_t& at) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Size of a chunk in hexadecimal, perhaps with an extension behind ';' (RFC 9112, 7.1).
std::optional<std::size_t> chunk_size(std::string_view line) {
    line = ascii::trim(line.substr(0, line.find(';')));
    if (line.empty() || line.size() > 8) return std::nullopt;
    std::size_t size = 0;
    for (const char each : line) {
        const char c = ascii::lower(each);
        if (!ascii::is_digit(c) && (c < 'a' || c > 'f')) return std::nullopt;
        size = size * 16 + static_cast<std::size_t>(ascii::is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return size;
}

HttpBody without_chunks(std::string_view body, std::size_t limit) {
    HttpBody out;
    std::size_t at = 0;
    const auto first = chunk_size(take_line(body, at));
    if (!first) {
        out.bytes = body.substr(0, limit);
        out.truncated = body.size() > limit;
        return out;
    }
    at = 0;
    while (true) {
        const auto size = chunk_size(take_line(body, at));
        if (size == std::size_t{0}) return out;
        // Without the chunk of size 0 the message ended early.
        if (!size || at >= body.size() || out.bytes.size() + *size > limit) break;
        out.bytes += body.substr(at, *size);
        if (*size > body.size() - at) break;
        at += *size;
        take_line(body, at);
    }
    out.truncated = true;
    return out;
}

bool is_zlib(std::string_view bytes) {
    return bytes.size() > 2 && (static_cast<unsigned char>(bytes[0]) & 0x0FU) == 8 &&
           (static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1])) % 31 == 0;
}

} // namespace

HttpResponse parse_http_response(std::string_view bytes) {
    HttpResponse out;
    if (!bytes.starts_with("HTTP/")) return out;
    std::size_t at = 0;
    const std::string_view status_line = take_line(bytes, at);
    const std::size_t space = status_line.find(' ');
    if (space == std::string_view::npos || status_line.size() < space + 4) return out;
    for (const char c : status_line.substr(space + 1, 3)) {
        if (!ascii::is_digit(c)) return out;
        out.status = out.status * 10 + (c - '0');
    }
    while (at < bytes.size()) {
        const std::string_view line = take_line(bytes, at);
        if (line.empty()) break;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string name = ascii::lower(ascii::trim(line.substr(0, colon)));
        const std::string_view value = ascii::trim(line.substr(colon + 1));
        if (name == "content-type") out.content_type = value;
        // It is told in messages, so it holds what names of codings hold and nothing else.
        if (name == "content-encoding")
            for (const char c : value.substr(0, 40))
                if (ascii::is_alnum(c) || ascii::is_punct(c)) out.encoding += ascii::lower(c);
        if (name == "transfer-encoding")
            out.chunked = ascii::lower(value).find("chunked") != std::string::npos;
    }
    out.body = bytes.substr(at);
    return out;
}

HttpBody body_of(const HttpResponse& response, std::size_t limit) {
    HttpBody out;
    if (response.chunked) {
        out = without_chunks(response.body, limit);
    } else {
        out.bytes = response.body.substr(0, limit);
        out.truncated = response.body.size() > limit;
    }
    const std::string_view encoding = response.encoding;
    if (encoding.empty() || encoding == "identity" || out.bytes.empty()) return out;
    if (is_gzip(out.bytes) || (encoding == "deflate" && is_zlib(out.bytes))) {
        Unpacked plain = unpack_what_can_be(out.bytes, limit);
        out.truncated = out.truncated || !plain.whole;
        out.bytes = std::move(plain.bytes);
    } else if (encoding != "gzip" && encoding != "x-gzip" && encoding != "deflate") {
        // The coding may have been taken off by the archive: text is text.
        const std::string_view head = std::string_view(out.bytes).substr(0, 256);
        out.readable = std::none_of(head.begin(), head.end(),
                                    [](char c) { return c >= 0 && c < ' ' && !ascii::is_space(c); }) &&
                       head.find('<') != std::string_view::npos;
    }
    return out;
}

} // namespace factlint::extract
