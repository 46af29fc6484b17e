// Span: where something stands in a text, in bytes, half open. Carried from the first tokenizer to the
// report.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace factlint {

/// Bytes [begin, end) of a text. Texts are limited to 4 GB; a longer one is refused where it is read.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return end <= begin; }
    constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
    constexpr bool covers(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    /// The words of the span; the text must be the one the span was made for.
    constexpr std::string_view in(std::string_view text) const {
        const auto from = std::min<std::size_t>(begin, text.size());
        return text.substr(from, std::min<std::size_t>(end, text.size()) - from);
    }

    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The smallest span that covers both.
constexpr Span join(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

constexpr Span make_span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace factlint
