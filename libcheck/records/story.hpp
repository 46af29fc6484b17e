// Story: the articles that are on one event. Group: near copies of one text, counted as one source.
#pragma once

#include "base/json.hpp"

#include <string>
#include <vector>

namespace factlint {

enum class StoryKind { Event, NearCopies };

struct Story {
    std::string id; ///< smallest id of its articles
    StoryKind kind = StoryKind::Event;
    std::vector<std::string> articles; ///< ids, sorted
    std::string title;
    json::object extra;
};

} // namespace factlint
