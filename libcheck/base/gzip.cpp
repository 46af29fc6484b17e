#include "base/gzip.hpp"

#include <zlib.h>

#include <algorithm>

namespace factlint {

bool is_gzip(std::string_view bytes) {
    return bytes.size() >= 3 && bytes.substr(0, 3) == std::string_view("\x1F\x8B\x08", 3);
}

Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
    if (!is_gzip(bytes)) return fail("is not gzip data");
    std::string out;
    while (is_gzip(bytes)) {
        z_stream stream{};
        if (inflateInit2(&stream, 15 + 16) != Z_OK)
            return fail("gzip data cannot be unpacked: out of memory");
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 0xFFFFFFFFU));
        int code = Z_OK;
        char buffer[1U << 16U];
        while (code == Z_OK) {
            stream.next_out = reinterpret_cast<Bytef*>(buffer);
            stream.avail_out = sizeof buffer;
            code = inflate(&stream, Z_NO_FLUSH);
            out.append(buffer, sizeof buffer - stream.avail_out);
            if (out.size() > limit) {
                inflateEnd(&stream);
                return fail("gzip data grows beyond " + std::to_string(limit >> 20U) + " MB");
            }
        }
        const std::size_t used = bytes.size() - stream.avail_in;
        inflateEnd(&stream);
        if (code != Z_STREAM_END) return fail("gzip data is damaged or cut off");
        bytes.remove_prefix(used);
    }
    return out;
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.erase(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

} // namespace factlint
