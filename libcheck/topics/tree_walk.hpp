// What topics ask of the dependency trees: the head of some words, who does what a verb says, and by which
// way one word hangs on another. A way is trusted as far as the parser is certain of its arcs.
#pragma once

#include "analyse/document.hpp"
#include "topics/vocabulary.hpp"

#include <cstdint>

namespace factlint::topics {

/// The word of these that the others hang on: "president" of "Russian president". Linear in the words.
std::uint32_t head_of(const analyse::Document& document, Occurrence words);

/// The child of `above` over which `token` hangs on it; Trees::none when it does not, or is it.
std::uint32_t child_towards(const analyse::Document& document, std::uint32_t above, std::uint32_t token);

/// Who does what the verb says: its subject; of a passive the agent; of "agreed to sell" who agreed; of "said
/// ... and urged" who said; of "the law passed by the house" the house. Trees::none when the tree names
/// nobody or is not certain.
std::uint32_t doer_of(const analyse::Document& document, std::uint32_t verb);

/// Whether words stand in the clause of an event, or in what hangs on it: "Lund signed a deal to close the
/// bridge", but not the bridge of "Lund signed a deal, and the bridge was closed".
bool belongs_to_clause(const analyse::Document& document, std::uint32_t event, Occurrence words);

/// Whether a word belongs to the phrase of a head: its name, apposition or member of its list.
bool is_named_by(const analyse::Document& document, std::uint32_t head, Occurrence words);

} // namespace factlint::topics
