// Collection: what is known of a claim only from all articles together.
#pragma once

#include "contradict/compare.hpp"
#include "contradict/digest.hpp"
#include "contradict/word_weights.hpp"

#include <cstdint>
#include <vector>

namespace factlint::contradict {

struct Collection {
    std::vector<std::uint32_t> copies; ///< for each article the smallest number of its group of near copies
    WordWeights words;                 ///< near copies counted once
};

/// `articles` sorted by id, each once. Only signatures and words are looked at.
Collection collection_of(const std::vector<ArticleDigest>& articles);

/// Sorts articles by id and keeps each once: of two with one id the later one wins.
void settle(std::vector<ArticleDigest>& articles);

/// Whether a clash is worth a finding: it has a relation, and is as sure as `threshold` says.
bool is_reported(const PairFinding& finding, double threshold, bool imprecise);

} // namespace factlint::contradict
