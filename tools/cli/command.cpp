#include "cli/command.hpp"

#include "cli/version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace factlint::cli {
namespace {

const std::vector<std::pair<std::string, std::string>>& exit_codes() {
    static const std::vector<std::pair<std::string, std::string>> table = {
        {"0", "nothing to report at or above --fail-on"},
        {"1", "findings"},
        {"2", "wrong usage, configuration or rules"},
        {"3", "finished, but some inputs could not be read"}};
    return table;
}

std::string left_column(const Flag& flag) {
    std::string name = flag.name;
    if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
    if (name.rfind("--", 0) == 0) name = "    " + name;
    return "  " + name + (flag.value.empty() ? "" : " " + flag.value);
}

std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
    std::string out;
    std::size_t column = indent;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (column > indent && column + (end - at) > width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out.append(text, at, end - at);
        column += end - at;
        at = end + 1;
    }
    return out;
}

// roff reads a dot or an apostrophe at the start of a line as a request, and a backslash everywhere.
std::string roff(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
    }
    if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
    return out;
}

std::vector<Flag> all_flags(const Command& command) {
    static bool unused = false;
    std::vector<Flag> flags = command.flags;
    flags.push_back({"-h,--help", "", "show this text", &unused});
    flags.push_back({"--version", "", "show the version", &unused});
    return flags;
}

} // namespace

std::string help_text(const Command& command) {
    std::string out = command.name + " - " + command.summary + "\n\nusage: " + command.name + " [options]";
    if (!command.positional.name.empty())
        out += command.positional.at_least == 0 ? " [" + command.positional.name + "...]"
                                                : " " + command.positional.name + "...";
    out += "\n\n" + wrapped(command.about, 0, 80) + "\n";
    if (!command.positional.name.empty())
        out += "\n  " + command.positional.name + "  " +
               wrapped(command.positional.help, 4 + command.positional.name.size(), 80) + "\n";
    constexpr std::size_t column = 28;
    out += "\noptions:\n";
    for (const Flag& flag : all_flags(command)) {
        std::string left = left_column(flag);
        if (left.size() + 2 > column) {
            out += left + "\n" + std::string(column, ' ');
        } else {
            out += left + std::string(column - left.size(), ' ');
        }
        out += wrapped(flag.help, column, 80) + "\n";
    }
    if (!command.examples.empty()) {
        out += "\nexamples:\n";
        for (const Example& example : command.examples)
            out += "  " + example.command + "\n      " + wrapped(example.what, 6, 80) + "\n";
    }
    out += "\nexit codes:\n";
    for (const auto& [code, meaning] : exit_codes()) out += "  " + code + "  " + meaning + "\n";
    return out;
}

std::string man_page(const Command& command) {
    std::string title = command.name;
    std::replace(title.begin(), title.end(), ' ', '-');
    std::string out = ".TH " + roff(title) + " 1 \"\" \"factlint " + std::string(version) + "\"\n.SH NAME\n" +
                      roff(title) + " \\- " + roff(command.summary) + "\n.SH SYNOPSIS\n.B " +
                      roff(command.name) + "\n[options]";
    if (!command.positional.name.empty()) out += " " + roff(command.positional.name) + "...";
    out += "\n.SH DESCRIPTION\n" + roff(command.about) + "\n.SH OPTIONS\n";
    for (const Flag& flag : all_flags(command)) {
        std::string name = flag.name;
        if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
        out += ".TP\n.B " + roff(name) + (flag.value.empty() ? "" : " \\fI" + roff(flag.value) + "\\fR") +
               "\n" + roff(flag.help) + "\n";
    }
    out += ".SH EXAMPLES\n";
    for (const Example& example : command.examples)
        out += ".TP\n.B " + roff(example.command) + "\n" + roff(example.what) + "\n";
    out += ".SH EXIT STATUS\n";
    for (const auto& [code, meaning] : exit_codes()) out += ".TP\n.B " + code + "\n" + roff(meaning) + "\n";
    return out;
}

std::optional<int> parse(const Command& command, const std::vector<std::string>& words) {
    CLI::App app{command.summary, command.name};
    app.set_help_flag();
    bool help = false;
    bool help_man = false;
    bool show_version = false;
    app.add_flag("-h,--help", help);
    app.add_flag("--help-man", help_man);
    app.add_flag("--version", show_version);
    for (const Flag& flag : command.flags) {
        std::visit(
            [&](auto* target) {
                if constexpr (std::is_same_v<decltype(target), bool*>) {
                    app.add_flag(flag.name, *target);
                } else if constexpr (std::is_same_v<decltype(target), std::vector<std::string>*>) {
                    if (flag.value.find(' ') != std::string::npos)
                        app.add_option(flag.name, *target)
                            ->type_size(2)
                            ->expected(1)
                            ->allow_extra_args(false);
                    else
                        app.add_option(flag.name, *target)->allow_extra_args(false)->take_all();
                } else {
                    app.add_option(flag.name, *target);
                }
            },
            flag.target);
    }
    if (command.positional.target != nullptr) {
        // Words are collected and counted here, so that --help works without them.
        app.add_option(command.positional.name, *command.positional.target);
    }
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "%s: %s\nTry '%s --help'.\n", command.name.c_str(), error.what(),
                     command.name.c_str());
        return ExitCode::Unusable;
    }
    const auto print = [](const std::string& text) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return ExitCode::Clean;
    };
    if (help) return print(help_text(command));
    if (help_man) return print(man_page(command));
    if (show_version)
        return print(command.name.substr(0, command.name.find(' ')) + " " + std::string(version) + "\n");
    const auto& positional = command.positional;
    if (positional.target != nullptr) {
        const auto count = static_cast<int>(positional.target->size());
        if (count < positional.at_least || (positional.at_most >= 0 && count > positional.at_most)) {
            std::fprintf(
                stderr, "%s: %s %s\nTry '%s --help'.\n", command.name.c_str(), positional.name.c_str(),
                count < positional.at_least ? "is missing" : "is given too often", command.name.c_str());
            return ExitCode::Unusable;
        }
    }
    return std::nullopt;
}

} // namespace factlint::cli
