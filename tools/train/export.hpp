// Writes a trained network as the model file that libcheck/syntax opens: weights as 16-bit and embeddings as
// 8-bit integers.
#pragma once

#include "network.hpp"
#include "vocabulary.hpp"

#include <map>
#include <string>

namespace factlint::train {

/// The blocks of the network and its vocabulary; `notice` is the licence note that the file carries.
std::map<std::string, std::string> export_network(const Network& network, const Vocabulary& vocabulary,
                                                  const std::string& notice);

} // namespace factlint::train
