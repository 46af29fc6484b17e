// Collection: what is known of a claim only from all articles together.
#pragma once

#include "contradict/compare.hpp"
#include "contradict/packed_articles.hpp"
#include "contradict/word_weights.hpp"

#include <cstdint>
#include <vector>

namespace factlint::contradict {

struct Collection {
    std::vector<std::uint32_t> copies; ///< for each article the smallest number of its group of near copies
    WordWeights words;                 ///< near copies counted once
};

/// Of articles sorted by id, each once.
Collection collection_of(const PackedArticles& articles);

/// Whether a clash is worth a finding: it has a relation, and is as sure as `threshold` says.
bool is_reported(const PairFinding& finding, double threshold, bool imprecise);
/// Those that are.
std::vector<PairFinding> reported(std::vector<PairFinding> findings, double threshold, bool imprecise);

} // namespace factlint::contradict
