// Suppressions: `<!-- factlint-ignore pack/id: reason -->` in the text of an article.
//
// It covers the rest of its paragraph, or the whole next one when it stands alone; for rules that speak of
// the article as a whole it may stand anywhere. A reason is required, and one that silences nothing is
// reported.
#pragma once

#include "base/span.hpp"
#include "rules/rule_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::flags {

struct Suppression {
    Span comment;
    Span covers;
    std::string rule; ///< "pack/id" or "pack"
    std::string reason;
    bool used = false;

    bool names(std::string_view id) const;
};

struct Problem {
    Span span;
    std::string message;
};

struct Suppressions {
    std::vector<Suppression> list;
    std::vector<Problem> problems;
};

/// Linear in the text.
Suppressions suppressions_in(std::string_view body, const rules::RuleSet& rules);

} // namespace factlint::flags
