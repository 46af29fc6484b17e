#include "pipeline/feed_links.hpp"

#include "pipeline/url_pages.hpp"

#include <algorithm>
#include <utility>

namespace factlint::pipeline {
namespace {

constexpr std::string_view flag = "summary_only";

// The surer of what the page and the entry of the feed say; the other stays a candidate.
void join(Sourced& page, const Sourced& entry) {
    if (!entry.known()) return;
    const Candidate other{entry.value, entry.source, entry.confidence};
    if (!page.known() || entry.confidence > page.confidence) {
        Sourced joined = entry;
        if (page.known()) joined.candidates.push_back({page.value, page.source, page.confidence});
        page = std::move(joined);
    } else if (page.value != entry.value) {
        page.candidates.push_back(other);
    }
}

void join_entry(const Article& entry, Article& page) {
    page.id = entry.id;
    page.path = entry.path;
    if (page.url.empty()) page.url = entry.url;
    join(page.title, entry.title);
    join(page.publisher, entry.publisher);
    join(page.published, entry.published);
    join(page.updated, entry.updated);
    join(page.kind, entry.kind);
    join(page.standfirst, entry.standfirst);
    if (page.authors.empty()) page.authors = entry.authors;
    if (page.access.empty()) page.access = entry.access;
    page.notes.push_back("The feed has a summary; the text is that of the page behind its link.");
}

/// The one article of a page that says more than the summary, or why there is none.
Result<Article> article_behind(const Article& entry, fetch::Fetcher::Answer answer,
                               const extract::Options& options) {
    Problems why;
    std::optional<FetchedPage> page = input_of_page(entry.url, std::move(answer), why);
    if (!page || !page->facts.no_article.empty())
        return fail(why.empty() ? entry.url + ": not read" : why.front().text);
    auto read = extract::read_articles({{}, page->url, std::move(page->bytes), page->content_type}, options);
    if (!read) return fail(entry.url + ": " + read.error().message);
    if (read->articles.size() != 1) return fail(entry.url + ": is not one article");
    Article article = std::move(read->articles.front());
    if (article.has_flag("error_page") || article.has_flag("listing") ||
        article.body.size() <= entry.body.size())
        return fail(entry.url + ": holds no more text than the summary");
    article.retrieval = page->facts.retrieval;
    return article;
}

} // namespace

void follow_links(extract::Extracted& read, fetch::Fetcher* fetcher, const extract::Options& options,
                  Problems& problems, Counts& counts) {
    if (fetcher == nullptr) return;
    for (Article& entry : read.articles) {
        if (!entry.has_flag(flag) || !is_web_address(entry.url)) continue;
        fetch::Fetcher::Answer answer = fetcher->get(entry.url);
        if (answer && !*answer) continue;
        auto article = article_behind(entry, std::move(answer), options);
        if (!article) {
            problems.push_back(
                {Problem::Weight::Note, article.error().message + "; the summary of the feed stays"});
            continue;
        }
        join_entry(entry, *article);
        entry = *std::move(article);
        ++counts["followed"];
    }
}

} // namespace factlint::pipeline
