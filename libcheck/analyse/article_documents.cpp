#include "analyse/article_documents.hpp"

#include "base/text.hpp"

namespace factlint::analyse {
namespace {

DocumentOptions options_of(const Article& article) {
    DocumentOptions options;
    options.published = published_date(article);
    if (!article.authors.empty()) options.author = article.authors.front().value;
    return options;
}

} // namespace

Date published_date(const Article& article) {
    if (!article.published.known()) return {};
    return parse_date(article.published.value).value_or(Date{});
}

ArticleDocuments::ArticleDocuments(std::shared_ptr<const Article> article,
                                   std::shared_ptr<const lexicon::Lexicon> lexicon)
    : article_(std::move(article)), title_(article_->title.value, lexicon, options_of(*article_)),
      body_(article_->body, lexicon, options_of(*article_)) {}

Place ArticleDocuments::place(TextField field, Span span) const {
    const Document& document = of(field);
    Place place;
    place.article = article_->id;
    place.path = article_->path;
    place.outlet = article_->outlet();
    const Date published = published_date(*article_);
    place.published = published.known() ? published.iso() : std::string{};
    place.url = article_->url;
    place.field = field;
    place.span = span;
    place.text = span.in(document.text());
    const auto sentence = document.sentence_at(span.begin);
    place.excerpt = sentence < document.sentences().size()
                        ? collapse_spaces(document.words(document.sentences()[sentence].span))
                        : place.text;
    auto& lines = lines_[field == TextField::Title ? 0 : 1];
    if (!lines) lines.emplace(document.text());
    const auto at = lines->at(span.begin);
    place.line = at.line;
    place.column = at.column;
    const Attribution* attribution = document.attribution_of(span);
    place.holder = attribution == nullptr        ? "author"
                   : attribution->holder.empty() ? "unnamed source"
                                                 : attribution->holder;
    return place;
}

} // namespace factlint::analyse
