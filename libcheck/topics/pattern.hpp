// The one-line notation of patterns in topic files.
//
//   <putin:subject> ... <travel>! .. <pakistan>
//
// `<name>` is any word of an alias, `<a|b>` of either; a bare word stands for itself in any form,
// `visit|tour` for either, `set_foot` for two words in a row. Parts stand next to each other but for
// articles, auxiliaries, adverbs and adjectives; `..` lets up to six words stand between, `...` up to 25. `!`
// marks the event, `?` what may be left out, `:subject`, `:object`, `:holder` and `:scope` a role, `:verb`
// and `:noun` the part of speech.
#pragma once

#include "base/yaml.hpp"
#include "topics/topic.hpp"
#include "topics/vocabulary.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::topics {

/// Turns notation into atoms. One per topic file, while it is read; adds sets to the vocabulary, which must
/// outlive it.
class PatternReader {
  public:
    PatternReader(const yaml::File& file, Vocabulary& vocabulary,
                  const std::map<std::string, SetId, std::less<>>& aliases)
        : file_(file), vocabulary_(vocabulary), aliases_(aliases) {}

    /// The pattern with and without its optional parts, the longest first. Errors: an unknown alias or role,
    /// a part that is empty, more than three optional parts or twelve parts, nothing that must be there.
    Result<std::vector<std::vector<Atom>>> read(const yaml::Node& node);

  private:
    struct Part {
        Atom atom;
        bool optional = false;
    };
    Result<Part> read_part(const yaml::Node& node, std::string_view part, std::size_t offset);
    Result<SetId> alias_set(const yaml::Node& node, std::string_view names, std::size_t offset);
    SetId word_set(std::string_view words);
    Error error_at(const yaml::Node& node, std::size_t offset, std::size_t width, std::string message,
                   std::string hint = {}) const;

    const yaml::File& file_;
    Vocabulary& vocabulary_;
    const std::map<std::string, SetId, std::less<>>& aliases_;
    std::map<std::string, SetId, std::less<>> word_sets_; ///< one set per distinct list of words
};

} // namespace factlint::topics
