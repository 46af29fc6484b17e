// A treebank in CoNLL-U (universaldependencies.org/format.html): its basic words, without ranges and empty
// nodes.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace factlint::train {

struct Word {
    std::string form;
    std::string lemma;
    std::string upos;
    std::string xpos;
    std::string relation;
    std::uint32_t head = 0; ///< 0 = the root, else the number of a word from 1
    bool space_after = true;
};
using Tree = std::vector<Word>;

/// Errors: an unreadable file; a line that is no such row, with its number; a head outside its sentence.
Result<std::vector<Tree>> read_treebank(const std::filesystem::path& path);

} // namespace factlint::train
