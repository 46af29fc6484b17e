// KeptClaims: articles and their claims that outlive a run, so that a new article is compared with all that
// is known without reading all that is known. The store implements it.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace factlint::claims {

/// A key under which a claim meets others, and where it stands among them: claims of one event differ little
/// in time.
struct KeptKey {
    std::uint64_t key = 0; ///< a hash: two keys of one hash only make claims meet that need not
    std::int64_t day = 0;
    std::uint32_t name = 0; ///< hash of another name of the claim, so that of many on one day those come
                            ///< first that share it
};

struct KeptArticle {
    std::string id;
    std::uint64_t hash = 0;         ///< of the bytes: an article with the same hash is unchanged
    std::string bytes;              ///< the article and its claims, as their user writes and reads them
    std::vector<std::string> words; ///< unique
    std::vector<std::vector<KeptKey>> claims; ///< the keys of each claim
};

/// An article that is kept. Its claims are numbered from its own number on, so that a claim's number says
/// which article it is of.
struct KeptNumber {
    std::int64_t article = 0;
    std::uint64_t hash = 0;
};

struct KeptBytes {
    std::int64_t article = 0;
    std::int64_t claims = 0; ///< how many
    std::string bytes;
};

/// Not thread-safe. Each call costs the logarithm of what is kept, times what it reads or writes.
class KeptClaims {
  public:
    virtual ~KeptClaims() = default;
    /// Everything between the two is kept, or nothing.
    virtual Status begin() = 0;
    virtual Status end(bool keep) = 0;

    virtual Result<std::optional<KeptNumber>> find(const std::string& article) = 0;
    /// Keeps an article that is not kept; gives its number, which is higher than any before.
    virtual Result<std::int64_t> keep(const KeptArticle& article) = 0;
    /// Forgets an article, with the words and keys it was kept with.
    virtual Status forget(std::int64_t article, const KeptArticle& kept) = 0;
    /// The claims, or articles, nearest to this one in the order of the key, at most `each_way` before and
    /// behind.
    virtual Result<std::vector<std::int64_t>> near(const KeptKey& key, std::int64_t claim,
                                                   std::size_t each_way) = 0;
    virtual Result<KeptBytes> article_of(std::int64_t claim) = 0;
    /// In how many articles a word is; "" asks how many articles there are.
    virtual Result<std::uint32_t> frequency(const std::string& word) = 0;

    /// Replaces the findings that these articles take part in. Gives the fingerprints that were known of them
    /// before.
    virtual Result<std::vector<std::string>> replace_findings(
        const std::vector<std::string>& articles,
        const std::vector<std::pair<std::string, std::vector<std::string>>>& fingerprints_with_articles) = 0;
    virtual Result<std::int64_t> findings() = 0; ///< how many stand
};

} // namespace factlint::claims
