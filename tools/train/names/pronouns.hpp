// Trainer of the weights that choose what a pronoun means: a log-linear choice (Denis & Baldridge 2008) among
// the names that the program itself finds, in documents whose mentions are grouped.
#pragma once

#include "analyse/pronouns.hpp"
#include "train/names/gum_names.hpp"

#include <memory>

namespace factlint::train {

/// The same input gives the same weights.
analyse::PronounWeights train_pronouns(const std::vector<GoldDocument>& documents,
                                       const std::shared_ptr<const lexicon::Lexicon>& lexicon, int rounds);

/// The weights as the table of libcheck/analyse/pronoun_weights.cpp.
std::string pronoun_table(const analyse::PronounWeights& weights);

} // namespace factlint::train
