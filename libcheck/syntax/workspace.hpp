// The scratch memory of a Model::Workspace. Internal to syntax.
#pragma once

#include "syntax/distance.hpp"
#include "syntax/model.hpp"
#include "syntax/tree_decoder.hpp"

#include <array>

namespace factlint::syntax {

/// The most numbers that a word is embedded in.
constexpr std::size_t most_inputs = 512;

struct Model::Workspace::Memory {
    std::vector<std::int16_t> tag_in, parse_in, tag_out, below, above;
    std::vector<std::int16_t> dependents, heads, packed_heads, mixed;
    std::vector<std::int32_t> sums, arc_sums;
    std::vector<float> scores, label_sides;
    std::vector<std::uint32_t> found;
    TreeDecoder decoder;
};

} // namespace factlint::syntax
