// Config: what the project file, the user's file and the environment ask for, and which of them said it.
//
// Later layers win: user file, project file, environment, flags. The caller reads the environment and finds
// the files; this folder only knows their meaning. docs/configuration.md lists the keys.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::config {

/// One key of the configuration, described once for reading, for `factlint config` and for the documentation.
struct Key {
    enum class Kind { Text, Number, Boolean, List, Map };
    std::string_view name;
    Kind kind;
    std::string_view help;
    std::string_view fallback; ///< what is in force when nobody says anything, as text
};
const std::vector<Key>& keys();

/// A value in force. Lists are in `items`, maps ("pack/id" -> "error") in `pairs`.
struct Value {
    std::string text;
    std::vector<std::string> items;
    std::map<std::string, std::string> pairs;
    std::string origin = "default"; ///< "default", "file:line", "FACTLINT_JOBS", "--jobs"
};

class Config {
  public:
    Config();

    /// Lays a file over what is there. Unknown keys and wrong types are errors with a place and a suggestion.
    /// Relative paths in the file are taken from its folder.
    Status add_file(const std::filesystem::path& path);
    /// Lays FACTLINT_* variables over what is there; others are ignored. FACTLINT_FAIL_ON sets `fail_on`;
    /// lists are separated by commas.
    Status add_environment(const std::map<std::string, std::string>& variables);
    /// Lays a flag over what is there.
    Status set(std::string_view key, std::string text, std::string origin);

    const Value& at(std::string_view key) const;
    std::string text(std::string_view key) const { return at(key).text; }
    bool flag(std::string_view key) const { return at(key).text == "true"; }
    int number(std::string_view key) const;

    /// "key: value   # origin" a line.
    std::string in_force() const;

  private:
    std::map<std::string, Value, std::less<>> values_;
};

/// `.factlint.yaml` in the folder or the nearest one above it; empty when there is none.
std::filesystem::path find_project_file(const std::filesystem::path& folder);

} // namespace factlint::config
