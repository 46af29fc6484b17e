// Keyed claims: comparing as a map and a reduce over plain lines.
//
// The map turns an article into lines, the reduce reads the sorted lines of all articles and gives the
// findings that one process gives for the same articles, byte by byte. Lines are JSON objects whose first
// field is the key, so that any program that sorts lines by their bytes (LC_ALL=C sort) brings together what
// has to meet:
//
//     {"key":"!article|ID","record":"digest",...}        once an article; sorts before all keys of claims
//     {"key":"death|maren","record":"claim",...}         once for each blocking key; "" where a claim has
//     none
//
// The design is that of every map and reduce since Dean and Ghemawat (2004); the articles' own lines take the
// place of a broadcast.
#pragma once

#include "base/result.hpp"
#include "contradict/clashing_claims.hpp"
#include "contradict/compare.hpp"
#include "contradict/engine.hpp"
#include "contradict/packed_articles.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::contradict {

struct Collection;

/// The lines of one article. Linear in its claims and their keys.
std::vector<std::string> keyed_lines(const ArticleDigest& article);

/// Not thread-safe. Memory: words, signature and sentences of every article, packed; the claims of one key at
/// a time, and those that clash.
class KeyedClaims {
  public:
    KeyedClaims(std::shared_ptr<const lexicon::Lexicon> lexicon, EngineOptions options = {});
    ~KeyedClaims();

    /// The next of the sorted lines. An error says that a line is not one of these, or that they are not
    /// sorted; the line is left out then.
    Status add(std::string_view line);
    /// The findings, and stories of near copies. Stories of events are not made: they need more of an article
    /// than its claims.
    Outcome finish();

  private:
    using ClaimName = std::pair<std::uint32_t, std::uint32_t>; ///< article, number of the claim in it

    Status add_article(json::object& line);
    Status add_claim(json::object& line);
    void settle_articles();
    void end_key();
    std::shared_ptr<const ReadClaim> unpack(const ClaimName& name, const std::string& packed) const;
    void keep(const ClaimName& name);

    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    EngineOptions options_;
    PackedArticles articles_;                ///< without claims
    std::unique_ptr<Collection> collection_; ///< once the first claim has come
    std::string last_start_;                 ///< of the line before, up to the end of its key
    std::string key_;
    std::map<ClaimName, std::string> bucket_; ///< claims of one key, packed
    std::map<ClaimName, std::string> kept_;   ///< claims that clash, packed
    ClashingClaims clashing_;
};

} // namespace factlint::contradict
