// Trainer of the name model: an averaged structured perceptron (Collins 2002) for each of the two readings of
// a document. The second one is trained on what a first reading makes of documents it was not trained on, by
// leaving out one part after the other. The same input gives the same bytes.
#pragma once

#include "lexicon/lexicon.hpp"
#include "train/names/gum_names.hpp"

#include <memory>
#include <string>
#include <vector>

namespace factlint::train {

struct NameTraining {
    int rounds = 12;               ///< over all documents
    int parts = 5;                 ///< the first reading of a part is by a model trained on the others
    int seeds = 1;                 ///< trained from so many orders of the sentences, and averaged
    int cost = 0;                  ///< by how much the right labels must be ahead
    double left_out = 0.4;         ///< share of a round's words whose very form is not looked at
    std::size_t most_features = 0; ///< of the heaviest, to bound the file; 0 keeps all
};

struct NameModelFiles {
    std::string first;
    std::string second;
};

NameModelFiles train_names(const std::vector<GoldDocument>& documents,
                           const std::shared_ptr<const lexicon::Lexicon>& lexicon, const NameTraining& how);

} // namespace factlint::train
