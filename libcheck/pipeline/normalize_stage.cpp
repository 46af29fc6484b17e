#include "pipeline/normalize_stage.hpp"

#include "extract/read_articles.hpp"
#include "records/codec.hpp"

namespace factlint::pipeline {
namespace {

void add_flag(Article& article, std::string flag) {
    if (!article.has_flag(flag)) article.extraction.flags.push_back(std::move(flag));
}

} // namespace

bool is_analysed(const Article& article) {
    return article.is_english() && !article.body.empty() && !article.has_flag("listing") &&
           !article.has_flag("error_page");
}

std::vector<Group> normalize(const InputBytes& input, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             Problems& problems, Counts& counts) {
    std::vector<Group> out;
    auto read = extract::read_articles({input.path, input.url, input.bytes, input.content_type}, {});
    const std::string name = !input.path.empty()        ? input.path
                             : !input.retrieval.empty() ? input.retrieval.url
                                                        : "standard input";
    if (!read) {
        const Error& error = read.error();
        problems.push_back(
            {Problem::Weight::Unread, error.place.empty() ? name + ": " + error.text() : error.text()});
        ++counts["unread"];
        return out;
    }
    for (const std::string& problem : read->problems)
        problems.push_back({Problem::Weight::Unread, name + ": " + problem});
    // Records about articles travel on with them; a bad one is told by whoever needs it.
    Group others;
    for (std::string& line : read->other_records)
        others.lines.push_back({kind_of_line(line), std::move(line), {}});
    for (Article& article : read->articles) {
        Group group;
        ++counts["articles"];
        if (article.retrieval.empty()) article.retrieval = input.retrieval;
        if (!input.no_article.empty()) {
            add_flag(article, "error_page");
            article.notes.push_back(input.no_article);
        }
        if (!article.is_english()) {
            add_flag(article, "not_english");
            article.notes.push_back("Skipped: the language is \"" + article.language.value +
                                    "\"; only English is analysed.");
            ++counts["skipped"];
        } else if (!is_analysed(article)) {
            article.notes.push_back("Skipped: the page holds no article text.");
            ++counts["skipped"];
        } else {
            // The documents keep a view of the article's own text, so sentences go into the record by a copy.
            const auto plain = std::make_shared<const Article>(article);
            group.documents = std::make_shared<analyse::ArticleDocuments>(plain, lexicon);
            // A record that was normalised before has its sentences already.
            article.sentences.clear();
            article.quotations.clear();
            for (const analyse::Sentence& sentence : group.documents->body().sentences())
                article.sentences.push_back(sentence.span);
            for (const analyse::Quotation& quotation : group.documents->body().quotations())
                if (!quotation.scare) article.quotations.push_back({quotation.span});
        }
        if (!article.notes.empty() && article.has_flag("not_english"))
            problems.push_back({Problem::Weight::Note,
                                name + ": skipped, the language is \"" + article.language.value + "\""});
        group.lines.push_back({LineKind::Article, encode(article), {}});
        group.article = std::make_shared<const Article>(std::move(article));
        out.push_back(std::move(group));
    }
    if (!others.lines.empty()) out.push_back(std::move(others));
    return out;
}

} // namespace factlint::pipeline
