// Matcher: what one rule looks for. A kind of rule (registry.hpp) reads its own keys and makes one.
//
// The engine asks in two steps: sentence by sentence, where one of the matcher's patterns occurs, for
// candidates; then once per article which of them stand. A matcher without patterns is asked in the second
// step only.
#pragma once

#include "analyse/article_documents.hpp"
#include "base/result.hpp"
#include "rules/article_facts.hpp"
#include "rules/pattern.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace factlint::rules {

/// Words that a rule speaks of, with what its message may show.
struct Match {
    TextField field = TextField::Body;
    Span span;
    std::size_t sentence = 0;                                ///< of that field's document
    std::vector<std::pair<std::string, std::string>> values; ///< placeholder -> text, beside {match}
    std::string searched; ///< what was looked for and not found, for the reader who doubts; may be empty
};

/// One article as matchers see it; lives as long as the engine works on the article.
struct Subject {
    const analyse::ArticleDocuments& article;
    const ArticleFacts& facts;
};

class Matcher {
  public:
    virtual ~Matcher() = default;

    /// All patterns it will ever use, beside patterns(): checked when the rule is loaded.
    virtual std::vector<Pattern> more_patterns() const { return {}; }

    /// A sentence can only hold a candidate where one of these occurs.
    virtual std::vector<Pattern> patterns() const = 0;

    /// Adds the candidates of one sentence, as spans of the field's text.
    virtual Status find(const Subject& subject, TextField field, std::size_t sentence,
                        std::vector<Match>& out) const = 0;

    /// Keeps what stands, given all candidates of the article that are in scope, in order.
    virtual Status judge(const Subject& subject, std::vector<Match>& candidates) const {
        (void)subject;
        (void)candidates;
        return {};
    }
};

/// The spans that patterns have in one sentence, as spans of the document's text.
Result<std::vector<Span>> spans_in_sentence(const std::vector<Pattern>& patterns,
                                            const analyse::Document& document, std::size_t sentence);

} // namespace factlint::rules
