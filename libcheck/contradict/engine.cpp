#include "contradict/engine.hpp"

#include "claims/blocking.hpp"
#include "contradict/altered_copy.hpp"
#include "contradict/candidates.hpp"
#include "contradict/clashing_claims.hpp"
#include "contradict/collection.hpp"
#include "contradict/compare.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

using claims::ClaimNumber;

Candidates candidates_of(const PackedArticles& articles) {
    Candidates out;
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        const PackedDigest digest = articles.open(i);
        for (std::size_t c = 0; c < digest.claims(); ++c) {
            const DigestedClaim claim = *digest.claim(c);
            out.add(make_event(claim, articles.heads()[i]), i, claims::blocking_keys(claim.claim));
        }
    }
    out.settle();
    return out;
}

} // namespace

Engine::Engine(std::shared_ptr<const lexicon::Lexicon> lexicon, EngineOptions options)
    : lexicon_(std::move(lexicon)), options_(options) {}

void Engine::add(const ArticleDigest& article) { articles_.add(article); }

std::vector<Finding> Engine::clashes(const Collection& collection) const {
    const World world{lexicon_.get(), &collection.words, false};
    const Candidates candidates = candidates_of(articles_);
    ClaimReader reader(articles_);
    ClashingClaims clashing;
    std::vector<ClaimNumber> partners;
    for (const ClaimNumber a : candidates.in_order_of_time()) {
        candidates.partners(a, partners);
        if (partners.empty()) continue;
        const auto one = reader.read(a);
        for (const ClaimNumber b : partners) {
            const auto other = reader.read(b);
            const auto found =
                reported(compare(one->event, other->event, world), options_.threshold, options_.imprecise);
            if (!found.empty())
                clashing.add(ClashingClaims::named(a, one), ClashingClaims::named(b, other), found);
        }
    }
    auto out = clashing.merge(
        [&](const std::vector<ClashingClaims::Article>& clashed) {
            std::vector<std::uint32_t> groups;
            for (const ClashingClaims::Article& article : clashed)
                groups.push_back(collection.copies[articles_.find(article.id)]);
            return groups;
        },
        [&](const ClashingClaim& claim) -> Result<std::shared_ptr<const ReadClaim>> {
            return reader.read(static_cast<ClaimNumber>(claim.number));
        },
        world);
    return std::move(*out); // reading what was packed here cannot fail
}

Outcome Engine::finish() {
    articles_.settle();
    const std::vector<ArticleDigest>& heads = articles_.heads();
    Collection collection = collection_of(articles_);
    Outcome out;
    out.findings = clashes(collection);
    collection.words = {};
    add_altered_copies(
        heads, collection.copies, [&](std::uint32_t article) { return articles_.copy_sentences(article); },
        out.findings);
    out.stories = stories_of(heads, collection.copies, StoryKind::NearCopies);
    std::vector<EventGist> gists;
    gists.reserve(articles_.size());
    for (std::uint32_t i = 0; i < articles_.size(); ++i) gists.push_back(*articles_.open(i).gist());
    for (Story& story : stories_of(heads, event_groups(std::move(gists), options_.stories), StoryKind::Event))
        out.stories.push_back(std::move(story));
    return out;
}

std::string Engine::why_not(std::string_view claim_a, std::string_view claim_b) {
    articles_.settle();
    const WordWeights words = collection_of(articles_).words;
    ClaimReader reader(articles_);
    const auto find = [&](std::string_view id) -> std::shared_ptr<const ReadClaim> {
        for (ClaimNumber i = 0; i < reader.size(); ++i)
            if (auto claim = reader.read(i); claim->claim.claim.id == id) return claim;
        return nullptr;
    };
    const auto a = find(claim_a);
    const auto b = find(claim_b);
    if (a == nullptr) return "no claim " + std::string(claim_a) + "\n";
    if (b == nullptr) return "no claim " + std::string(claim_b) + "\n";
    const auto keys_a = claims::blocking_keys(a->claim.claim);
    const auto keys_b = claims::blocking_keys(b->claim.claim);
    const bool meet = std::any_of(keys_a.begin(), keys_a.end(), [&](const std::string& key) {
        return std::binary_search(keys_b.begin(), keys_b.end(), key);
    });
    std::string out =
        meet ? "" : "candidates: the two claims share no blocking key, so they were never compared\n";
    return out + contradict::why_not(a->event, b->event, {lexicon_.get(), &words, false});
}

} // namespace factlint::contradict
