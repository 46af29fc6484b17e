// Record lines from a stream, in groups of an article and what follows it; bounded memory on endless input.
#pragma once

#include "base/byte_source.hpp"
#include "pipeline/line.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace factlint::pipeline {

using factlint::ReadBytes;

/// Longest line that is read; a longer one is reported and skipped.
inline constexpr std::size_t line_limit = std::size_t{64} << 20U;

class LineReader {
  public:
    LineReader(ReadBytes read, std::string name);

    /// The next group, empty at the end. Lines that are too long or not valid UTF-8 are left out and
    /// reported.
    std::optional<Group> next_group(Problems& problems);
    /// The next line alone, for streams that are no groups of records. Not for a reader that is asked for
    /// groups as well.
    std::optional<Line> next_line(Problems& problems);

  private:
    ReadBytes read_;
    std::string name_;
    std::string buffer_;
    std::size_t from_ = 0;
    std::size_t number_ = 0;
    bool ended_ = false;
    std::optional<Line> pending_; ///< the article that ended the group before
};

/// Reads what the group's article line says. A line that cannot be read is reported and taken out of the
/// group, since a stage must not pass on what the next one would stumble over as well.
void decode_group(Group& group, Problems& problems);

} // namespace factlint::pipeline
