#include "contradict/incremental.hpp"

#include "contradict/candidates.hpp"
#include "contradict/clashing_claims.hpp"
#include "contradict/collection.hpp"
#include "contradict/kept_reader.hpp"
#include "contradict/near_copies.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace factlint::contradict {
namespace {

// Of one key's claims a new claim meets so many before and behind it in the order of time: as many as a
// bucket that is compared each with each.
constexpr std::size_t each_way = CandidateLimits{}.full / 2;

std::vector<std::uint32_t> copy_groups(const std::vector<ClashingClaims::Article>& articles) {
    std::vector<std::string> signatures;
    for (const ClashingClaims::Article& article : articles) signatures.emplace_back(article.signature);
    return near_copy_groups(signatures);
}

class Comparison {
  public:
    Comparison(claims::KeptClaims& kept, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
               const EngineOptions& options)
        : kept_(kept), lexicon_(lexicon), options_(options), reader_(kept, words_) {}

    Result<IncrementalOutcome> run(PackedArticles articles) {
        articles.settle();
        IncrementalOutcome out;
        std::vector<std::string> changed;
        for (std::uint32_t i = 0; i < articles.size(); ++i) {
            if (FACTLINT_TRY(keep(articles, i))) {
                ++out.changed;
                changed.push_back(articles.heads()[i].id);
            } else {
                ++out.unchanged;
            }
        }
        words_.set_documents(FACTLINT_TRY(kept_.frequency("")));
        // Neighbours in time meet much the same claims.
        std::sort(fresh_.begin(), fresh_.end(), [&](const Fresh& a, const Fresh& b) {
            const auto day = [&](const Fresh& each) { return articles.heads()[each.article].published_day; };
            return std::pair(day(a), a.number) < std::pair(day(b), b.number);
        });
        for (const Fresh& fresh : fresh_) FACTLINT_CHECK(compare_all(articles.bytes(fresh.article), fresh));
        out.findings = FACTLINT_TRY(clashing_.merge(
            copy_groups, [&](const ClashingClaim& claim) { return reader_.read(claim.number); }, world()));
        return settle_findings(changed, std::move(out));
    }

  private:
    struct Fresh {
        std::uint32_t article = 0; ///< of this run
        std::int64_t number = 0;   ///< under which it is kept
    };

    // False when the article is as it was.
    Result<bool> keep(const PackedArticles& articles, std::uint32_t article) {
        const claims::KeptArticle entry = FACTLINT_TRY(kept_article(articles.bytes(article)));
        if (const auto before = FACTLINT_TRY(kept_.find(entry.id))) {
            if (before->hash == entry.hash) return false;
            claims::KeptBytes old = FACTLINT_TRY(kept_.article_of(before->article));
            FACTLINT_CHECK(kept_.forget(before->article, FACTLINT_TRY(kept_article(std::move(old.bytes)))));
        }
        fresh_.push_back({article, FACTLINT_TRY(kept_.keep(entry))});
        first_fresh_ = std::min(first_fresh_, fresh_.back().number);
        return true;
    }

    Status compare_all(const std::string& bytes, const Fresh& fresh) {
        const claims::KeptArticle entry = FACTLINT_TRY(kept_article(bytes));
        std::vector<std::int64_t> partners;
        for (std::size_t i = 0; i < entry.claims.size(); ++i) {
            const std::int64_t number = fresh.number + static_cast<std::int64_t>(i);
            partners.clear();
            for (const claims::KeptKey& key : entry.claims[i]) {
                const auto near = FACTLINT_TRY(kept_.near(key, number, each_way));
                partners.insert(partners.end(), near.begin(), near.end());
            }
            std::sort(partners.begin(), partners.end());
            partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
            if (partners.empty()) continue;
            const auto own = ClashingClaims::named(number, FACTLINT_TRY(reader_.read(number)));
            for (const std::int64_t partner : partners)
                // Two claims of this run are near each other from either side: they meet once.
                if (partner < first_fresh_ || partner > number) FACTLINT_CHECK(meet(own, partner));
        }
        return {};
    }

    World world() const { return {lexicon_.get(), &words_, false}; }

    Status meet(const ClashingClaims::Claim& own, std::int64_t partner) {
        auto a = own;
        auto b = ClashingClaims::named(partner, FACTLINT_TRY(reader_.read(partner)));
        if (!comparable(a.second->event, b.second->event)) return {};
        // In the order of the articles' ids, as the engine has them.
        if (b.first < a.first) std::swap(a, b);
        clashing_.add(a, b,
                      reported(compare(a.second->event, b.second->event, world()), options_.threshold,
                               options_.imprecise));
        return {};
    }

    Result<IncrementalOutcome> settle_findings(const std::vector<std::string>& changed,
                                               IncrementalOutcome out) {
        std::vector<std::pair<std::string, std::vector<std::string>>> found;
        std::set<std::string> now;
        for (const Finding& finding : out.findings) {
            std::vector<std::string> articles;
            for (const Place& place : finding.places) articles.push_back(place.article);
            found.emplace_back(finding.fingerprint, std::move(articles));
            now.insert(finding.fingerprint);
        }
        const auto before = FACTLINT_TRY(kept_.replace_findings(changed, found));
        for (const std::string& fingerprint : now)
            if (!std::binary_search(before.begin(), before.end(), fingerprint))
                out.fresh.push_back(fingerprint);
        for (const std::string& fingerprint : before)
            if (!now.contains(fingerprint)) out.fixed.push_back(fingerprint);
        out.standing = FACTLINT_TRY(kept_.findings()) - static_cast<std::int64_t>(out.fresh.size());
        return out;
    }

    claims::KeptClaims& kept_;
    const std::shared_ptr<const lexicon::Lexicon>& lexicon_;
    const EngineOptions& options_;
    std::vector<Fresh> fresh_;
    std::int64_t first_fresh_ = std::numeric_limits<std::int64_t>::max();
    ClashingClaims clashing_;
    WordWeights words_;
    KeptReader reader_;
};

} // namespace

Result<IncrementalOutcome> compare_with_kept(PackedArticles articles, claims::KeptClaims& kept,
                                             const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                             const EngineOptions& options) {
    FACTLINT_CHECK(kept.begin());
    auto out = Comparison(kept, lexicon, options).run(std::move(articles));
    const Status ended = kept.end(out.has_value());
    if (out && !ended) return tl::unexpected(ended.error());
    return out;
}

} // namespace factlint::contradict
