// ClauseReader: the state of reading the clauses of one document. For clauses.cpp (verb groups, what a clause
// is) and clause_participants.cpp (who did it, to whom) alone.
#pragma once

#include "analyse/reading.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace factlint::analyse {

inline constexpr std::uint32_t no_chunk = 0xFFFFFFFFU;

/// A verb with its auxiliaries.
struct VerbGroup {
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< past the main verb
    std::uint32_t main = 0;
    bool finite = false;
    bool passive = false;
    bool copula = false;
    bool negated = false;
    bool infinitive = false;
    std::string_view modal;
};

class ClauseReader {
  public:
    explicit ClauseReader(const Reading& reading) : r_(reading) {}

    std::vector<Clause> run();

  private:
    void find_groups();

    void chunks_in_sentence();

    Phrase phrase(std::size_t c) const {
        const auto& chunk = r_.chunks[c];
        return {chunk.tokens, chunk.head, r_.entity_of[chunk.head]};
    }

    bool relative(std::uint32_t i) const {
        return r_.is_any(i, {"who", "which"}) || (r_.is(i, "that") && r_.tag(i) == Tag::Pron);
    }

    /// Chunk that ends at or just before a token, over a comma.
    std::size_t chunk_before(std::uint32_t at) const;

    /// "deal [between A and B]": the chunk that the prepositions before this one hang on.
    std::size_t governor(std::size_t c) const;

    bool object_of_nonfinite(std::size_t c, std::uint32_t from) const;

    /// "Putin, [the Russian leader], visited": set off by commas right after another chunk.
    bool apposition(std::size_t c) const;

    struct Subject {
        std::size_t chunk = no_chunk;
        double safety = 1;
        std::size_t from_clause = no_chunk; ///< inherited from this clause
    };

    Subject find_subject(std::size_t g) const;

    /// Other chunks coordinated before this one: "A, B and C".
    std::size_t coordinated_before(std::size_t c, std::vector<Phrase>& more) const;
    std::size_t coordinated_after(std::size_t c, std::vector<Phrase>& more, std::uint32_t limit) const;
    bool list_follows(std::size_t c, std::uint32_t limit) const;

    /// Where the words that belong to the verb end.
    std::uint32_t clause_end(std::size_t g) const;

    void clause(std::size_t g);

    void right_side(std::size_t g, Clause& clause, const Phrase& left, std::uint32_t end);

    const Clause* clause_of(std::uint32_t verb) const {
        for (auto c = out_.size(); c-- > first_clause_;)
            if (out_[c].verb == verb) return &out_[c];
        return nullptr;
    }

    /// Under a verb of saying, believing or wanting, or inside a quotation.
    bool inside_report(std::size_t g, const VerbGroup& group) const;

    bool intransitive_event(std::string_view lemma) const;

    /// "Putin's visit to Pakistan", "the arrest of Imran Khan by police".
    void event_noun(std::size_t c);

    const Reading& r_;
    TokenRange range_;
    std::uint32_t sentence_ = 0;
    std::vector<VerbGroup> groups_;
    std::size_t chunk_begin_ = 0;
    std::size_t chunk_end_ = 0;
    std::size_t first_clause_ = 0;
    mutable std::size_t quotation_ = 0;
    std::vector<Clause> out_;
};

} // namespace factlint::analyse
