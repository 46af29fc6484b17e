#include "analyse/name_model.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::vector<std::string> name_label_names() {
    return {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"};
}

std::uint64_t label_feature(std::size_t before) { return 0xA11CE00000000001ULL + (before << 40U); }

void best_labels(const NameFeatures& features, TokenRange range, std::span<const std::int32_t> scores,
                 std::span<const std::int32_t> after, std::vector<std::uint8_t>& labels) {
    constexpr std::int32_t never = -(1 << 29);
    const auto length = range.size();
    std::vector<std::array<std::uint8_t, name_labels>> from(length);
    std::array<std::int32_t, name_labels> best{};
    best.fill(never);
    best[0] = 0;
    for (std::uint32_t n = 0; n < length; ++n) {
        std::array<std::int32_t, name_labels> next{};
        const bool candidate = features.candidate(range.begin + n);
        const bool breaks = features.breaks(range.begin + n);
        for (std::size_t label = 0; label < name_labels; ++label) {
            next[label] = never;
            if (label != 0 && (!candidate || (breaks && label % 2 == 0))) continue;
            for (std::size_t before = 0; before < name_labels; ++before) {
                if (best[before] == never || !may_follow(label, before)) continue;
                const auto score = best[before] + after[before * name_labels + label];
                if (score > next[label]) {
                    next[label] = score;
                    from[n][label] = static_cast<std::uint8_t>(before);
                }
            }
            if (next[label] != never && candidate) next[label] += scores[n * name_labels + label];
        }
        best = next;
    }
    auto label = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::uint32_t n = length; n-- > 0;) {
        labels[range.begin + n] = static_cast<std::uint8_t>(label);
        label = from[n][label];
    }
}

namespace {

/// One reading of the document with one set of weights.
void label_document(const Reading& reading, const NameFeatures& features,
                    const lexicon::FeatureWeights& weights, std::vector<std::uint8_t>& labels,
                    std::vector<std::int32_t>& all_scores) {
    std::array<std::int32_t, name_labels * name_labels> after{};
    for (std::size_t before = 0; before < name_labels; ++before)
        if (const auto* row = weights.find(label_feature(before)))
            for (std::size_t label = 0; label < name_labels; ++label)
                after[before * name_labels + label] = row[label];
    std::vector<NameFeature> found;
    all_scores.assign(reading.size() * name_labels, 0);
    labels.assign(reading.size(), 0);
    for (const auto& sentence : reading.sentences) {
        bool any = false;
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (!features.candidate(i)) continue;
            any = true;
            features.collect(i, found);
            auto* scores = &all_scores[i * name_labels];
            for (const auto& feature : found)
                if (const auto* row = weights.find(feature.hash))
                    for (std::size_t label = 0; label < name_labels; ++label) scores[label] += row[label];
        }
        if (!any) continue;
        best_labels(features, sentence.tokens,
                    std::span(all_scores).subspan(sentence.tokens.begin * name_labels), after, labels);
    }
}

} // namespace

std::vector<NameSpan> find_name_spans(const Reading& reading) {
    std::vector<NameSpan> out;
    const auto* weights = reading.lexicon->name_weights();
    if (weights == nullptr) return out;
    NameFeatures features(reading);
    std::vector<std::uint8_t> labels;
    std::vector<std::int32_t> scores;
    label_document(reading, features, weights->first, labels, scores);
    std::vector<std::uint8_t> kinds(labels.size(), name_kinds);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] != 0) kinds[i] = static_cast<std::uint8_t>((labels[i] - 1) / 2);
    features.add_first_pass(kinds);
    label_document(reading, features, weights->second, labels, scores);
    for (std::uint32_t i = 0; i < reading.size(); ++i) {
        if (labels[i] == 0) continue;
        const auto kind = static_cast<std::size_t>((labels[i] - 1) / 2);
        if (labels[i] % 2 == 0 && !out.empty() && out.back().tokens.end == i) {
            out.back().tokens.end = i + 1;
        } else {
            out.push_back({{i, i + 1}, static_cast<NameKind>(kind), 0});
        }
        // The margin of a name is the sum over its words.
        std::int32_t other = -(1 << 29);
        for (std::size_t k = 0; k < name_kinds; ++k)
            if (k != kind)
                other = std::max(other, scores[i * name_labels + 1 + 2 * k + (labels[i] % 2 == 0)]);
        out.back().margin += scores[i * name_labels + labels[i]] - other;
    }
    return out;
}

} // namespace factlint::analyse
