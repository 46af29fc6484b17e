// Command: one table of flags per program. Parsing, --help, the manual page and their tests all read it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace factlint::cli {

/// Where a flag's value goes. A bool* is a switch; a vector collects a flag given several times.
using Target = std::variant<bool*, int*, double*, std::string*, std::vector<std::string>*>;

struct Flag {
    std::string name;  ///< "--jobs", or "-o,--output"
    std::string value; ///< "N", "FILE"; empty for a switch; "ID1 ID2" for a list that takes two words at once
    std::string help;
    Target target;
};

struct Example {
    std::string command;
    std::string what;
};

/// What the words that are not flags are: "PATHS" into a list.
struct Positional {
    std::string name;
    std::string help;
    std::vector<std::string>* target = nullptr;
    int at_least = 0;
    int at_most = -1; ///< -1: any number
};

struct Command {
    std::string name;    ///< "factlint-flag", "factlint check"
    std::string summary; ///< one line
    std::string about;   ///< a paragraph
    Positional positional;
    std::vector<Flag> flags;
    std::vector<Example> examples;
};

/// Exit codes that all tools share.
enum ExitCode : int { Clean = 0, Findings = 1, Unusable = 2, Unread = 3 };

/// Fills the targets. An exit code when the program is done already: 0 after --help, --version or --help-man,
/// 2 with a line on stderr for words that do not fit.
std::optional<int> parse(const Command& command, const std::vector<std::string>& words);

/// The text of --help, and a manual page in mdoc's older cousin man(7).
std::string help_text(const Command& command);
std::string man_page(const Command& command);

} // namespace factlint::cli
