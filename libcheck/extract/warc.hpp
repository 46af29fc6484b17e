// WARC (ISO 28500, 1.0 and 1.1): records of an archive of pages, one after the other, in the memory of one.
// What is cut off, damaged or says a wrong length is skipped and counted; reading goes on at the next record.
#pragma once

#include "base/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factlint::extract {

struct WarcRecord {
    std::string target;       ///< WARC-Target-URI
    std::string block;        ///< the HTTP message of a response
    std::string truncated;    ///< why the crawler cut it ("length", "time" ...); empty when it did not
    std::uint64_t offset = 0; ///< in the unpacked bytes
};

struct WarcCounts {
    std::size_t responses = 0;
    std::size_t others = 0;  ///< warcinfo, request, metadata ...
    std::size_t damaged = 0; ///< cut off, wrong length, no header, or packed data that cannot be unpacked
    std::size_t too_large = 0;
    std::uint64_t first_damage = 0; ///< offset in the unpacked bytes
    std::string first_reason;       ///< what was wrong with that one
};

bool looks_like_warc(std::string_view head);

class WarcReader {
  public:
    /// Records larger than `record_limit` bytes are skipped and counted.
    WarcReader(ByteSource source, std::size_t record_limit)
        : source_(std::move(source)), record_limit_(record_limit) {}

    /// The next response; nothing at the end.
    std::optional<WarcRecord> next();
    const WarcCounts& counts() const { return counts_; }

  private:
    struct Head;
    void count_damage(std::string reason);
    /// Skips to where the next record seems to start; false at the end.
    bool resynchronise();
    /// What follows the block is the end of a record: the start of the next, or the end of the stream.
    bool ends_well(std::size_t size);

    ByteSource source_;
    std::size_t record_limit_;
    WarcCounts counts_;
};

} // namespace factlint::extract
