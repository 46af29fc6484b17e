// Names of a treebank with entities in MISC, as GUM has them (Zeldes 2017): its documents as running text,
// and where in it people, bodies, places and other things are named.
#pragma once

#include "analyse/name_features.hpp"
#include "base/result.hpp"
#include "base/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::train {

struct GoldName {
    Span span; ///< of the name in the text, without "the" before it and what describes it
    analyse::NameKind kind = analyse::NameKind::Misc;
    std::string group; ///< of mentions that mean the same thing
};

/// A mention of one word: a pronoun, or a name.
struct GoldWord {
    Span span;
    std::string group;
};

/// One document: sentences of a paragraph joined by a space, paragraphs by a newline.
struct GoldDocument {
    std::string id;
    std::string text;
    std::vector<GoldName> names; ///< in order, none inside another
    std::vector<GoldWord> words; ///< in order of their ends
};

/// Reads CoNLL-U. Errors name the place and the line.
Result<std::vector<GoldDocument>> read_gold_names(std::string_view bytes, const std::string& place);

} // namespace factlint::train
