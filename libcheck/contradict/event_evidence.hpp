// Evidence that two gists are of one event: named features, each for or against it, and a logistic over them
// with one readable table of weights (event_evidence.cpp).
#pragma once

#include "contradict/event_gist.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

/// How alike the words of two texts are, 0 to 1; the rarer a word in the collection the more it says.
struct WordLikeness {
    double alone = 0; ///< of the two texts themselves
    double in_context =
        0; ///< of the two together with what is nearest to each; the same as `alone` without a collection
};

struct EvidenceShare {
    std::string_view feature;
    double share = 0; ///< what it adds to the sum
};

struct EventEvidence {
    double sum = 0;                      ///< log odds; above 0 one event is more likely than two
    std::vector<EvidenceShare> shares;   ///< in the order of the table, without those that say nothing
    std::vector<std::string_view> names; ///< of the first gist that the second has, too
    double confidence() const;           ///< 1 / (1 + exp(-sum))
};

struct EvidenceWeight {
    std::string_view feature;
    double agree = 0;    ///< where both sides agree; for likenesses, of the whole of it
    double disagree = 0; ///< where both have it and differ
    std::string_view meaning;
};

std::span<const EvidenceWeight> evidence_weights();

/// Symmetric but for `names`. O(names²), which the gists bound.
EventEvidence event_evidence(const EventGist& a, const EventGist& b, WordLikeness words);
/// The sum alone, for grouping many articles.
double event_log_odds(const EventGist& a, const EventGist& b, WordLikeness words);

/// The stricter setting, for who must not be wrong: of pairs from here on nine in ten and more are right
/// (docs/quality.md).
inline constexpr double strict_event_confidence = 0.94;

} // namespace factlint::contradict
