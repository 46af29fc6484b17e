#include "contradict/clashing_claims.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace factlint::contradict {
namespace {

auto order_of(const ClashingPair& pair) { return std::tuple(pair.a, pair.b, pair.detector); }

} // namespace

std::uint32_t ClashingClaims::number_of(const Claim& claim) {
    if (const auto known = numbers_.find(claim.first); known != numbers_.end()) return known->second;
    const Event& event = claim.second->event;
    auto article = signatures_.find(claim.first.article);
    if (article == signatures_.end())
        article = signatures_.emplace(event.article->id, event.article->signature).first;
    ClashingClaim out;
    out.article = article->first;
    out.number = claim.first.number;
    out.id = event.claim->id;
    out.field = event.claim->field;
    out.span = event.claim->span;
    out.published_day = event.article->published_day;
    out.sentence = hash64(event.claim->text);
    out.words = hash64(lower_case(collapse_spaces(event.claim->text)));
    const auto number = static_cast<std::uint32_t>(claims_.size());
    numbers_.emplace(Name{out.article, out.number}, number);
    claims_.push_back(std::move(out));
    return number;
}

void ClashingClaims::add(const Claim& a, const Claim& b, const std::vector<PairFinding>& findings) {
    if (findings.empty()) return;
    const std::uint32_t number_a = number_of(a);
    const std::uint32_t number_b = number_of(b);
    for (const PairFinding& finding : findings)
        pairs_.push_back({number_a, number_b, finding.detector, finding.judgement.relation,
                          finding.confidence, hash64(finding.clash.key_a), hash64(finding.clash.key_b),
                          finding.clash.mark_a, finding.clash.mark_b});
    if (pairs_.size() < often_) return;
    forget_repeats();
    often_ = std::max(often_, 2 * pairs_.size());
}

void ClashingClaims::forget_repeats() {
    std::sort(pairs_.begin(), pairs_.end(),
              [](const ClashingPair& x, const ClashingPair& y) { return order_of(x) < order_of(y); });
    pairs_.erase(
        std::unique(pairs_.begin(), pairs_.end(),
                    [](const ClashingPair& x, const ClashingPair& y) { return order_of(x) == order_of(y); }),
        pairs_.end());
}

Result<std::vector<Finding>> ClashingClaims::merge(const CopyGroups& copy_groups, const ReadClaimAgain& read,
                                                   const World& world) {
    // In the order of articles and claims, whatever the order in which they were met.
    std::vector<ClashingClaim> claims;
    std::vector<std::uint32_t> place(claims_.size());
    std::vector<Article> articles;
    for (const auto& [name, number] : numbers_) {
        place[number] = static_cast<std::uint32_t>(claims.size());
        claims.push_back(std::move(claims_[number]));
        if (articles.empty() || articles.back().id != name.article)
            articles.push_back({name.article, signatures_.find(name.article)->second});
    }
    const std::vector<std::uint32_t> groups = copy_groups(articles);
    std::size_t article = 0;
    for (ClashingClaim& claim : claims) {
        while (articles[article].id != claim.article) ++article;
        claim.copies = groups[article];
    }
    for (ClashingPair& pair : pairs_) {
        pair.a = place[pair.a];
        pair.b = place[pair.b];
    }
    forget_repeats();
    return contradict::merge(pairs_, claims, read, world);
}

} // namespace factlint::contradict
