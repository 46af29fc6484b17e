// Whether two mentions, one in each of two passages that tell of one situation, are of one thing.
#pragma once

#include "wording/passage_detector.hpp"

namespace factlint::wording {

/// A word of a passage; all must outlive it.
struct Mention {
    const TreePassage* passage = nullptr;
    const WordTree* tree = nullptr;
    std::uint32_t word = no_word;
};

/// How sure it is: two names that may be one, or a name and "she", "the film".
enum class OneThing : std::uint8_t { No, Pointed, Named };

/// A word that points ("it", "the film") is the thing that the other passage names, unless its own passage
/// names another subject before. Linear in the words of the passages.
OneThing one_thing(const Mention& x, const Mention& y, const lexicon::Lexicon& lexicon);

/// Whether the word is a name.
bool is_named(const WordTree& tree, std::uint32_t word);

/// The words of the name that a word heads.
std::vector<std::string_view> name_words(const WordTree& tree, std::uint32_t head);

/// Whether two names may be one: "Ruiz" and "Ana Ruiz".
bool one_name(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b);

} // namespace factlint::wording
