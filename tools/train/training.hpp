// Training: from trees to a network, step by step; the same trees and options give the same network, byte for
// byte, on every processor with fused multiply-add.
#pragma once

#include "network.hpp"
#include "vocabulary.hpp"

#include <functional>

namespace factlint::train {

/// The defaults made the committed weights; docs/models.md tells how they were chosen.
struct TrainingOptions {
    std::uint64_t seed = 7;
    std::size_t epochs = 45;
    std::size_t batch = 1000; ///< words a step
    float rate = 0.003F; ///< of Adam at its highest: rises over 300 steps, then falls in a line to nothing
    Dropout dropout{0.3F, 0.4F, 0.4F};
    float word_dropout = 0.04F; ///< a word is taken for an unknown one; rare words more often
    float affix_dropout = 0.1F;
    float headlines = 0.12F; ///< share of sentences that are set as headlines are
    Dimensions dimensions{};
};

/// How far an epoch brought it; for the caller to print.
struct Progress {
    std::size_t epoch = 0;
    double loss = 0;
};

Network train(const std::vector<Tree>& trees, const Vocabulary& vocabulary, const TrainingOptions& options,
              const std::function<void(const Progress&, Network&)>& after_epoch);

/// Shares of words, in percent: both tags, head, head with universal relation.
struct Scores {
    double upos = 0, xpos = 0, uas = 0, las = 0;
};
Scores evaluate(Network& network, const Vocabulary& vocabulary, const std::vector<Tree>& trees);

} // namespace factlint::train
