// ClauseReader: builds the clauses of a text, sentence by sentence. A clause as a whole stands in
// clauses.cpp, who takes part in it in clause_participants.cpp, events named by a noun in event_nouns.cpp.
// Internal to analyse.
#pragma once

#include "analyse/verb_groups.hpp"

namespace factlint::analyse {

class ClauseReader {
  public:
    explicit ClauseReader(const Reading& reading) : r_(reading) {}

    std::vector<Clause> run();

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    // Clauses of a verb group.
    void chunks_in_sentence();
    void clause(std::size_t g);
    /// Where the words that belong to the verb end.
    std::uint32_t clause_end(std::size_t g) const;
    const Clause* clause_of(std::uint32_t verb) const;
    /// Under a verb of saying, believing or wanting, or inside a quotation.
    bool inside_report(std::size_t g, const VerbGroup& group) const;

    // Who takes part in it.
    struct Subject {
        std::size_t chunk = none;
        double safety = 1;
        std::size_t from_clause = none; ///< inherited from this clause
    };
    Phrase chunk_phrase(std::size_t c) const { return r_.phrase_of(r_.chunks[c]); }
    bool relative(std::uint32_t i) const;
    /// Chunk that ends at or just before a token, over a comma.
    std::size_t chunk_before(std::uint32_t at) const;
    /// "deal [between A and B]": the chunk that the prepositions before this one hang on.
    std::size_t governor(std::size_t c) const;
    bool object_of_nonfinite(std::size_t c, std::uint32_t from) const;
    /// "Putin, [the Russian leader], visited": set off by commas right after another chunk.
    bool apposition(std::size_t c) const;
    Subject find_subject(std::size_t g) const;
    void right_side(std::size_t g, Clause& clause, const Phrase& left, std::uint32_t end);
    /// Other chunks coordinated before this one: "A, B and C".
    std::size_t coordinated_before(std::size_t c, std::vector<Phrase>& more) const;
    std::size_t coordinated_after(std::size_t c, std::vector<Phrase>& more, std::uint32_t limit) const;
    bool list_follows(std::size_t c, std::uint32_t limit) const;

    // Clauses of an event noun.
    /// "Putin's visit to Pakistan", "the arrest of Imran Khan by police".
    void event_noun(std::size_t c);

    const Reading& r_;
    TokenRange range_;
    std::uint32_t sentence_ = 0;
    std::vector<VerbGroup> groups_;
    std::size_t chunk_begin_ = 0;
    std::size_t chunk_end_ = 0;
    std::size_t first_clause_ = 0; ///< of this sentence
    mutable std::size_t quotation_ = 0;
    std::vector<Clause> out_;
};

} // namespace factlint::analyse
