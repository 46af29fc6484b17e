// Headlines made of the sentences of a treebank, which has few of its own: in capitals, without a full stop,
// or in the present tense without articles and auxiliaries, as newspapers write them.
#pragma once

#include "network.hpp"
#include "treebank.hpp"

namespace factlint::train {

/// "The council closed the bridge ." -> "council closes bridge". The tree is that of the words that are left.
Tree telegraph(const Tree& tree);

/// One of the ways of headlines, by chance; the same tree when it has none.
Tree as_headline(const Tree& tree, Random& random);

} // namespace factlint::train
