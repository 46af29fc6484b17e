// KeptReader: claims of kept articles, read from the store as they are asked for.
#pragma once

#include "claims/kept_claims.hpp"
#include "contradict/packed_articles.hpp"
#include "contradict/recently_asked.hpp"
#include "contradict/word_weights.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace factlint::contradict {

/// What the store keeps of a packed article: its bytes, its words, and each claim's places under its keys.
/// Linear in the article.
Result<claims::KeptArticle> kept_article(std::string bytes);

/// Bounded memory, but for a few bytes of each article met. An article is one object however often it is
/// read, as long as one of its claims lives. Not thread-safe.
class KeptReader {
  public:
    /// `words` are told the frequency of each word of what is read.
    KeptReader(claims::KeptClaims& kept, WordWeights& words);
    Result<std::shared_ptr<const ReadClaim>> read(std::int64_t claim);

  private:
    struct Opened {
        std::int64_t number = 0;
        std::string bytes;
        std::shared_ptr<const ArticleDigest> head;
        PackedDigest digest; ///< views of the bytes
    };
    struct Met {
        std::int64_t end = 0; ///< one behind the number of its last claim
        std::weak_ptr<const ArticleDigest> head;
    };
    Result<std::shared_ptr<const Opened>> article_of(std::int64_t claim);
    Status weigh(const Claim& claim);

    claims::KeptClaims& kept_;
    WordWeights& words_;
    std::map<std::int64_t, Met> met_; ///< by the article's number
    RecentlyAsked<std::int64_t, std::shared_ptr<const ReadClaim>> claims_;
    RecentlyAsked<std::int64_t, std::shared_ptr<const Opened>> articles_;
};

} // namespace factlint::contradict
