// Reads one topic file into plain data, strictly: whatever is not understood is an error with its place and a
// hint.
#pragma once

#include "base/yaml.hpp"
#include "lexicon/lexicon.hpp"
#include "topics/topic.hpp"
#include "topics/vocabulary.hpp"

namespace factlint::topics {

/// The vocabulary grows by the sets of the file. Without a lexicon, ids of entities are not checked.
Result<Topic> read_topic(const yaml::File& file, Vocabulary& vocabulary, const lexicon::Lexicon* lexicon);

} // namespace factlint::topics
