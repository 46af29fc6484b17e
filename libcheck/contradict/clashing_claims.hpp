// ClashingClaims: the few of all claims that were found to clash, and with what. The others can be forgotten.
#pragma once

#include "contradict/compare.hpp"
#include "contradict/packed_articles.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::contradict {

/// Not thread-safe. The heads of the articles must outlive it.
class ClashingClaims {
  public:
    /// Claims are known by their article's id, and by numbers that are in order within one article.
    struct Name {
        std::string_view article;
        std::int64_t number = 0;
        friend auto operator<=>(const Name&, const Name&) = default;
    };
    using Claim = std::pair<Name, std::shared_ptr<const ReadClaim>>;
    static Claim named(std::int64_t number, std::shared_ptr<const ReadClaim> claim) {
        return {Name{claim->event.article->id, number}, std::move(claim)};
    }
    /// a.first < b.first; each pair once, in any order.
    void add(const Claim& a, const Claim& b, std::vector<PairFinding> findings);
    bool contains(const Claim& a, const Claim& b) const { return pairs_.contains({a.first, b.first}); }

    /// For each article of a claim, sorted by id, the name of its group of near copies.
    using CopyGroups =
        std::function<std::vector<std::uint32_t>(const std::vector<const ArticleDigest*>& articles)>;
    /// One finding for each dispute, sorted by place. Takes what was added.
    std::vector<Finding> merge(const CopyGroups& copy_groups);

  private:
    std::map<Name, std::shared_ptr<const ReadClaim>> claims_;
    std::map<std::pair<Name, Name>, std::vector<PairFinding>> pairs_;
};

} // namespace factlint::contradict
