// Engine: all rules over one article. One pass of the set of patterns over each sentence, single patterns
// only where it hit.
#pragma once

#include "analyse/article_documents.hpp"
#include "rules/rule_set.hpp"

#include <string>
#include <vector>

namespace factlint::rules {

struct RuleMatch {
    const LoadedRule* rule = nullptr; ///< of the set, which must stay alive
    Match match;
};

struct Applied {
    std::vector<RuleMatch> matches;    ///< by field (title first), place, rule id
    std::vector<std::string> problems; ///< what could not be checked, and why
};

/// Linear in the text. `only` restricts the run to one rule of the set.
Applied apply_rules(const RuleSet& set, const analyse::ArticleDocuments& article, const ArticleFacts& facts,
                    const LoadedRule* only = nullptr);

/// The rule's message with its placeholders filled.
std::string message_of(const RuleMatch& match, const analyse::ArticleDocuments& article);

/// Comments of the markup "<!-- ... -->" that stand in a text; what is inside is no prose.
std::vector<Span> comments_in(std::string_view text);

} // namespace factlint::rules
