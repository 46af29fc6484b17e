// PackedArticles: the articles of a run, each once, packed but for what is said of the article itself.
#pragma once

#include "claims/claim_index.hpp"
#include "contradict/digest.hpp"
#include "contradict/event.hpp"
#include "contradict/packed_digest.hpp"
#include "contradict/recently_asked.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace factlint::contradict {

/// Some fifteen kilobytes for an article of 600 words. Not thread-safe.
class PackedArticles {
  public:
    explicit PackedArticles(GistKept gist = GistKept::Yes) : gist_(gist) {}

    /// An article that was added before, by its id, is replaced.
    void add(const ArticleDigest& article) { add(article.id, pack(article, gist_)); }
    void add(std::string id, std::string packed);
    /// Sorts by id: what came in in any order is the same from here on. Has to be called before anything is
    /// asked.
    void settle();

    std::size_t size() const { return packed_.size(); }
    /// Sorted by id; without claims, sentences and gist, and of the words with the names alone.
    const std::vector<ArticleDigest>& heads() const { return heads_; }
    const std::string& bytes(std::uint32_t article) const { return packed_[article].bytes; }
    PackedDigest open(std::uint32_t article) const;
    /// The number of the article with this id; of another one the id that follows on it.
    std::uint32_t find(std::string_view id) const;
    std::vector<std::string> words(std::uint32_t article) const;
    std::vector<CopySentence> copy_sentences(std::uint32_t article) const;

  private:
    struct Packed {
        std::string id;
        std::string bytes;
    };
    GistKept gist_;
    std::vector<Packed> packed_;
    std::vector<ArticleDigest> heads_;
};

/// A claim of packed articles, unpacked.
struct ReadClaim {
    DigestedClaim claim;
    Event event;                                    ///< of this claim and the head of its article
    std::shared_ptr<const ArticleDigest> head = {}; ///< where nobody else keeps it
};

/// Unpacks claims by their numbers through all articles and keeps those that were asked for last, so that
/// asking for neighbours in time unpacks each about once. Bounded memory: some thousands of claims. The
/// articles must outlive it. Not thread-safe.
class ClaimReader {
  public:
    explicit ClaimReader(const PackedArticles& articles);

    claims::ClaimNumber size() const { return first_.back(); }
    std::uint32_t article_of(claims::ClaimNumber claim) const;
    std::shared_ptr<const ReadClaim> read(claims::ClaimNumber claim);

  private:
    const PackedArticles& articles_;
    std::vector<PackedDigest> digests_;
    std::vector<claims::ClaimNumber> first_; ///< of each article, and one behind the last
    RecentlyAsked<claims::ClaimNumber, std::shared_ptr<const ReadClaim>> claims_;
};

} // namespace factlint::contradict
