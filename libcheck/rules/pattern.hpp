// Pattern: a regular expression of a rule file, in the dialect that both engines read alike, compiled when
// first used.
//
// What an author writes is read a little more kindly than a bare expression, outside of brackets:
//   a space   any run of blanks or line ends          '   also the curly apostrophe
//   "         also the curly quotation marks          .   any character of one line
//   ^ and $   start and end of the sentence
#pragma once

#include "base/regex.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::rules {

/// Where it is written in its rule file; line 0 for a pattern of the program.
struct PatternPlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t width = 1;
};

/// Cheap to copy; copies share the compiled form. Safe to share between threads.
class Pattern {
  public:
    /// Checks what costs little (classes, brackets, references); that the engines take it is found out by
    /// compile(), or for all rules at once when the set of a RuleSet is built.
    static Result<Pattern> read(std::string_view written, Case letter_case, PatternPlace place = {});
    /// Words and phrases as one pattern of whole words: each may use the dialect.
    static Result<Pattern> of_words(const std::vector<std::string>& words, Case letter_case,
                                    PatternPlace place = {});

    /// As both engines read it, letter case included: "(?i:...)".
    const std::string& text() const;

    /// For the set of all patterns (prefilter.hpp).
    const std::string& coarse() const;

    PatternPlace place() const;

    /// Compiles now. The error of a pattern outside the dialect.
    Status compile() const;

    /// Matches from left to right, ends on whole characters. The span of a match is its first group, where
    /// the pattern has one that took part, else all of it.
    Result<std::vector<Span>> find_all(std::string_view text) const;
    Result<bool> occurs_in(std::string_view text) const;

  private:
    struct Shared;
    std::shared_ptr<const Shared> shared_;
};

/// Whether any of the patterns occurs.
Result<bool> any_occurs(const std::vector<Pattern>& patterns, std::string_view text);

} // namespace factlint::rules
