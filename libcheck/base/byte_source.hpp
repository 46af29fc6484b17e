// Bytes that come in pieces: a file, a pipe, a text in memory, and a window over them that can look ahead.
// What is larger than memory is read through these.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace factlint {

/// Fills the buffer and says how many bytes it got: 0 at the end, an Error when the stream breaks.
using ReadBytes = std::function<Result<std::size_t>(char* buffer, std::size_t size)>;

/// A file as it lies on the disk, also a pipe with a name. Errors name the path.
Result<ReadBytes> open_bytes_of_file(const std::filesystem::path& path);
ReadBytes bytes_of_text(std::string text);

/// A window over a stream. Not thread-safe; whoever holds it reads on where the last one stopped.
class ByteSource {
  public:
    explicit ByteSource(ReadBytes read) : read_(std::move(read)) {}

    /// The next bytes, at least `wanted` of them unless the stream ends or breaks before; they stay unread.
    /// The view is good until the next call.
    std::string_view peek(std::size_t wanted);
    /// Everything that is in memory now.
    std::string_view buffered() const { return std::string_view(buffer_).substr(from_); }
    void skip(std::size_t bytes);
    /// Everything that is in memory now, skipped and handed over without a copy.
    std::string take_buffered();
    /// How many bytes were skipped: the offset of the first byte of `peek`.
    std::uint64_t offset() const { return offset_; }
    /// The stream has nothing beyond `buffered`.
    bool ended() const { return ended_; }
    /// What broke the stream since this was last asked. After it, `peek` goes on reading: a stream that can
    /// find its way behind damage does, another one ends.
    std::optional<Error> take_error();
    /// Reading stopped at damage, and nothing beyond it was read yet.
    bool at_damage() const { return error_.has_value(); }

  private:
    ReadBytes read_;
    std::string buffer_;
    std::size_t from_ = 0;
    std::uint64_t offset_ = 0;
    bool ended_ = false;
    std::optional<Error> error_;
};

} // namespace factlint
