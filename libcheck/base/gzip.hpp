// gzip (RFC 1952), members one after the other as WARC files have them, with a cap against bombs.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace factlint {

bool is_gzip(std::string_view bytes);

/// All members unpacked. An error when the data is damaged or would grow beyond `limit` bytes.
Result<std::string> gunzip(std::string_view bytes, std::size_t limit = std::size_t{256} << 20U);

std::string gzip(std::string_view bytes);

} // namespace factlint
