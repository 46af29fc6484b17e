// Verb groups: a main verb with its auxiliaries, adverbs and negation, "has not been signed". Internal to
// analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

struct VerbGroup {
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< past the main verb
    std::uint32_t main = 0;
    bool finite = false;
    bool passive = false;
    bool copula = false;
    bool negated = false;
    bool infinitive = false;
    std::string_view modal;
};

/// The verb groups of a sentence's tokens, in their order.
std::vector<VerbGroup> find_verb_groups(const Reading& reading, TokenRange range);

} // namespace factlint::analyse
