// Coreference: which person "he", "she" and "who" mean, and the mentions of each named thing. Two rules for
// two uses: who speaks is a subject named close by; a chain follows the last person named. Internal to
// analyse.
#pragma once

#include "analyse/reading.hpp"

#include <span>

namespace factlint::analyse {

/// The person that the pronoun at token `head` means, as an index of entities: the last one named as a
/// subject before it, else the first one named, in its sentence or the three before. -1 when there is none
/// and for "they", "we", "I". Clauses stand in the order of their verbs.
std::int32_t person_meant(const Reading& reading, const std::vector<Clause>& clauses, std::uint32_t head);

/// The mentions of each person, organisation and place, in the order of their ids; he and she join the last
/// person named before them.
std::vector<std::vector<Span>> coreference_chains(std::span<const Token> tokens,
                                                  std::span<const Entity> entities);

} // namespace factlint::analyse
