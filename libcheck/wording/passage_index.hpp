// PassageIndex: where the words of a long passage stand, so that a word of a short one finds its like at
// once, in any form, as a name in part, or in a word of nearly one meaning.
#pragma once

#include "wording/passage_detector.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::wording {

/// Where a word of a short passage is found in a long one. Numbers are those of the index, in order.
struct Found {
    std::vector<std::uint32_t> said;  ///< the word itself, a form of it, or the name
    std::vector<std::uint32_t> alike; ///< words of nearly one meaning, or a kind of it
    bool none() const { return said.empty() && alike.empty(); }
};

/// Views; the passage and the lexicon must outlive it. Building costs words times the logarithm of their
/// number.
class PassageIndex {
  public:
    PassageIndex(const TreePassage& passage, const lexicon::Lexicon& lexicon);

    /// Costs the logarithm of the passage and what is found; of a word that is very common the first 24
    /// places are given.
    Found find(const WordTree& tree, std::uint32_t word) const;

    std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    const TreeWord& word(std::uint32_t number) const { return *words_[number]; }
    std::uint32_t sentence(std::uint32_t number) const { return sentences_[number]; }
    /// The nearest word above that says something; no_word at the top.
    std::uint32_t above(std::uint32_t number) const { return above_[number]; }
    const WordTree& tree(std::uint32_t sentence) const { return passage_.sentences[sentence]; }
    std::uint32_t first(std::uint32_t sentence) const { return first_[sentence]; }

  private:
    const TreePassage& passage_;
    const lexicon::Lexicon& lexicon_;
    std::vector<const TreeWord*> words_;
    std::vector<std::uint32_t> sentences_;
    std::vector<std::uint32_t> above_;
    std::vector<std::uint32_t> first_;
    std::vector<std::pair<std::string_view, std::uint32_t>> forms_; ///< lemmas and forms, sorted
    std::vector<std::pair<std::string_view, std::uint32_t>> names_; ///< ids of names, sorted
    std::vector<std::pair<std::uint32_t, std::uint32_t>> meanings_; ///< sorted
};

/// The nearest content word above a word; no_word where there is none.
std::uint32_t content_above(const WordTree& tree, std::uint32_t word);

} // namespace factlint::wording
