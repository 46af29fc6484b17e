// The aliases of a topic file: named sets of names, words, entity ids and other aliases.
#pragma once

#include "base/yaml.hpp"
#include "lexicon/lexicon.hpp"
#include "topics/vocabulary.hpp"

#include <map>
#include <string>

namespace factlint::topics {

/// Errors: an alias that names itself by way of others, an unknown one, an entity id that the lexicon lacks,
/// nothing in the list, a word that no text can have.
Result<std::map<std::string, SetId, std::less<>>> read_aliases(const yaml::File& file, const yaml::Node& node,
                                                               Vocabulary& vocabulary,
                                                               const lexicon::Lexicon* lexicon);

} // namespace factlint::topics
