#include "wording/passage_detector.hpp"

#include "wording/balance.hpp"
#include "wording/direction.hpp"
#include "wording/doer.hpp"
#include "wording/elsewhere.hpp"
#include "wording/fact.hpp"
#include "wording/refutation.hpp"
#include "wording/summary_evidence.hpp"

#include <array>

namespace factlint::wording {
namespace {

constexpr std::array rows{
    PassageDetector{"balance", "one sum that is earned in one text and lost in the other", look_for_balance},
    PassageDetector{"direction", "one relation of two names, the other way round", look_for_direction},
    PassageDetector{"doer", "what one text tells of a name the other tells of another one", look_for_doer},
    PassageDetector{"elsewhere", "what one text tells of a place the other tells of other ones",
                    look_for_elsewhere},
    PassageDetector{"fact", "two values of what a thing is or what befell it once", look_for_fact},
    PassageDetector{"refutation", "what one text states the other calls false", look_for_refutation},
    PassageDetector{"replacement", "a word that the text told of has another one for", look_for_replacement},
};

} // namespace

std::span<const PassageDetector> passage_detectors() { return rows; }

bool PassagePair::brief_is_a(const WordingPair& pair) const {
    const WordTree* first = brief->sentences.data();
    return pair.a >= first && pair.a < first + brief->sentences.size();
}

} // namespace factlint::wording
