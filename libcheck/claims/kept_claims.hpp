// KeptClaims: articles and their claims that outlive a run, so that a new article is compared with all that
// is known without reading all that is known. The store implements it.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::claims {

/// A key under which a claim meets others, and where it stands among them: claims of one event differ little
/// in time.
struct KeptKey {
    std::string key;
    std::int64_t day = 0;
    std::string
        name; ///< another name of the claim, so that of many on one day those come first that share it
};

struct KeptClaim {
    std::string line; ///< the claim as its user writes and reads it
    std::vector<KeptKey> keys;
};

struct KeptArticle {
    std::string id;
    std::uint64_t hash = 0; ///< of all that follows: an article with the same hash is unchanged
    std::string head;
    std::vector<std::string> words; ///< unique
    std::vector<KeptClaim> claims;
};

/// What a probe finds: the claim's number, and its article's.
struct KeptNumber {
    std::int64_t claim = 0;
    std::int64_t article = 0;
    friend auto operator<=>(const KeptNumber&, const KeptNumber&) = default;
};

/// Not thread-safe. Each call costs the logarithm of what is kept, times what it reads or writes.
class KeptClaims {
  public:
    virtual ~KeptClaims() = default;
    /// Everything between the two is kept, or nothing.
    virtual Status begin() = 0;
    virtual Status end(bool keep) = 0;

    virtual Result<bool> is_unchanged(const std::string& article, std::uint64_t hash) = 0;
    /// Keeps an article in the place of an earlier one with its id; gives the numbers of its claims, in
    /// order.
    virtual Result<std::vector<KeptNumber>> keep(const KeptArticle& article) = 0;
    /// The claims nearest to this place in the order of the key, at most `each_way` before and behind.
    virtual Result<std::vector<KeptNumber>> near(const KeptKey& key, std::size_t each_way) = 0;
    virtual Result<std::string> claim(std::int64_t number) = 0;
    virtual Result<std::string> head(std::int64_t article) = 0;
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
