#include "contradict/clashing_claims.hpp"

#include "contradict/merge.hpp"

namespace factlint::contradict {

void ClashingClaims::add(const Claim& a, const Claim& b, std::vector<PairFinding> findings) {
    if (findings.empty()) return;
    claims_.insert(a);
    claims_.insert(b);
    pairs_.emplace(std::pair(a.first, b.first), std::move(findings));
}

std::vector<Finding> ClashingClaims::merge(const CopyGroups& copy_groups) {
    std::vector<const ArticleDigest*> articles;
    std::vector<Event> events;
    std::vector<std::size_t> article_of;
    std::map<Name, std::uint32_t> place;
    for (const auto& [name, claim] : claims_) {
        place[name] = static_cast<std::uint32_t>(events.size());
        events.push_back(claim->event);
        if (articles.empty() || articles.back()->id != name.article) articles.push_back(claim->event.article);
        article_of.push_back(articles.size() - 1);
    }
    const std::vector<std::uint32_t> groups = copy_groups(articles);
    std::vector<std::uint32_t> copies;
    for (const std::size_t article : article_of) copies.push_back(groups[article]);
    std::vector<ClashingPair> clashes;
    for (auto& [pair, findings] : pairs_)
        for (PairFinding& finding : findings)
            clashes.push_back({place.at(pair.first), place.at(pair.second), std::move(finding)});
    pairs_.clear();
    auto out = contradict::merge(clashes, events, copies);
    claims_.clear();
    return out;
}

} // namespace factlint::contradict
