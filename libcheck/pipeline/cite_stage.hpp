// cite: gives every reference of an article a verdict.
#pragma once

#include "fetch/fetcher.hpp"
#include "pipeline/stage.hpp"

#include <memory>

namespace factlint::pipeline {

/// Asks one thread at a time, so the fetcher need not be thread-safe. A dead link becomes a finding (FL3001).
std::unique_ptr<ArticleStage> make_cite_stage(std::shared_ptr<fetch::Fetcher> fetcher);

} // namespace factlint::pipeline
