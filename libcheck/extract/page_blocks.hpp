// A page flattened to blocks of text in document order. Blocks are never removed: what is no part of the
// article is marked with the reason.
#pragma once

#include "markup/html.hpp"
#include "markup/tree.hpp"
#include "records/article.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::extract {

enum class Reason : std::uint8_t {
    Kept,
    Hidden,
    Navigation,
    Header,
    Footer,
    Aside,
    Form,
    Comments,
    Related,
    Newsletter,
    Share,
    Advert,
    Notice, ///< cookies, logins, payment
    AuthorBox,
    Byline,
    Date,
    Tags,
    Caption,
    Title,
    Standfirst,
    OutsideRegion,
    OtherArticle,
    LinkList,
    Promo,
    EndMatter,
    Disclaimer,
    EmptyHeading,
    TableCell,
    Repeated ///< the same words stood above
};
std::string_view name_of(Reason reason);

struct PageLink {
    Span span; ///< in the text of the block
    markup::NodeId node = markup::no_node;
};

struct PageBlock {
    std::string text; ///< clean, on one line
    BlockKind kind = BlockKind::Paragraph;
    Reason reason = Reason::Kept;
    markup::NodeId node = markup::no_node;      ///< where its first characters stand
    markup::NodeId container = markup::no_node; ///< the nearest element that is not inline
    std::vector<PageLink> links;
    std::uint32_t words = 0;
    std::uint32_t link_bytes = 0;
    std::uint32_t emphasis_bytes = 0; ///< in b, strong, i, em
    bool sentence_end = false;        ///< its last sentence is closed

    double link_share() const { return text.empty() ? 0 : static_cast<double>(link_bytes) / text.size(); }
    /// How much it speaks for an article around it; 0 for what is no running text.
    double weight() const;
};

/// All blocks of the page with what their elements say about them (hidden, nav, comments, share ...).
/// Linear in the tree.
/// `noscript` as the tree was read.
std::vector<PageBlock> page_blocks(const markup::Tree& tree,
                                   markup::NoScript noscript = markup::NoScript::Text);

/// Sum of the weights of the blocks below each node that are still kept; index is the NodeId.
std::vector<double> weights_by_node(const markup::Tree& tree, const std::vector<PageBlock>& blocks);

std::uint32_t count_words(std::string_view text);
/// The text ends as a sentence does: full stop, question or exclamation mark, perhaps a quotation mark after
/// it.
bool ends_sentence(std::string_view text);

} // namespace factlint::extract
