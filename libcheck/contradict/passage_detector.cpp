#include "contradict/passage_detector.hpp"

#include "contradict/refutation.hpp"
#include "contradict/summary_evidence.hpp"

#include <array>

namespace factlint::contradict {
namespace {

constexpr std::array rows{
    PassageDetector{"refutation", "what one text states the other calls false", look_for_refutation},
    PassageDetector{"replacement", "a word that the text told of has another one for", look_for_replacement},
};

} // namespace

std::span<const PassageDetector> passage_detectors() { return rows; }

bool PassagePair::brief_is_a(const WordingPair& pair) const {
    const WordTree* first = brief->sentences.data();
    return pair.a >= first && pair.a < first + brief->sentences.size();
}

} // namespace factlint::contradict
