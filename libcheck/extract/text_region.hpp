// The part of a page that holds the article: found in several ways, by agreement.
#pragma once

#include "extract/body_ruler.hpp"
#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <vector>

namespace factlint::extract {

/// Marks the blocks outside the region; returns how far the ways of finding it agreed, 0 to 1. `heading` is
/// the h1 that repeats the title, or no_node.
double mark_region(const markup::Tree& tree, const BodyRuler& ruler, markup::NodeId heading,
                   std::vector<PageBlock>& blocks);

} // namespace factlint::extract
