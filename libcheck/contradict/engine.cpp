#include "contradict/engine.hpp"

#include "claims/blocking.hpp"
#include "claims/claim_index.hpp"
#include "contradict/altered_copy.hpp"
#include "contradict/candidates.hpp"
#include "contradict/collection.hpp"
#include "contradict/compare.hpp"
#include "contradict/merge.hpp"

#include <algorithm>

namespace factlint::contradict {
Engine::Engine(std::shared_ptr<const lexicon::Lexicon> lexicon, EngineOptions options)
    : lexicon_(std::move(lexicon)), options_(options) {}

void Engine::add(ArticleDigest article) { articles_.push_back(std::move(article)); }

Outcome Engine::finish() {
    // Sorted by id: what came in in any order or split is the same from here on.
    settle(articles_);
    const std::vector<ArticleDigest>& articles = articles_;
    const auto [copies, words] = collection_of(articles);
    const World world{lexicon_.get(), &words, false};

    std::vector<Event> events;
    std::vector<std::uint32_t> copy_group;
    const std::unique_ptr<claims::ClaimIndex> index = claims::make_memory_claim_index();
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        for (const DigestedClaim& claim : articles[i].claims) {
            // An index in memory cannot fail.
            (void)index->add(static_cast<claims::ClaimNumber>(events.size()),
                             claims::blocking_keys(claim.claim));
            events.push_back(make_event(claim, articles[i]));
            copy_group.push_back(copies[i]);
        }
    }
    std::vector<ClashingPair> pairs;
    for (const auto& [a, b] : candidate_pairs(*index, events)) {
        for (PairFinding& finding : compare(events[a], events[b], world))
            if (is_reported(finding, options_.threshold, options_.imprecise))
                pairs.push_back({a, b, std::move(finding)});
    }
    Outcome out;
    out.findings = merge(pairs, events, copy_group);
    add_altered_copies(articles, copies, out.findings);
    out.stories = stories_of(articles, copies, StoryKind::NearCopies);
    std::vector<const EventGist*> gists;
    for (const ArticleDigest& article : articles) gists.push_back(&article.gist);
    for (Story& story : stories_of(articles, event_groups(gists, options_.stories), StoryKind::Event))
        out.stories.push_back(std::move(story));
    return out;
}

std::string Engine::why_not(std::string_view claim_a, std::string_view claim_b) {
    settle(articles_);
    const std::vector<ArticleDigest>& articles = articles_;
    const WordWeights words = collection_of(articles).words;
    const auto find = [&](std::string_view id) -> std::vector<Event> {
        for (const ArticleDigest& article : articles)
            for (const DigestedClaim& claim : article.claims)
                if (claim.claim.id == id) return {make_event(claim, article)};
        return {};
    };
    const auto a = find(claim_a);
    const auto b = find(claim_b);
    if (a.empty()) return "no claim " + std::string(claim_a) + "\n";
    if (b.empty()) return "no claim " + std::string(claim_b) + "\n";
    const auto keys_a = claims::blocking_keys(*a.front().claim);
    const auto keys_b = claims::blocking_keys(*b.front().claim);
    const bool meet = std::any_of(keys_a.begin(), keys_a.end(), [&](const std::string& key) {
        return std::binary_search(keys_b.begin(), keys_b.end(), key);
    });
    std::string out =
        meet ? "" : "candidates: the two claims share no blocking key, so they were never compared\n";
    return out + contradict::why_not(a.front(), b.front(), {lexicon_.get(), &words, false});
}

} // namespace factlint::contradict
