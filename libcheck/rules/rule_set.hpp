// RuleSet: all rules in force, checked and ready, shared by all threads.
#pragma once

#include "base/regex.hpp"
#include "base/result.hpp"
#include "rules/reader.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::rules {

struct LoadOptions {
    /// Folders of the user's own rules, read after the shipped ones. Their examples are run when they are
    /// loaded, so that a rule that cannot match is an error and not a silence; the shipped rules are checked
    /// by the tests.
    std::vector<std::filesystem::path> user_folders;
    std::shared_ptr<const lexicon::Lexicon> lexicon;   ///< for those examples; without it they are not run
    std::vector<std::string> disabled;                 ///< "pack/name" or "pack"
    std::vector<std::pair<std::string, Level>> levels; ///< "pack/name" or "pack", and the level it gets
};

/// Immutable after loading.
class RuleSet {
  public:
    /// Reads every .yaml file below the folders. Folders directly below one that hold other data (lexicon,
    /// topics, sources, weights) are passed over, so the `rules` folder as a whole can be given. An error is
    /// a file that cannot be read, a rule that is wrong (with file, line, column and excerpt), an id or code
    /// given twice, or a name in the options that no rule has.
    static Result<std::shared_ptr<const RuleSet>> load(const std::vector<std::filesystem::path>& folders,
                                                       const LoadOptions& options = {});
    /// Of rules in memory, each with the name to call its file.
    static Result<std::shared_ptr<const RuleSet>>
    parse(const std::vector<std::pair<std::string, std::string>>& files, const LoadOptions& options = {});

    /// In order of id.
    const std::vector<LoadedRule>& rules() const { return rules_; }
    const LoadedRule* find(std::string_view id) const;
    /// Names of the packs, sorted.
    std::vector<std::string> packs() const;

    /// Indices of the rules of which a pattern occurs in the text, rising. Linear in the text.
    Result<std::vector<std::size_t>> rules_that_may_match(std::string_view text) const;

    /// Hash of all rule files and options in force, for summary records.
    const std::string& version() const { return version_; }

  private:
    friend class RuleSetBuilder;
    std::vector<LoadedRule> rules_;
    RegexSet prefilter_;
    std::vector<std::size_t> owners_; ///< pattern of the prefilter -> rule
    std::string version_;
};

} // namespace factlint::rules
