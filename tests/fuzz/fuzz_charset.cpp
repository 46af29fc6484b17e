// Bytes in any charset: the first line is what a server said, the rest is decoded to valid text without NULs.
#include "base/text.hpp"
#include "decode/decode.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return;
    const std::string_view body = bytes.substr(end + 1);
    const decode::Decoded decoded = decode::decode(body, bytes.substr(0, end));
    require(is_valid_utf8(decoded.text));
    require(decoded.text.find('\0') == std::string::npos);
    require(!decoded.encoding.empty());
    require(!decoded.source.empty());
    require(decoded.text.size() <= 4 * body.size() + 4);
}
