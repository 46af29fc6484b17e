// The texts of one article as documents: headline and body are analysed apart, each with spans of its own
// text.
#pragma once

#include "analyse/document.hpp"
#include "base/line_index.hpp"
#include "records/article.hpp"
#include "records/finding.hpp"

#include <array>
#include <memory>
#include <optional>

namespace factlint::analyse {

/// Owns its article, so it can travel between stages and threads; one thread at a time may use it.
class ArticleDocuments {
  public:
    ArticleDocuments(std::shared_ptr<const Article> article, std::shared_ptr<const lexicon::Lexicon> lexicon);

    const Article& article() const { return *article_; }
    const Document& title() const { return title_; }
    const Document& body() const { return body_; }
    const Document& of(TextField field) const { return field == TextField::Title ? title_ : body_; }

    /// A place in a text of this article: exact words, the sentence around them as excerpt, line and column,
    /// outlet, date. The holder is the one that the attributions name for the span, else "author".
    Place place(TextField field, Span span) const;

  private:
    std::shared_ptr<const Article> article_;
    Document title_;
    Document body_;
    mutable std::array<std::optional<LineIndex>, 2>
        lines_; ///< of the title and the body, when first asked for
};

/// The publication date of an article as a date, unknown when it has none.
Date published_date(const Article& article);

} // namespace factlint::analyse
