// The best dependency tree under scores of single arcs: a maximum spanning arborescence with one child of the
// root (Chu & Liu 1965, Edmonds 1967, in the path form of Gabow et al. 1986; McDonald et al. 2005 for
// parsing).
#pragma once

#include <cstdint>
#include <vector>

namespace factlint::syntax {

/// Finds trees; keeps its memory between calls. One thread at a time.
class TreeDecoder {
  public:
    /// `scores` has `count` rows, one a token, each with count + 1 columns, one a head: column 0 is the root,
    /// column j token j - 1. A token's own column is never read. Writes heads in the same numbering. The tree
    /// has exactly one token under the root. Quadratic in `count`.
    void decode(const float* scores, std::uint32_t count, std::vector<std::uint32_t>& heads);

  private:
    bool is_tree(const std::vector<std::uint32_t>& heads);
    void span(const float* scores, std::uint32_t count, std::vector<std::uint32_t>& heads);

    std::vector<float> in_;              ///< score of the best arc into a component from each node
    std::vector<std::uint32_t> target_;  ///< the token that this arc enters
    std::vector<std::uint32_t> leader_;  ///< union-find: the row of a node's component
    std::vector<std::uint32_t> parent_;  ///< of a component in the tree of contractions
    std::vector<std::uint32_t> node_of_; ///< of a row: its component now
    std::vector<std::uint32_t> best_from_, best_into_; ///< of a component: the arc that was taken
    std::vector<float> best_score_;
    std::vector<std::uint32_t> path_;
    std::vector<std::uint8_t> state_;
    std::vector<std::uint8_t> entered_; ///< a component whose arc an outer one has replaced
};

} // namespace factlint::syntax
