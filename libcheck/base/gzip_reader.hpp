// gzip as it comes in: member after member, in the memory of one window, with a way on behind damage.
// Archives of pages (WARC) are such streams of gigabytes, one member a record.
#pragma once

#include "base/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace factlint {

class GzipReader {
  public:
    explicit GzipReader(ReadBytes packed);

    /// Unpacked bytes, 0 at the end. An Error where a member is damaged or cut off, or grows beyond all
    /// measure (more than 64 MB and more than 200 times its size); its place is empty and its message names
    /// the offset in the packed bytes. Reading on after it goes on with the next member that can be found;
    /// after eight members that grow like that the stream ends. Bytes behind the last member are ignored, as
    /// gzip does.
    Result<std::size_t> read(char* buffer, std::size_t size);

  private:
    struct Inflater;
    std::shared_ptr<Inflater> inflater_;
};

/// A stream unpacked where it is gzip, as it is where it is not.
ReadBytes unpacked(ReadBytes bytes);

/// As much of a gzip or zlib (HTTP's "deflate") text as can be unpacked, at most `limit` bytes of it.
struct Unpacked {
    std::string bytes;
    bool whole = false; ///< nothing was damaged, cut off or beyond the limit
};
Unpacked unpack_what_can_be(std::string_view bytes, std::size_t limit);

} // namespace factlint
