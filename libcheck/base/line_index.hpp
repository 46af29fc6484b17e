// Byte offset -> line and column, for printing only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace factlint {

/// Both count from 1; the column counts code points.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Built once per text in linear time, asked in logarithmic time. Keeps a view of the text, which must stay
/// alive.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);
    LineColumn at(std::size_t offset) const;
    /// The line (counted from 1) without its end of line.
    std::string_view line(std::uint32_t number) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> starts_;
};

} // namespace factlint
