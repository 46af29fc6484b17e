// Coreference: the mentions of each named thing, and which person a pronoun means. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

/// For each token the entity that it means as a pronoun, as an index of entities (its last mention by name);
/// -1 for other words and for pronouns that mean nothing named. "I", "you", "we" and "who" are left alone.
std::vector<std::int32_t> find_antecedents(const Reading& reading);

/// The person that the pronoun at token `head` means, as an index of entities: as found by find_antecedents;
/// for "who", or where that found nobody, the last one named as a subject before it, else the first one
/// named, in its sentence or the three before. -1 when there is none and for "they", "we", "I". Clauses stand
/// in the order of their verbs.
std::int32_t person_meant(const Reading& reading, const std::vector<Clause>& clauses, std::uint32_t head);

/// The mentions of each person, organisation and place by name or pronoun, in the order of their ids.
std::vector<std::vector<Span>> coreference_chains(const Document& document);

} // namespace factlint::analyse
