// ClashingClaims: the few of all claims that were found to clash, and with what. The others can be forgotten.
#pragma once

#include "contradict/merge.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::contradict {

/// Some two hundred bytes a claim that clashes and seventy a pair. Not thread-safe.
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
    /// a.first < b.first. In any order of pairs; one that comes again counts once.
    void add(const Claim& a, const Claim& b, const std::vector<PairFinding>& findings);

    struct Article {
        std::string_view id;
        std::string_view signature;
    };
    /// For each article of a claim, sorted by id, the name of its group of near copies.
    using CopyGroups = std::function<std::vector<std::uint32_t>(const std::vector<Article>& articles)>;
    /// One finding for each dispute, sorted by place.
    Result<std::vector<Finding>> merge(const CopyGroups& copy_groups, const ReadClaimAgain& read,
                                       const World& world);

  private:
    std::uint32_t number_of(const Claim& claim);
    void forget_repeats();

    std::map<std::string, std::string, std::less<>> signatures_; ///< by the ids of articles
    std::map<Name, std::uint32_t> numbers_;
    std::vector<ClashingClaim> claims_;
    std::vector<ClashingPair> pairs_;
    std::size_t often_ = 4096; ///< from so many pairs on repeats are looked for
};

} // namespace factlint::contradict
