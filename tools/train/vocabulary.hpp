// Vocabulary: which features have an embedding row of their own, and the names of tags and relations. Built
// from the trees that are trained on; whatever is rarer shares one row with all that is rare of its kind.
#pragma once

#include "syntax/word_features.hpp"
#include "treebank.hpp"

#include <map>
#include <span>
#include <unordered_map>

namespace factlint::train {

class Vocabulary {
  public:
    /// Rows a token: the word, its shape, its affixes.
    static constexpr std::size_t features = 2 + syntax::WordFeatures::affixes;

    explicit Vocabulary(const std::vector<Tree>& trees);

    /// Rows 0 to features - 1 are those of rare features by kind; rows of missing affixes too.
    std::size_t rows() const { return rows_.size() + features; }
    void rows_of(const syntax::WordFeatures& word, std::uint32_t* out) const;
    /// How often a row was seen; for dropping words at random.
    std::size_t count(std::uint32_t row) const { return counts_[row]; }

    const std::vector<std::string>& upos() const { return upos_; }
    const std::vector<std::string>& xpos() const { return xpos_; }
    const std::vector<std::string>& relations() const { return relations_; }
    /// Pairs of tags that occur together, as indexes.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs() const { return pairs_; }
    /// Words that have a row: their forms as first seen, for folding.
    const std::map<std::uint64_t, std::string>& words() const { return words_; }
    const std::unordered_map<std::uint64_t, std::uint32_t>& row_index() const { return rows_; }

    /// (form, fine tag) -> lemma, in lower case.
    const std::map<std::pair<std::string, std::string>, std::string>& lemmas() const { return lemmas_; }

    std::uint32_t upos(const std::string& name) const { return at(upos_, name); }
    std::uint32_t xpos(const std::string& name) const { return at(xpos_, name); }
    std::uint32_t relation(const std::string& name) const { return at(relations_, name); }

  private:
    static std::uint32_t at(const std::vector<std::string>& names, const std::string& name);

    std::unordered_map<std::uint64_t, std::uint32_t> rows_;
    std::vector<std::size_t> counts_;
    std::map<std::uint64_t, std::string> words_;
    std::map<std::pair<std::string, std::string>, std::string> lemmas_;
    std::vector<std::string> upos_, xpos_, relations_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

} // namespace factlint::train
