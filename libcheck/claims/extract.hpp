// Claims from the layers of English: one per clause whose words can be checked, plus one per counted loss.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/claim.hpp"

#include <string>
#include <vector>

namespace factlint::claims {

/// Claims of headline and body, headline first, in the order of the text. Ids are "<article>:t3" and
/// "<article>:b12". Linear in the text; at most 4,000 per article.
std::vector<Claim> extract_claims(const analyse::ArticleDocuments& documents);

/// The same for a text that belongs to no article; `article` becomes the claims' article and the start of
/// their ids.
std::vector<Claim> extract_claims(const analyse::Document& document, TextField field,
                                  const std::string& article);

} // namespace factlint::claims
