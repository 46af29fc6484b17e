// WordSpace: the texts of a collection as vectors of weighted words, and which texts are near which. Never
// all with all: only texts that share a rare word are compared.
#pragma once

#include "contradict/event_gist.hpp"

#include <cstdint>
#include <vector>

namespace factlint::contradict {

struct SpaceOptions {
    std::size_t rare_words = 48; ///< a text meets those that share one of its rarest words
    std::size_t window = 64;     ///< of the texts with one such word, it meets so many before it
    std::size_t looked_at = 64;  ///< of all that it meets, so many that promise most are compared in full
};

struct Near {
    std::uint32_t text = 0;
    double likeness = 0; ///< cosine, 0 to 1
};

struct Neighbours {
    std::vector<std::vector<Near>> of; ///< for each text some others; best first
    std::vector<bool> crowded;         ///< for each text whether others that it met were left out
};

/// Time and memory: near linear in the words of all texts, with the options as factors.
class WordSpace {
  public:
    /// The gists must be in an order that means the same in every run (sorted by id): texts are numbered by
    /// it.
    explicit WordSpace(const std::vector<const EventGist*>& gists, const SpaceOptions& options = {});

    /// Cosine of two texts' own words.
    double likeness(std::uint32_t a, std::uint32_t b) const;
    /// For each text those before it in the order that are more like it than `least`; best first.
    Neighbours neighbours_before(double least) const;
    /// Reads every text together with the few that are nearest to it, so that texts of one story that share
    /// few words meet through others: from here on `likeness_in_context` can be asked.
    void read_in_context();
    double likeness_in_context(std::uint32_t a, std::uint32_t b) const;

  private:
    struct Entry {
        std::uint32_t word = 0;
        float weight = 0;
    };
    using Vector = std::vector<Entry>; ///< of length 1, by word

    static double dot(const Vector& a, const Vector& b);
    static void to_unit(Vector& vector);

    SpaceOptions options_;
    std::vector<Vector> texts_;
    std::vector<Vector> in_context_;
    std::vector<std::vector<std::uint32_t>> rare_; ///< for each text its rarest words
    std::vector<std::uint32_t> frequency_;         ///< for each word in how many texts it is
};

} // namespace factlint::contradict
