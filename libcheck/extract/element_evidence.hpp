// What the tag, the class and the id of an element say about the text in it.
#pragma once

#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <string_view>
#include <unordered_map>

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

/// Judges the elements of one page. Classes repeat, so each is judged once.
class ElementJudge {
  public:
    /// The tree must outlive the judge.
    explicit ElementJudge(const markup::Tree& tree) : tree_(tree) {}
    Evidence evidence_of(markup::NodeId element);

  private:
    Reason reason_of(std::string_view name);

    const markup::Tree& tree_;
    std::unordered_map<std::string_view, Reason> known_; ///< looked up only, its order never matters
};

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
