// Rule: what a rule file says, read and checked, apart from what only its kind knows (matcher.hpp).
#pragma once

#include "records/finding.hpp"
#include "rules/conditions.hpp"
#include "rules/pattern.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::rules {

/// Where words count for a rule. `Quote` and `Reported` are what somebody is quoted or reported as saying, in
/// body, heading or headline; leaving them out is what keeps a source's words from being held against the
/// author.
struct Scope {
    bool body = true;
    bool heading = false; ///< lines of the body that are no sentence
    bool headline = false;
    bool caption = true;     ///< paragraphs that are captions
    bool quote = false;      ///< inside quotation marks
    bool only_quote = false; ///< nothing but words inside quotation marks
    bool reported = true;    ///< inside "X said that ..."
};

/// Patterns that silence a hit when they occur near it. Looked at only where the rule hit.
struct Unless {
    std::vector<Pattern> overlapping; ///< `except`: the match of the exception touches the hit
    std::vector<Pattern> sentence;
    std::vector<Pattern> window; ///< the sentence and its neighbours, one on each side
    std::vector<Pattern> article;
};

/// What an example article is made of; most examples are a body alone.
struct Example {
    std::string body; ///< marks taken out
    std::string title;
    std::string byline;
    std::string published;
    std::string publisher;
    std::string kind;
    std::vector<std::string> links;
    std::vector<Span> body_marks; ///< expected spans of a bad example
    std::vector<Span> title_marks;
    std::uint32_t line = 0; ///< in the rule file
    std::uint32_t column = 0;
};

/// Everything that all kinds of rule have. Immutable once loaded.
struct Rule {
    std::string id;   ///< "pack/name"
    std::string code; ///< "FL2001"; public and stable
    std::string kind;
    std::string title;
    Level level = Level::Note;
    double confidence = 0.5;
    std::vector<std::string> tags;
    Scope scope;
    Unless unless;
    Conditions when; ///< on the article as a whole
    std::string message;
    std::string rationale;
    std::string reference;
    std::vector<Example> bad;
    std::vector<Example> good;
    std::string file;
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    std::string_view pack() const { return std::string_view(id).substr(0, id.find('/')); }
};

} // namespace factlint::rules
