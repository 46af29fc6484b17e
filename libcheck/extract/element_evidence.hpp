// What the tag, the class and the id of an element say about the text in it.
#pragma once

#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <string_view>

namespace factlint::extract {

enum class Strength : std::uint8_t {
    None,
    Soft, ///< believed unless most of the text of the page stands in the element
    Hard  ///< always believed
};

struct Evidence {
    Reason reason = Reason::Kept;
    Strength strength = Strength::None;
};

Evidence evidence_of(const markup::Tree& tree, markup::NodeId element);

/// Not shown by its own attributes: hidden, aria-hidden, style="display: none".
bool is_hidden(const markup::Tree& tree, markup::NodeId element);

/// The element is where sites write who wrote: rel or itemprop author, class author, byline, author-name.
bool names_author(const markup::Tree& tree, markup::NodeId element);

/// The element is one that sites keep the text of an article in: itemprop articleBody, class entry-content,
/// article-body, story__content ...
bool is_named_body(const markup::Tree& tree, markup::NodeId element);

/// The element is called a date: "article-date", "published", "post_meta_date".
bool names_date(const markup::Tree& tree, markup::NodeId element);

/// The element is called a post, a message, an answer: one of the entries of a thread.
bool names_post(const markup::Tree& tree, markup::NodeId element);

} // namespace factlint::extract
