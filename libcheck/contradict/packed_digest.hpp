// PackedDigest: an article's digest as a few kilobytes, of which each claim can be read by itself.
//
// Every text stands once, however many claims speak of it: the sentences and the words are a table, and what
// is part of a claim's sentence is a place in it. Digests of a whole run are held in this form, and a store
// keeps it; only what is compared at the moment is unpacked. Reading gives back to the byte what was packed.
//
//     strings | head | words | sentences: (span, text, content words) | copies' sentences | gist |
//     length of each claim | claims
//
// Numbers are those of base/packed_bytes.hpp.
#pragma once

#include "base/packed_bytes.hpp"
#include "base/result.hpp"
#include "contradict/digest.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

/// A store keeps no stories, so that it needs no gist.
enum class GistKept : std::uint8_t { No, Yes };

/// Linear in the digest.
std::string pack(const ArticleDigest& article, GistKept gist = GistKept::Yes);

/// Reads a packed digest, whose bytes must outlive it; some three kilobytes of an article of 600 words. Bytes
/// that `pack` did not write are errors, or read as some digest; nothing is read outside of them. Thread-safe
/// once opened.
class PackedDigest {
  public:
    PackedDigest() = default; ///< of an article without anything
    /// Linear in the number of strings.
    static Result<PackedDigest> open(std::string_view bytes);

    /// All but claims, sentences of copies, and gist; of the words those that are names.
    Result<ArticleDigest> head() const;
    Result<std::vector<std::string>> words() const;
    Result<std::vector<CopySentence>> copy_sentences() const;
    Result<EventGist> gist() const;

    std::size_t claims() const { return claims_.empty() ? 0 : claims_.size() - 1; }
    /// `number` < claims().
    Result<DigestedClaim> claim(std::size_t number) const;

    /// All of it.
    Result<ArticleDigest> unpack() const;

  private:
    using Offsets = std::vector<std::uint32_t>; ///< where each of them begins, in the bytes

    std::string_view string(std::uint64_t number) const;
    std::string read_string(PackedReader& in) const { return std::string(string(in.number())); }
    std::vector<std::string> read_strings(PackedReader& in) const;
    void read_arguments(PackedReader& in, Claim& claim) const;
    void read_extra(PackedReader& in, Claim& claim) const;

    std::string_view bytes_;
    Offsets strings_;
    Offsets sentences_;
    Offsets claims_; ///< and one behind the last
    std::string_view head_;
    std::string_view words_;
    std::string_view copies_;
    std::string_view gist_;
};

} // namespace factlint::contradict
