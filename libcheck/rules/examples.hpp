// Examples: every rule carries texts that must fire it, with the words marked, and texts that must not.
#pragma once

#include "base/result.hpp"
#include "rules/rule_set.hpp"

#include <memory>
#include <string>
#include <vector>

namespace factlint::rules {

struct ExampleFailure {
    std::string rule; ///< id
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool bad = false;   ///< a text that must fire
    std::string text;   ///< of the example, without marks
    std::string wanted; ///< the marked words, or "nothing"
    std::string got;    ///< the words found, or "nothing"

    /// With file:line:col and, when the file can still be read, the line.
    Error error() const;
};

/// Runs all examples of all rules, or of one rule of the set, each against its own rule only. In the order of
/// rules and examples. A rule whose pattern an engine refuses fails all its examples.
std::vector<ExampleFailure> run_examples(const RuleSet& set,
                                         const std::shared_ptr<const lexicon::Lexicon>& lexicon);
std::vector<ExampleFailure> run_examples(const RuleSet& set, const LoadedRule& rule,
                                         const std::shared_ptr<const lexicon::Lexicon>& lexicon);

} // namespace factlint::rules
