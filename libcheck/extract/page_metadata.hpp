// What a page says about its article outside of the text: meta elements, JSON-LD, the head.
#pragma once

#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"
#include "records/article.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::extract {

/// The article object of the page's JSON-LD, as far as it could be read.
struct LinkedArticle {
    bool found = false;
    std::string type; ///< "NewsArticle", "OpinionNewsArticle" ...
    std::string headline;
    std::string description;
    std::vector<std::string> persons;       ///< authors that are no organisations
    std::vector<std::string> organisations; ///< authors that are
    std::string publisher;
    std::string published;
    std::string modified;
    std::string page_published; ///< of the page, where the article says nothing
    std::string page_modified;
    std::string language;
    std::string section;
    std::string url;
    std::string body;
    bool paid = false;     ///< isAccessibleForFree is false
    bool list = false;     ///< the page says that it is a list or a collection
    bool thread = false;   ///< the page says that it is a question or a discussion
    bool question = false; ///< the page says that it is a question with answers
};

/// The statements of a page, in the order of the page.
class PageMetadata {
  public:
    explicit PageMetadata(const markup::Tree& tree);

    /// The first value of meta elements with this name, property or itemprop (lower case); empty when none.
    std::string_view meta(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    /// Values whose name has `part` and one of the words: "w-published-date" for "publish" and "date".
    std::vector<std::string_view> naming(std::string_view part,
                                         std::initializer_list<std::string_view> words) const;
    const LinkedArticle& linked() const { return linked_; }
    const std::string& canonical() const { return canonical_; }
    const std::string& base() const { return base_; }
    const std::string& title_element() const { return title_; }
    const std::string& language() const { return language_; }

  private:
    std::vector<std::pair<std::string, std::string>> meta_;
    LinkedArticle linked_;
    std::string canonical_;
    std::string base_;
    std::string title_;
    std::string language_;
};

/// Reads one JSON-LD text into `into`; the first article met gives each field. Broken JSON is left out.
void read_linked_article(std::string_view json_text, LinkedArticle& into);

/// Fills title, standfirst, authors, publisher, dates, kind and access of an article. `url` is where the page
/// is from, or empty. Values on which the sources disagree are left empty, their candidates stay.
void describe_article(const markup::Tree& tree, const PageMetadata& page,
                      const std::vector<PageBlock>& blocks, std::string_view url, Article& article);

/// The titles that the page gives, the best first: for the record and to find repeats in the text.
std::vector<Candidate> title_candidates(const markup::Tree& tree, const PageMetadata& page);

/// Text of an attribute or a JSON string as articles write: references resolved once more, clean, one line.
std::string clean_value(std::string_view value);

} // namespace factlint::extract
