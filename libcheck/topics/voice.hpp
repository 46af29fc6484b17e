// Whose voice a match is in, and what is left of it after negation, doubt and attribution: from a pattern
// found to the value of a stance.
#pragma once

#include "topics/matcher.hpp"

#include <string>
#include <vector>

namespace factlint::topics {

struct Voice {
    StanceValue value = StanceValue::MentionsNeutral;
    std::string holder; ///< "author", or who is named for it
    std::string trace;  ///< the steps that led there, in words
};

/// One voice, or two when somebody denies what another is named for: "Lund rejected the union's claim that
/// ...". Nothing when the match says nothing of the proposition: a question, a condition, an event of the
/// wrong tense. `trace` tells why then.
std::vector<Voice> read_voices(const Match& match, const MatchContext& context, TextField field,
                               const std::vector<HolderName>& holders, std::string& trace);

} // namespace factlint::topics
