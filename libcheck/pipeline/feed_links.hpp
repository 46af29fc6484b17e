// Entries of feeds that carry no more than a summary: the article behind their link, where it can be had.
#pragma once

#include "extract/read_articles.hpp"
#include "fetch/fetcher.hpp"
#include "pipeline/stage.hpp"

namespace factlint::pipeline {

/// Puts the page behind the link of an article with the flag `summary_only` in its place, if the fetcher has
/// it and it holds more text. The id and the path stay; of title, authors, publisher and dates the surer is
/// taken, the other is a candidate. What is not known offline stays as it is, without a word; what cannot be
/// had online stays with a note among the problems. The fetcher may be null. Costs one page for each such
/// article.
void follow_links(extract::Extracted& read, fetch::Fetcher* fetcher, const extract::Options& options,
                  Problems& problems, Counts& counts);

} // namespace factlint::pipeline
