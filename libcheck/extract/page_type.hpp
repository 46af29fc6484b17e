// What sort of page it is: one article, a list that leads to many, or a thread of posts. Each wants its text
// chosen in another way.
#pragma once

#include "extract/page_blocks.hpp"
#include "extract/page_metadata.hpp"
#include "markup/tree.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace factlint::extract {

enum class PageType : std::uint8_t { Article, Listing, Thread };
std::string_view name_of(PageType type);

/// What the guess rests on, each from 0 to about 1.
enum class PageSign : std::uint8_t {
    ArticleData,    ///< JSON-LD with an article
    ListData,       ///< JSON-LD with a list or a collection
    ThreadData,     ///< JSON-LD or microdata of a question or a discussion
    OgArticle,      ///< og:type is article
    OgOther,        ///< og:type is something else
    Published,      ///< the head gives a date of publication
    FrontPage,      ///< the address has no path
    PathDepth,      ///< parts of the path
    Slug,           ///< words in the last part of the path
    ListAddress,    ///< "category", "tag", "search" ... in the path
    ThreadAddress,  ///< "forum", "thread", "viewtopic" ... in host or path
    ThreadSoftware, ///< the page names the program of a forum as its generator
    DenseText,      ///< running text of one parent, as a share of all
    LongText,       ///< how much running text the fullest parent has
    Core,           ///< how many full paragraphs stand side by side in one element
    CoreShare,      ///< their words, as a share of all
    HeadingWords,   ///< words of the first h1
    TitleWords,     ///< words of the title without the site
    Dates,          ///< lines that are dates, or marked as such
    LinkedHeadings, ///< headings that are links
    LinkWords,      ///< words in links outside of menus, as a share of all
    ShortBlocks,    ///< blocks of fewer than 8 words, as a share of all
    Cards,          ///< words in rows of like boxes that each hold a link, as a share of all
    CardCount,      ///< how many boxes the longest such row has
    Posts,          ///< elements that their classes call posts, messages, answers, with text in them
    PostText,       ///< running text in them, as a share of all
    Count
};
constexpr std::size_t page_signs = static_cast<std::size_t>(PageSign::Count);
std::string_view name_of(PageSign sign);

struct PageTypeGuess {
    PageType type = PageType::Article;
    double listing = 0; ///< above 0 it is more likely a listing than an article
    double thread = 0;
    bool question = false; ///< the thread says that it is a question with answers
    std::array<double, page_signs> signs{};
};

/// `blocks` as page_blocks gives them. Linear in the tree.
PageTypeGuess guess_page_type(const markup::Tree& tree, const PageMetadata& page,
                              const std::vector<PageBlock>& blocks, std::string_view url);

} // namespace factlint::extract
