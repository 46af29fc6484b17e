// Source: facts about a source, each with the place it was seen. Each stage writes its own part; report joins
// them.
#pragma once

#include "base/json.hpp"

#include <string>
#include <vector>

namespace factlint {

/// One fact: "byline", "Ana Ruiz" ; "loaded words per 100", 1.4 of 310 words.
struct SourceFact {
    std::string name;
    std::string value;
    double number = 0; ///< for counts and rates
    double of = 0;     ///< what the rate was measured over; 0 when it is not a rate
    std::string place; ///< where it was seen, in words
};

struct Source {
    std::string name;    ///< outlet
    std::string article; ///< id, for facts of one article; empty for facts of the outlet
    std::string stage;   ///< which stage says so
    std::vector<SourceFact> facts;
    json::object extra;
};

} // namespace factlint
