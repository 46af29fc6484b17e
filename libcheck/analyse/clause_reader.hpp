// ClauseReader: builds the clauses of a text from its trees. A clause as a whole stands in clauses.cpp, who
// takes part in it in clause_participants.cpp, events named by a noun in event_nouns.cpp. Internal to
// analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

class ClauseReader {
  public:
    explicit ClauseReader(const Reading& reading) : r_(reading), trees_(reading.trees) {}

    /// In the order of their verbs.
    std::vector<Clause> run();

  private:
    static constexpr std::uint32_t none = Trees::none;

    // Clauses of a predicate: a verb, or the noun or adjective that a copula makes one.
    /// The predicate that each token belongs to: the nearest one above it, itself included.
    void find_owners(const Sentence& sentence);
    void clause(std::uint32_t predicate);
    /// The auxiliaries and negations around a predicate.
    void verb_group(std::uint32_t predicate, Clause& clause);
    TokenRange extent(std::uint32_t predicate, const Clause& clause) const;
    /// Under a verb of saying or believing, or inside a quotation.
    bool inside_report(std::uint32_t predicate) const;
    bool quoted(std::uint32_t token) const;

    // Who takes part in it.
    Phrase phrase_of(std::uint32_t head) const;
    /// "Putin" of "Putin's visit", without the rest of the noun phrase.
    Phrase possessor(std::uint32_t token) const;
    /// The phrases coordinated with a head, itself left out.
    void coordinated(std::uint32_t head, std::vector<Phrase>& more) const;
    void take_participants(std::uint32_t predicate, Clause& clause);
    /// A subject that stands elsewhere: what a relative clause is about, the subject of the verb above or
    /// beside.
    void inherit_subject(std::uint32_t predicate, Clause& clause);
    void take_oblique(std::uint32_t token, Clause& clause);
    /// Prepositional phrases that hang on a noun: they may tell where and when as well.
    void take_attributes(std::uint32_t noun, Clause& clause, int depth);
    /// "in", "because of"; empty when the phrase has none.
    std::string_view preposition(std::uint32_t token) const;
    const Clause* clause_of(std::uint32_t predicate) const;
    /// A clause is as certain as the least certain of its arcs.
    void trust(std::uint32_t token, Clause& clause) const;

    // Clauses of an event noun.
    /// "Putin's visit to Pakistan", "the arrest of Imran Khan by police".
    void event_noun(std::uint32_t noun);

    const Reading& r_;
    const Trees& trees_;
    std::vector<std::uint32_t> owner_;      ///< of each token: its predicate, or none
    std::vector<std::int32_t> clause_at_;   ///< of each predicate: its clause in out_, -1 when none
    std::vector<std::uint32_t> predicates_; ///< of a sentence, those above before those below
    std::vector<Clause> out_;
};

} // namespace factlint::analyse
