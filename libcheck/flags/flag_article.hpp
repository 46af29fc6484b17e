// flag: the rules over one article, as findings; what it leans on, as references; what it is like, as a
// source profile.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/finding.hpp"
#include "records/reference.hpp"
#include "records/source.hpp"
#include "rules/rule_set.hpp"

#include <string>
#include <vector>

namespace factlint::flags {

struct Flagged {
    std::vector<Finding> findings;     ///< by place, headline first; suppressed ones too, with their reason
    std::vector<Reference> references; ///< by place
    Source profile;
    std::vector<std::string>
        problems; ///< "path: what is wrong": rules not checked, suppressions that do not work
};

/// For English articles; the caller skips others. Linear in the text; deterministic.
Flagged flag_article(const analyse::ArticleDocuments& article, const rules::RuleSet& rules);

} // namespace factlint::flags
