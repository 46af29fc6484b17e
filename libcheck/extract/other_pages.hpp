// The text of pages that are no single article: all posts of a thread, all entries of a list.
#pragma once

#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <vector>

namespace factlint::extract {

/// Keeps what the posts of a thread say; names, ranks, buttons and signatures around them go. Posts are the
/// elements of one look that together hold most of the running text with the fewest other words. What a post
/// quotes of another stands there already and goes. Of a question the remarks on its answers go too. Gives
/// false, and changes nothing, when there are no posts.
bool keep_posts(const markup::Tree& tree, bool question, std::vector<PageBlock>& blocks);

/// Keeps all that is not menu, footer, form, advert or notice: the entries of a list are teasers, and its
/// text is all of them.
void keep_entries(const markup::Tree& tree, std::vector<PageBlock>& blocks);

} // namespace factlint::extract
