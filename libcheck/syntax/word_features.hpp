// WordFeatures: what the tagger and parser see of a word, as keys of embedding rows. Trainer and runtime
// share this one definition, so a model never meets a feature that it was not trained on.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace factlint::syntax {

/// The word itself, its shape, and its first and last one to four characters. Keys are hashes; rows that are
/// rare in training share one row per kind.
struct WordFeatures {
    static constexpr std::size_t affixes = 8;
    std::uint64_t word = 0;
    std::uint64_t shape = 0;
    std::array<std::uint64_t, affixes>
        affix{}; ///< prefixes of 1 to 4 characters, then suffixes; 0 = the word is shorter
};

/// Where a word stands, as far as its capital letters depend on it.
enum class Position : std::uint8_t { First, Inner };

/// The form that the word key is made of: lower case, typographic apostrophes and quotes straight, digits as
/// one kind. "Don’t" -> "don't", "1,250" -> "0,000".
std::string normal_form(std::string_view word);

/// `word` is valid UTF-8; letters outside ASCII keep their case in affixes. Linear in the word, which counts
/// as cut after 64 bytes.
WordFeatures features_of(std::string_view word, Position position);

/// The word key alone.
std::uint64_t word_key(std::string_view word);
/// The shape key alone, for a word whose other features are known.
std::uint64_t shape_of(std::string_view word, Position position);

} // namespace factlint::syntax
