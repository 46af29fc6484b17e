#include "contradict/passage_detector.hpp"

#include "contradict/replacement.hpp"

#include <array>

namespace factlint::contradict {
namespace {

constexpr std::array rows{
    PassageDetector{"replacement", "a word that the text told of has another one for", look_for_replacement},
};

} // namespace

std::span<const PassageDetector> passage_detectors() { return rows; }

bool PassagePair::brief_is_a(const WordingPair& pair) const {
    const WordTree* first = brief->sentences.data();
    return pair.a >= first && pair.a < first + brief->sentences.size();
}

} // namespace factlint::contradict
