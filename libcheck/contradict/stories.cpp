#include "contradict/stories.hpp"

#include "contradict/event_evidence.hpp"
#include "contradict/linkage.hpp"
#include "contradict/word_space.hpp"

#include <map>

namespace factlint::contradict {

namespace {

std::vector<std::uint32_t> groups_in(const WordSpace& space, const std::vector<const EventGist*>& gists,
                                     const StoryOptions& options) {
    std::vector<PairLink> links;
    std::vector<bool> open(gists.size(), false);
    {
        const Neighbours near = space.neighbours_before(options.likeness);
        for (std::uint32_t i = 0; i < near.of.size(); ++i) {
            std::size_t alike = 0;
            for (const Near& other : near.of[i]) {
                const double odds =
                    event_log_odds(*gists[other.text], *gists[i], {other.likeness, other.likeness});
                links.push_back({other.text, i, odds});
                if (odds >= options.log_odds) ++alike;
            }
            // A story larger than what is looked at: who was left out is as likely of it as who was not.
            open[i] = near.crowded[i] && 2 * alike > near.of[i].size();
        }
    }
    return average_linkage(gists.size(), links, open, {options.log_odds, options.unlike});
}

std::vector<const EventGist*> pointers_to(const std::vector<EventGist>& gists) {
    std::vector<const EventGist*> out;
    out.reserve(gists.size());
    for (const EventGist& gist : gists) out.push_back(&gist);
    return out;
}

} // namespace

std::vector<std::uint32_t> event_groups(const std::vector<const EventGist*>& gists,
                                        const StoryOptions& options) {
    return groups_in(WordSpace(gists), gists, options);
}

std::vector<std::uint32_t> event_groups(std::vector<EventGist> gists, const StoryOptions& options) {
    const std::vector<const EventGist*> pointers = pointers_to(gists);
    const WordSpace space(pointers);
    // The space has the words now.
    for (EventGist& gist : gists) gist.words = std::vector<GistWord>();
    return groups_in(space, pointers, options);
}

std::vector<Story> stories_of(const std::vector<ArticleDigest>& articles,
                              const std::vector<std::uint32_t>& group, StoryKind kind) {
    std::map<std::uint32_t, Story> stories;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        Story& story = stories[group[i]];
        if (story.articles.empty()) {
            story.id = articles[i].id;
            story.kind = kind;
            story.title = articles[i].title;
        }
        story.articles.push_back(articles[i].id);
    }
    std::vector<Story> out;
    for (auto& [name, story] : stories)
        if (story.articles.size() > 1) out.push_back(std::move(story));
    return out;
}

} // namespace factlint::contradict
