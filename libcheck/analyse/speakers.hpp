// Speakers: who is named as the source of a saying, and under which name. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

class Speakers {
  public:
    /// Both must outlive it; clauses in the order of their verbs.
    Speakers(const Reading& reading, const std::vector<Clause>& clauses) : r_(reading), clauses_(clauses) {}

    /// Who says a quotation of tokens [begin, end) whose verb of saying stands at `verb`.
    Phrase source_of(std::uint32_t verb, std::uint32_t begin, std::uint32_t end) const;
    /// Fills in source, holder and whether the source is hidden.
    void set_source(Attribution& attribution, const Phrase& source) const;

  private:
    const Clause* clause_at(std::uint32_t verb) const;
    bool verb_between(std::uint32_t begin, std::uint32_t end) const;

    const Reading& r_;
    const std::vector<Clause>& clauses_;
};

} // namespace factlint::analyse
