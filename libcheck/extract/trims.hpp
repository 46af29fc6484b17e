// What is no text of the article inside the region that holds it: repeats of the title, lines on author and
// date, what interrupts it, what comes after its end.
#pragma once

#include "extract/main_text.hpp"
#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <vector>

namespace factlint::extract {

/// Gives blocks that are still kept their reason to go, and notes the lines on payment and on whose views the
/// text gives.
void trim_region(const markup::Tree& tree, const RepeatedTexts& repeated, std::vector<PageBlock>& blocks,
                 MainText& out);

} // namespace factlint::extract
