#include "contradict/engine.hpp"

#include "claims/blocking.hpp"
#include "claims/claim_index.hpp"
#include "contradict/candidates.hpp"
#include "contradict/compare.hpp"
#include "contradict/merge.hpp"
#include "contradict/near_copies.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

WordWeights weigh(const std::vector<ArticleDigest>& articles, const std::vector<std::uint32_t>& copies) {
    WordWeights out;
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        if (copies[i] == i) out.add(articles[i].words);
    return out;
}

std::vector<std::uint32_t> copies_of(const std::vector<ArticleDigest>& articles) {
    std::vector<std::string> signatures;
    signatures.reserve(articles.size());
    for (const ArticleDigest& article : articles) signatures.push_back(article.signature);
    return near_copy_groups(signatures);
}

bool is_reported(const PairFinding& finding, const EngineOptions& options) {
    const Relation relation = finding.judgement.relation;
    if (relation == Relation::None || (relation == Relation::Imprecise && !options.imprecise)) return false;
    return finding.confidence >= options.threshold;
}

} // namespace

Engine::Engine(std::shared_ptr<const lexicon::Lexicon> lexicon, EngineOptions options)
    : lexicon_(std::move(lexicon)), options_(options) {}

void Engine::add(ArticleDigest article) { articles_.push_back(std::move(article)); }

// Articles sorted by id, each once: what came in in any order or split is the same from here on.
void Engine::settle() {
    // Of two with one id the later one wins.
    std::reverse(articles_.begin(), articles_.end());
    std::stable_sort(articles_.begin(), articles_.end(),
                     [](const ArticleDigest& a, const ArticleDigest& b) { return a.id < b.id; });
    articles_.erase(std::unique(articles_.begin(), articles_.end(),
                                [](const ArticleDigest& a, const ArticleDigest& b) { return a.id == b.id; }),
                    articles_.end());
}

Outcome Engine::finish() {
    settle();
    const std::vector<ArticleDigest>& articles = articles_;
    const std::vector<std::uint32_t> copies = copies_of(articles);
    const WordWeights words = weigh(articles, copies);
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
            if (is_reported(finding, options_)) pairs.push_back({a, b, std::move(finding)});
    }
    Outcome out;
    out.findings = merge(pairs, events, copy_group);
    out.stories = stories_of(articles, copies, StoryKind::NearCopies);
    std::vector<const EventGist*> gists;
    for (const ArticleDigest& article : articles) gists.push_back(&article.gist);
    for (Story& story : stories_of(articles, event_groups(gists, options_.stories), StoryKind::Event))
        out.stories.push_back(std::move(story));
    return out;
}

std::string Engine::why_not(std::string_view claim_a, std::string_view claim_b) {
    settle();
    const std::vector<ArticleDigest>& articles = articles_;
    const WordWeights words = weigh(articles, copies_of(articles));
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
