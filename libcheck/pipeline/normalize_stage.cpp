#include "pipeline/normalize_stage.hpp"

#include "extract/renormalise.hpp"
#include "pipeline/line_reader.hpp"
#include "records/codec.hpp"

namespace factlint::pipeline {
namespace {

void add_flag(Article& article, std::string flag) {
    if (!article.has_flag(flag)) article.extraction.flags.push_back(std::move(flag));
}

Group analysed(Article article, const std::string& place,
               const std::shared_ptr<const lexicon::Lexicon>& lexicon, Problems& problems, Counts& counts) {
    Group group;
    ++counts["articles"];
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
        for (const analyse::Sentence& sentence : group.documents->body().segments())
            article.sentences.push_back(sentence.span);
        for (const analyse::Quotation& quotation : group.documents->body().quotations())
            if (!quotation.scare) article.quotations.push_back({quotation.span});
    }
    if (!article.notes.empty() && article.has_flag("not_english"))
        problems.push_back(
            {Problem::Weight::Note, place + ": skipped, the language is \"" + article.language.value + "\""});
    group.lines.push_back({LineKind::Article, encode(article), {}});
    group.article = std::make_shared<const Article>(std::move(article));
    return group;
}

} // namespace

bool is_analysed(const Article& article) {
    return article.is_english() && !article.body.empty() && !article.has_flag("listing") &&
           !article.has_flag("error_page");
}

std::vector<Group> normalize(Result<extract::Extracted> read, const std::string& place, const PageFacts* page,
                             const std::shared_ptr<const lexicon::Lexicon>& lexicon, Problems& problems,
                             Counts& counts) {
    std::vector<Group> out;
    if (!read) {
        const Error& error = read.error();
        problems.push_back(
            {Problem::Weight::Unread, error.place.empty() ? place + ": " + error.text() : error.text()});
        ++counts["unread"];
        return out;
    }
    for (std::string& problem : read->problems)
        problems.push_back({Problem::Weight::Unread, std::move(problem)});
    for (std::string& remark : read->remarks) problems.push_back({Problem::Weight::Note, std::move(remark)});
    // Records about articles travel on with them; a bad one is told by whoever needs it.
    Group others;
    for (std::string& line : read->other_records)
        others.lines.push_back({kind_of_line(line), std::move(line), {}});
    for (Article& article : read->articles) {
        if (page != nullptr && article.retrieval.empty()) article.retrieval = page->retrieval;
        if (page != nullptr && !page->no_article.empty()) {
            add_flag(article, "error_page");
            article.notes.push_back(page->no_article);
        }
        out.push_back(analysed(std::move(article), place, lexicon, problems, counts));
    }
    if (!others.lines.empty()) out.push_back(std::move(others));
    return out;
}

std::vector<Group> normalize_records(Group group, Records how,
                                     const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                     Problems& problems, Counts& counts) {
    const std::size_t lines = group.lines.size();
    decode_group(group, problems);
    if (group.lines.size() < lines) counts["unread"] += static_cast<std::int64_t>(lines - group.lines.size());
    std::vector<Group> out;
    if (group.article == nullptr) {
        if (!group.lines.empty()) out.push_back(std::move(group));
        return out;
    }
    if (how == Records::AsTheyAre) {
        // Who made them counted them: the summary of that run passes too.
        out.push_back(std::move(group));
        return out;
    }
    Article article = *group.article;
    extract::renormalise({}, article);
    Group anew = analysed(std::move(article), group.lines.front().place, lexicon, problems, counts);
    for (std::size_t i = 1; i < group.lines.size(); ++i) anew.lines.push_back(std::move(group.lines[i]));
    out.push_back(std::move(anew));
    return out;
}

} // namespace factlint::pipeline
