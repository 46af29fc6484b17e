#include "contradict/detector.hpp"

namespace factlint::contradict {

bool both_stated(const Event& a, const Event& b) {
    const auto stated = [](const Claim& claim) {
        return !claim.conditional && !claim.generic && claim.factuality != Factuality::Underspecified;
    };
    return stated(*a.claim) && stated(*b.claim);
}

} // namespace factlint::contradict
