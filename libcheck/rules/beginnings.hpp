// Beginnings: the fixed strings that the matches of a pattern can begin with, and an index of them over all
// rules.
//
// Nearly every rule looks for words, so its matches begin at the edge of a word with one of a few known
// strings. Looking those up at each edge of a word costs next to nothing, and only rules whose string is
// there are tried. Measured on five articles (30 KB), cold: 63 ms for the automaton of one RE2::Set over all
// patterns, which is built state by state while it reads; 1 ms for this index. The set remains for the few
// patterns that begin otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::rules {

/// The beginnings of a coarse pattern (coarse.hpp), each at most 10 bytes; sorted, unique. Nothing when a
/// match may begin inside a word, with a wildcard, or in too many ways. "\b(?:very|so) bad" -> {"so bad",
/// "very bad"}
std::optional<std::vector<std::string>> beginnings_of(std::string_view coarse_pattern);

/// Filled once, then only asked; safe to share between threads.
class BeginningIndex {
  public:
    void add(const std::vector<std::string>& beginnings, std::size_t owner);
    /// Must be called after the last add.
    void finish();

    /// Adds the owners of all beginnings that stand at an edge of a word of the coarse text; may repeat.
    void find(std::string_view coarse_text, std::vector<std::size_t>& owners) const;

  private:
    struct Entry {
        std::string text;
        std::size_t owner = 0;
    };
    std::vector<Entry> entries_;       ///< sorted by text
    std::vector<std::uint32_t> first_; ///< first byte -> where its entries begin
};

} // namespace factlint::rules
