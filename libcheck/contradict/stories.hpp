// Stories: which articles are on one event.
#pragma once

#include "contradict/digest.hpp"
#include "contradict/event_gist.hpp"
#include "records/story.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::contradict {

struct StoryOptions {
    /// Mean log odds that the articles of two groups are on one event, from which the groups are one.
    double log_odds = 0.6;
    /// What is taken for two articles that share no rare word.
    double unlike = -1.2;
    double likeness = 0.05; ///< cosine below which two articles are not looked at any further
};

/// For each article the smallest number of its story (its own when it is alone). Groups join where the mean
/// of all their pairs says so (average linkage), so that one article that speaks of two events does not join
/// these. The gists must be in an order that means the same in every run. Near linear in the articles.
std::vector<std::uint32_t> event_groups(const std::vector<const EventGist*>& gists,
                                        const StoryOptions& options = {});
/// The same, and gives back what it needs no more of the gists as it goes.
std::vector<std::uint32_t> event_groups(std::vector<EventGist> gists, const StoryOptions& options = {});

/// Groups of two or more as records, sorted by id. `articles` sorted by id.
std::vector<Story> stories_of(const std::vector<ArticleDigest>& articles,
                              const std::vector<std::uint32_t>& group, StoryKind kind);

} // namespace factlint::contradict
