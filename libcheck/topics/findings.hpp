// Findings of the topics: each dispute in words that an editor can read, with code, level and confidence.
#pragma once

#include "records/finding.hpp"
#include "topics/disputes.hpp"
#include "topics/topic_set.hpp"

#include <string>
#include <vector>

namespace factlint::topics {

/// The findings on all topics of the set, in their order. Near copies are groups of article ids.
std::vector<Finding> topic_findings(const TopicSet& topics, const std::vector<Stance>& stances,
                                    const NearCopies& near_copies);

/// One dispute as a finding. The topic must be the dispute's own.
Finding finding_of(const Topic& topic, const Dispute& dispute);

} // namespace factlint::topics
