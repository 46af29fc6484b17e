// Relations of two things that have one value at a time: "the capital of X is Y", "X is based in Y",
// "Norway's prime minister, Y". Which nouns and verbs, and whether the value may change hands, stands in
// rules/lexicon/relations.txt.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

#include <vector>

namespace factlint::claims {

/// Claims of relation_shape: subject = whose, object = the value, extra "changing" where another may hold it
/// on another day. Former, acting and deputy ones give none, nor do two values side by side.
std::vector<Claim> relation_claims(const analyse::Document& document, std::uint32_t sentence);

/// Claims of route_shape: subject = the line, pipeline or road by its name, arguments "from" and "to".
std::vector<Claim> route_claims(const analyse::Document& document, std::uint32_t sentence);

} // namespace factlint::claims
