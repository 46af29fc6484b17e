// LemmaTable: the lemmas of word forms that the treebanks have, by form and fine tag. Regular forms that it
// lacks are left to rules.
#pragma once

#include "syntax/model_file.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace factlint::syntax {

class LemmaTable {
  public:
    static Result<LemmaTable> read(const ModelFile& file);

    /// The lemma of a form (as normal_form gives it) under a fine tag ("VBD"), or nothing. Lives as long as
    /// the file.
    std::string_view find(std::string_view form, std::string_view xpos) const;

    /// The blocks that `read` expects, from (form, tag) -> lemma.
    static void write(const std::map<std::pair<std::string, std::string>, std::string>& lemmas,
                      std::map<std::string, std::string>& blocks);

  private:
    std::span<const std::uint64_t> keys_;   ///< open addressing; 0 = free
    std::span<const std::uint32_t> places_; ///< of a key: where its lemma begins in text_
    std::string_view text_;                 ///< lemmas, each ended by a newline
};

} // namespace factlint::syntax
