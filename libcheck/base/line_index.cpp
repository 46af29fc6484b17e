#include "base/line_index.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace factlint {

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') starts_.push_back(static_cast<std::uint32_t>(i + 1));
}

LineColumn LineIndex::at(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(offset));
    const auto line = static_cast<std::size_t>(after - starts_.begin());
    const std::size_t start = starts_[line - 1];
    const auto column = count_code_points(text_.substr(start, offset - start)) + 1;
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

std::string_view LineIndex::line(std::uint32_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const std::size_t start = starts_[number - 1];
    std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
    if (end > start && text_[end - 1] == '\r') --end;
    return text_.substr(start, end - start);
}

} // namespace factlint
