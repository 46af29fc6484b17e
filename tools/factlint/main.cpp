// factlint: the front door. Runs its own commands, and `factlint NAME ...` runs factlint-NAME.
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "cli/version.hpp"
#include "commands.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace factlint::cli {
namespace {

struct Row {
    std::string_view name;
    std::string_view what;
    int (*run)(const Words&); ///< null for the tools of the pipe, which are programs of their own
};

const std::vector<Row>& rows() {
    static const std::vector<Row> table = {
        {"check", "run all stages on articles and report", check_command},
        {"explain", "why a finding was made, step by step", explain_command},
        {"dismiss", "a finding that is not to be shown again, with the reason", dismiss_command},
        {"rules", "list, explain and test the rules", rules_command},
        {"topics", "list, test and try the topics", topics_command},
        {"config", "what is in force, and where each value came from", config_command},
        {"normalize", "bytes to clean article records", nullptr},
        {"flag", "unsupported and opinion-laden statements, by rule files", nullptr},
        {"cite", "links and citations against what is cited", nullptr},
        {"contradict", "claims that contradict each other across sources", nullptr},
        {"report", "findings as reports", nullptr},
        {"analyse", "the layers of English of a text", nullptr},
    };
    return table;
}

std::string help() {
    std::string out = "factlint - a linter for facts\n\nusage: factlint COMMAND [options] ...\n\ncommands:\n";
    for (const Row& row : rows()) {
        std::string line = "  " + std::string(row.name);
        line.resize(16, ' ');
        out += line + std::string(row.what) + "\n";
    }
    out += "\n'factlint COMMAND --help' tells more, 'factlint --version' the version. Each stage is also a "
           "program of\n"
           "its own, factlint-NAME.\n"
           "\nexamples:\n"
           "  factlint check articles/ --html report.html\n"
           "      what clashes, who says what, what is unsupported, as a page for editors\n"
           "  factlint check articles/ --junit report.xml --baseline accepted.json\n"
           "      for continuous integration: exit code 1 when something new is wrong\n";
    return out;
}

// Replaces this process by the program of the stage, which stands beside it.
int run_program(const std::string& name, const Words& words) {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::string program = (self.parent_path() / ("factlint-" + name)).string();
    std::vector<std::string> owned{program};
    owned.insert(owned.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    arguments.reserve(owned.size() + 1);
    for (std::string& each : owned) arguments.push_back(each.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    say("factlint",
        program + ": cannot be run: " + std::error_code(errno, std::generic_category()).message());
    return ExitCode::Unusable;
}

int run(const Words& words) {
    const std::string name = words.empty() ? "" : words.front();
    const auto print = [](const std::string& text, std::FILE* stream) {
        std::fwrite(text.data(), 1, text.size(), stream);
    };
    if (name == "--version") {
        print("factlint " + std::string(version) + "\n", stdout);
        return ExitCode::Clean;
    }
    if (name == "--help" || name == "-h" || name == "help") {
        print(help(), stdout);
        return ExitCode::Clean;
    }
    for (const Row& row : rows()) {
        if (row.name != name) continue;
        const Words rest(words.begin() + 1, words.end());
        return row.run != nullptr ? row.run(rest) : run_program(name, rest);
    }
    if (name.empty()) {
        print(help(), stderr);
    } else {
        std::string known;
        for (const Row& row : rows()) known += (known.empty() ? "" : ", ") + std::string(row.name);
        say("factlint", "no command '" + name + "' (commands: " + known + ")");
    }
    return ExitCode::Unusable;
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
