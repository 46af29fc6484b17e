// One HTTP/1.x response as an archive keeps it: status, the headers that matter, and the body without its
// transfer coding and compression.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace factlint::extract {

struct HttpResponse {
    int status = 0; ///< 0 when the bytes are no response
    std::string content_type;
    std::string encoding; ///< lower case; "gzip", "br" ...
    bool chunked = false;
    std::string_view body; ///< as it stands in the message
};

/// Reads the head. A view of `bytes`, which must stay alive.
HttpResponse parse_http_response(std::string_view bytes);

struct HttpBody {
    std::string bytes;
    bool truncated = false; ///< ended early, or was cut at the limit
    bool readable = true;   ///< false for a coding that is not known (br, zstd)
};

/// The body as its sender meant it. Archives often keep headers of codings that they took off: a body that is
/// not chunked or not compressed is taken as it is.
HttpBody body_of(const HttpResponse& response, std::size_t limit);

} // namespace factlint::extract
