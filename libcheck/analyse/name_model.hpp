// Name model: a linear model over sequences of tokens, decoded with Viterbi, that says which words are names
// of people, bodies, places or other things (averaged structured perceptron, Collins 2002). It reads a
// document twice: the second time it knows how it read the same words elsewhere. Internal to analyse.
#pragma once

#include "analyse/name_features.hpp"
#include "lexicon/feature_weights.hpp"

#include <span>
#include <string>
#include <vector>

namespace factlint::analyse {

/// Labels of a token: 0 outside; 1 + 2 * kind begins a name of that kind, the next one goes on in it.
inline constexpr std::size_t name_labels = 1 + 2 * name_kinds;
std::vector<std::string> name_label_names();

constexpr bool may_follow(std::size_t label, std::size_t before) {
    return label == 0 || label % 2 == 1 || before == label || before + 1 == label;
}

/// The feature under which the weights of what may come after a label stand.
std::uint64_t label_feature(std::size_t before);

/// The best sequence of labels of tokens [range.begin, range.end), given scores of each label and token
/// (name_labels a token) and of each label after another. Tokens that are no candidates are outside.
/// Generic over the numbers, as a trainer's are larger than a file's.
void best_labels(const NameFeatures& features, TokenRange range, std::span<const std::int32_t> scores,
                 std::span<const std::int32_t> after, std::vector<std::uint8_t>& labels);

struct NameSpan {
    TokenRange tokens;
    NameKind kind = NameKind::Misc;
    std::int32_t margin = 0; ///< how far its kind is ahead of the next best one, in weights
};

/// The names of a tagged document, in order. Linear in the text.
std::vector<NameSpan> find_name_spans(const Reading& reading);

} // namespace factlint::analyse
