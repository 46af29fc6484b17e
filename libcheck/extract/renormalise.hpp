// A record of an earlier run, or of another program, made anew: for `--force`.
#pragma once

#include "extract/read_articles.hpp"
#include "records/article.hpp"

namespace factlint::extract {

/// Cleans the body and judges it again: paragraphs, language, dateline, flags, signature. Where the body
/// changes, blocks and links go, since their spans pointed into the old one; metadata stay.
void renormalise(const Options& options, Article& article);

} // namespace factlint::extract
