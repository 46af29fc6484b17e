// Compare: two claims through every detector, the gates, the judge and the weights.
#pragma once

#include "contradict/detector.hpp"
#include "contradict/judge.hpp"

#include <string>
#include <vector>

namespace factlint::contradict {

struct PairFinding {
    const Detector* detector = nullptr;
    Clash clash;
    SameEvent same;
    Judgement judgement;
    double confidence = 0;
    std::vector<std::string> trace; ///< gates, then the shares of the confidence
};

/// What the detectors find between two claims, each at most once. Swapping a and b swaps the values and
/// changes nothing else.
std::vector<PairFinding> compare(const Event& a, const Event& b, const World& world);

/// Why compare() found nothing, detector by detector: the step that said no.
std::string why_not(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
