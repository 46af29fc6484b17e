#include "contradict/stories.hpp"

#include "contradict/groups.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace factlint::contradict {
namespace {

// The words that say most about an article, in byte order among equals.
std::vector<std::string_view> rarest(const ArticleDigest& article, const WordWeights& words,
                                     std::size_t most) {
    std::vector<std::pair<std::uint32_t, std::string_view>> ranked;
    for (const std::string& word : article.words) {
        const std::uint32_t in = words.frequency(word);
        if (in > 1) ranked.emplace_back(in, word);
    }
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > most) ranked.resize(most);
    std::vector<std::string_view> out;
    for (const auto& [in, word] : ranked) out.push_back(word);
    return out;
}

bool far_apart(const ArticleDigest& a, const ArticleDigest& b, int days) {
    if (a.published_day == ArticleDigest::unknown_day || b.published_day == ArticleDigest::unknown_day)
        return false;
    return std::abs(a.published_day - b.published_day) > days;
}

} // namespace

std::vector<std::uint32_t> event_groups(const std::vector<ArticleDigest>& articles, const WordWeights& words,
                                        const StoryOptions& options) {
    std::map<std::string_view, std::vector<std::uint32_t>> having;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        for (const std::string_view word : rarest(articles[i], words, options.rare_words))
            having[word].push_back(i);
    Groups groups(articles.size());
    std::set<std::pair<std::uint32_t, std::uint32_t>> done;
    for (const auto& [word, members] : having) {
        if (members.size() > options.widest) continue;
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const ArticleDigest& a = articles[members[i]];
                const ArticleDigest& b = articles[members[j]];
                if (far_apart(a, b, options.days_apart) || !done.insert({members[i], members[j]}).second)
                    continue;
                if (words.cosine(a.words, b.words) >= options.likeness) groups.join(members[i], members[j]);
            }
        }
    }
    std::vector<std::uint32_t> out(articles.size());
    for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = groups.name(i);
    return out;
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
