// cite: gives every reference of an article a verdict.
#pragma once

#include "fetch/fetcher.hpp"
#include "pipeline/stage.hpp"

#include <memory>

namespace factlint::pipeline {

/// Asks for all links of an article together. A dead link becomes a finding (FL3001).
std::unique_ptr<ArticleStage> make_cite_stage(std::shared_ptr<fetch::Fetcher> fetcher);
/// Only fetches what the references point to, so that it is in the cache; the records stay as they are.
std::unique_ptr<ArticleStage> make_fetch_stage(std::shared_ptr<fetch::Fetcher> fetcher);

} // namespace factlint::pipeline
