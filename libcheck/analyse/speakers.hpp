// Speakers: the words that name the source of a saying, and under which name it is known. Internal to
// analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

class Speakers {
  public:
    /// Both must outlive it; clauses in the order of their verbs.
    Speakers(const Reading& reading, const std::vector<Clause>& clauses) : r_(reading), clauses_(clauses) {}

    /// The noun phrase around a head up to its first comma or relative clause; a name set beside a common
    /// noun stands for it: "the mayor, Ana Ruiz" -> "Ana Ruiz". Moves `head` to that of the phrase.
    TokenRange phrase(std::uint32_t& head) const;
    /// Fills in source, holder and whether the source is hidden. `head` may be none.
    void set_source(Attribution& attribution, std::uint32_t head) const;

  private:
    std::string holder_of(std::uint32_t head, TokenRange words) const;
    /// The name that a noun phrase ends in or stands beside: "spokesman Ana Ruiz"; -1 when it has none.
    std::int32_t person_in(std::uint32_t head, TokenRange words) const;

    bool is_person(std::uint32_t token) const;
    void join_conjuncts(Attribution& attribution, std::uint32_t head, TokenRange words) const;
    /// Where the proper nouns from `head` on end.
    std::uint32_t end_of_name(std::uint32_t head) const;

    const Reading& r_;
    const std::vector<Clause>& clauses_;
};

} // namespace factlint::analyse
