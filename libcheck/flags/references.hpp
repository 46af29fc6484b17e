// References: what an article leans on, for `cite` to check: its links, the people and bodies it names as
// sources, the documents it names.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/reference.hpp"
#include "rules/article_facts.hpp"

#include <vector>

namespace factlint::flags {

/// In order of place; each with a stable id and the verdict Unchecked.
std::vector<Reference> references_of(const analyse::ArticleDocuments& article,
                                     const rules::ArticleFacts& facts);

} // namespace factlint::flags
