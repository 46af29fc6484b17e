// Detectors that read two whole passages against each other, once their sentences are aligned. They serve
// `--pairs`, beside the detectors of wording_pair.hpp that see two sentences.
#pragma once

#include "wording/wording_pair.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::wording {

/// A passage cut into trees.
struct TreePassage {
    std::vector<WordTree> sentences;
    PassageWords words;
    std::size_t content_words = 0;
};

/// Views; the passages and the lexicon must outlive it. The shorter passage is the brief one, of two of one
/// length the first in byte order.
struct PassagePair {
    const TreePassage* brief = nullptr;
    const TreePassage* full = nullptr;
    /// The long one is an article of several sentences and the short one much shorter: it tells of the
    /// article.
    bool tells = false;
    /// Neither is long, and the short one makes a statement about something with a name: it is about one
    /// thing that both know, unlike "a man plays a guitar".
    bool named = false;
    bool headline = false; ///< the short one is a headline, maybe of another story on the matter
    const lexicon::Lexicon* lexicon = nullptr;
    std::vector<WordingPair> sentences; ///< those that share enough words

    /// Whether side a of an aligned pair is of the brief passage.
    bool brief_is_a(const WordingPair& pair) const;
};

struct PassageClash {
    double confidence = 0; ///< that the two clash; below 0.5 it is a doubt that ranks and does not decide
    Span in_brief;         ///< the sentence
    Span in_full;          ///< the sentence, or empty
    std::string why;
};

struct PassageDetector {
    std::string_view name;
    std::string_view finds;
    std::optional<PassageClash> (*look)(const PassagePair& pair);
};

/// One row each, alphabetical.
std::span<const PassageDetector> passage_detectors();

} // namespace factlint::wording
