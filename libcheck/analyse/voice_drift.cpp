#include "analyse/voice_drift.hpp"

namespace factlint::analyse {
namespace {

constexpr std::uint32_t longest_drift = 2; ///< sentences

std::uint32_t sentence_at(const Reading& reading, std::uint32_t offset) {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(reading.sentences.size());
    while (low + 1 < high) {
        const auto middle = low + (high - low) / 2;
        (reading.sentences[middle].span.begin <= offset ? low : high) = middle;
    }
    return low;
}

} // namespace

void mark_drift(const Reading& reading, std::vector<Attribution>& statements) {
    if (reading.sentences.empty()) return;
    std::vector<bool> attributed(reading.sentences.size(), false);
    for (const auto& one : statements) {
        if (!one.cue.empty()) attributed[sentence_at(reading, one.cue.begin)] = true;
        const auto last = sentence_at(reading, one.content.end - 1);
        for (auto s = sentence_at(reading, one.content.begin); s <= last && !attributed[s]; ++s)
            attributed[s] = true;
    }
    for (auto& one : statements) {
        if (one.holder.empty() || one.kind == AttributionKind::Adverb || one.cue.empty()) continue;
        const auto here = sentence_at(reading, std::max(one.content.end - 1, one.cue.begin));
        // The saying has to be the main voice of its sentence.
        const auto& sentence = reading.sentences[here];
        if (sentence.heading || one.content.size() * 2 < sentence.span.size()) continue;
        for (auto s = here + 1; s < reading.sentences.size() && s <= here + longest_drift; ++s) {
            const auto& next = reading.sentences[s];
            if (attributed[s] || next.heading || next.tokens.empty() ||
                reading.newline_before(next.tokens.begin))
                break;
            one.drift = one.drift.empty() ? next.span : Span{one.drift.begin, next.span.end};
        }
    }
}

} // namespace factlint::analyse
