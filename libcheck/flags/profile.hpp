// Profile: one article as a source, as single facts with the place they were seen; never one opaque score.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/source.hpp"
#include "rules/article_facts.hpp"
#include "rules/engine.hpp"

#include <vector>

namespace factlint::flags {

/// `matches` are those of the rules, for the share of loaded words.
Source profile_of(const analyse::ArticleDocuments& article, const rules::ArticleFacts& facts,
                  const std::vector<rules::RuleMatch>& matches);

} // namespace factlint::flags
