// "He" and "she" in a text, where only one person can be meant.
#pragma once

#include "analyse/document.hpp"

#include <cstdint>
#include <vector>

namespace factlint::topics {

/// By token: the index of the entity that a personal pronoun stands for, -1 for all else and wherever two
/// people could be meant. Looks at the words before it in its sentence, then at the sentence before. Linear
/// in the text.
std::vector<std::int32_t> antecedents(const analyse::Document& document);

/// "The museum said that it had signed nothing": a pronoun that is the subject of what somebody says, and the
/// token of the one who says it. Pairs in the order of the text. Linear.
struct SelfReference {
    std::uint32_t pronoun = 0;
    std::uint32_t speaker = 0;
};
std::vector<SelfReference> self_references(const analyse::Document& document);

} // namespace factlint::topics
