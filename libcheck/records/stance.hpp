// Stance: what one article says, in whose voice, of one proposition of a topic.
#pragma once

#include "base/json.hpp"
#include "base/span.hpp"
#include "records/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint {

enum class StanceValue { Asserts, Denies, ReportsAllegation, ReportsDenial, MentionsNeutral };

struct Stance {
    std::string topic;
    std::string proposition;
    StanceValue value = StanceValue::MentionsNeutral;
    std::string kind;  ///< of the article, where it is not news: "opinion", "satire", "forum"; else ""
    std::string scope; ///< time scope as ISO date or interval, "" = open; denial scopes as words
    Place place;       ///< article, span, excerpt, holder
    std::vector<std::string> trace; ///< which pattern matched where
    json::object extra;
};

std::string_view name_of(StanceValue value);
std::optional<StanceValue> stance_by_name(std::string_view name);

} // namespace factlint
