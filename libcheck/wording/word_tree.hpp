// WordTree: one sentence as a tree of words, with what comparing two sentences word by word needs.
#pragma once

#include "analyse/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::wording {

inline constexpr std::uint32_t no_word = 0xFFFFFFFFU;

/// A figure in the text: its value or bounds.
struct Figure {
    double lo = 0;
    double hi = 0;
    std::string unit;
    std::string counted; ///< lemma of what is counted or measured, empty when there is none
    analyse::QuantityKind kind = analyse::QuantityKind::Count;
    bool approximate = false;
    bool bounded = false; ///< "at least", "up to"
    int side = 0;         ///< of a bound: +1 "at least", -1 "up to"
};

struct TreeWord {
    Span span; ///< in the document
    std::string lower;
    std::string lemma; ///< lower case
    std::string key;   ///< id of the name it is the head of, or empty
    analyse::Tag tag = analyse::Tag::X;
    analyse::Relation relation = analyse::Relation::Dep;
    std::uint32_t head = no_word; ///< index in the tree; no_word for the root
    std::int32_t figure = -1;     ///< index into the figures
    bool content = false;         ///< a word that says something: no function word
    bool in_name = false;         ///< part of a longer name, but not its head
    bool proper = false;          ///< a name, known or not
    bool hedged = false;          ///< under a modal, a condition, or a verb of wanting and believing
};

enum class DenialKind : std::uint8_t { Clause, Noun, Phrase };

/// A date in the text: its words, and its value as the layer of times writes it.
struct DateMark {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::string value;
};

/// What denies, and the word that heads what is denied.
struct Denial {
    std::uint32_t cue = 0;
    std::uint32_t head = 0;
    DenialKind kind = DenialKind::Clause;
};

/// Owns its strings; children are in the order of the text.
struct WordTree {
    std::vector<TreeWord> words;
    std::vector<std::vector<std::uint32_t>> children;
    std::vector<Figure> figures;
    std::vector<Denial> denials;
    std::vector<DateMark> dates;
    std::uint32_t root = 0;
    std::uint32_t content_words = 0;
    Span span;
    bool question = false;

    std::uint32_t child(std::uint32_t of, analyse::Relation relation) const;
    /// The words below a word, itself included, without coordinated clauses and what stands beside.
    std::vector<std::uint32_t> below(std::uint32_t top) const;
};

/// The tree of a sentence. Linear; at most 200 words are taken.
WordTree word_tree(const analyse::Document& document, std::uint32_t sentence);

} // namespace factlint::wording
