// Which blocks of a page are the article: a region by agreement of several methods, then trims at its head,
// in its middle and at its tail.
#pragma once

#include "extract/page_blocks.hpp"
#include "extract/page_type.hpp"
#include "markup/tree.hpp"

#include <string>
#include <vector>

namespace factlint::extract {

/// What else the page says about its article, to recognise repeats of it in the text.
struct RepeatedTexts {
    std::vector<std::string> titles;       ///< og:title, h1, headline ...
    std::vector<std::string> descriptions; ///< og:description, JSON-LD description
    std::string article_body;              ///< JSON-LD articleBody; may be a teaser, may be empty
};

struct MainText {
    double confidence = 0; ///< how far the methods agreed, 0 to 1
    bool comments = false; ///< the page has comments
    bool paywalled = false;
    bool listing = false;         ///< the page leads to articles and is none
    std::string views_disclaimer; ///< the sentence, where the page has one
};

/// Gives every block its final reason; what stays Kept is the text, in document order.
MainText choose_main_text(const markup::Tree& tree, const PageTypeGuess& page, std::vector<PageBlock>& blocks,
                          const RepeatedTexts& repeated);

} // namespace factlint::extract
