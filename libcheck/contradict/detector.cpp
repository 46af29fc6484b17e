#include "contradict/detector.hpp"

namespace factlint::contradict {

bool both_stated(const Event& a, const Event& b) {
    const auto stated = [](const Claim& claim) {
        return !claim.conditional && !claim.generic && claim.factuality != Factuality::Underspecified;
    };
    return stated(*a.claim) && stated(*b.claim);
}

bool both_plain(const Event& a, const Event& b, const World& world) {
    // Participles come with a confidence of a half and less, event nouns are marked.
    const double plain = world.presume_same ? 0.25 : 0.55;
    const auto is_plain = [plain](const Claim& claim) {
        return claim.parse_confidence > plain && !claim.extra.contains("nominal");
    };
    return is_plain(*a.claim) && is_plain(*b.claim);
}

} // namespace factlint::contradict
