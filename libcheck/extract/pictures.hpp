// Lines under and beside pictures that no element calls a caption.
#pragma once

#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <vector>

namespace factlint::extract {

/// Marks kept blocks as captions that stand alone with a picture in one element, or that end in the credit of
/// a photograph. Linear in the tree.
void mark_picture_lines(const markup::Tree& tree, std::vector<PageBlock>& blocks);

} // namespace factlint::extract
