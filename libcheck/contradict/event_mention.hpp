// EventMention: the word of a passage that an event is asked about, what kinds of events it may speak of, and
// what it is done to.
#pragma once

#include "analyse/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::contradict {

struct EventMention {
    std::string lemma;                         ///< of its first word; empty when no event is asked about
    std::vector<std::uint32_t> kinds;          ///< of the lexicon's kinds of events, ascending
    std::vector<std::uint64_t> patients;       ///< hashes of the nouns in what it is done to, sorted
    std::vector<std::uint64_t> named_patients; ///< of the names among them
};

/// How the event words of two passages stand to each other.
enum class MentionRelation : std::uint8_t {
    NotAsked,
    SameWord,  ///< one lemma, or two forms of one stem: "arrest" and "arrested"
    SameKind,  ///< "blaze" and "inferno"
    Unknown,   ///< at least one of them is of no listed kind
    OtherKind, ///< "quake" and "election"
};

/// Linear in the sentence.
EventMention mention_in(const analyse::Document& document, Span mention);
MentionRelation relation_of(const EventMention& a, const EventMention& b);

} // namespace factlint::contradict
