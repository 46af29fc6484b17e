// Bytes of a page, in whatever charset, to articles: spans stay inside a valid body, and the record is one
// that can be read again.
#include "base/text.hpp"
#include "extract/read_articles.hpp"
#include "fuzz.hpp"
#include "records/codec.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    const auto extracted =
        extract::read_articles({"page", "https://news.example/a", std::string(bytes), "text/html"}, {});
    if (!extracted) return;
    for (const Article& article : extracted->articles) {
        require(is_valid_utf8(article.body));
        for (const Span& sentence : article.sentences) require(is_valid_utf8(sentence.in(article.body)));
        for (const Link& link : article.links) require(link.span.end <= article.body.size());
        const std::string line = encode(article);
        const auto again = decode_record(line);
        require(again.has_value());
        require(encode(std::get<Article>(*again)) == line);
    }
}
