#include "cli/session.hpp"

#include "base/byte_source.hpp"
#include "base/dates.hpp"
#include "pipeline/url_pages.hpp"
#include "rules/rule_set.hpp"
#include "topics/topic_set.hpp"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <thread>

extern char** environ;

namespace factlint::cli {
namespace {

std::map<std::string, std::string> environment() {
    std::map<std::string, std::string> out;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        if (const auto equals = text.find('='); equals != std::string_view::npos)
            out.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return out;
}

std::filesystem::path user_file() {
    const char* const xdg = std::getenv("XDG_CONFIG_HOME");
    if (xdg != nullptr && *xdg != '\0') return std::filesystem::path(xdg) / "factlint" / "config.yaml";
    const char* const home = std::getenv("HOME");
    return home == nullptr ? std::filesystem::path()
                           : std::filesystem::path(home) / ".config" / "factlint" / "config.yaml";
}

// bin/factlint -> share/factlint, both when installed and in the build tree.
Result<std::filesystem::path> find_data(const std::string& given) {
    std::error_code error;
    if (!given.empty()) {
        if (!std::filesystem::is_directory(std::filesystem::path(given) / "rules", error))
            return fail("holds no rules", given,
                        "--data-dir names the folder that holds rules/ and reports/");
        return std::filesystem::path(given);
    }
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto beside = program.parent_path().parent_path() / "share" / "factlint";
    if (!std::filesystem::is_directory(beside / "rules", error))
        return fail("the rules that come with the program were not found", beside.string(),
                    "name their folder with --data-dir");
    return beside;
}

} // namespace

void add_common_flags(Command& command, CommonFlags& flags) {
    command.flags.push_back(
        {"-o,--output", "FILE", "where records go; - is standard output (default)", &flags.output});
    command.flags.push_back({"-j,--jobs", "N", "threads; 0 means one per core (default)", &flags.jobs});
    command.flags.push_back(
        {"--config", "FILE", "project file instead of the nearest .factlint.yaml", &flags.config});
    command.flags.push_back({"--rules", "DIR", "one more folder of rules; may be given again", &flags.rules});
    command.flags.push_back(
        {"--data-dir", "DIR", "folder of the shipped rules and reports", &flags.data_dir});
}

Result<Session> Session::open(std::string program, const CommonFlags& flags,
                              const std::filesystem::path& near) {
    Session session;
    session.program_ = std::move(program);
    std::error_code error;
    if (const auto file = user_file(); std::filesystem::is_regular_file(file, error))
        FACTLINT_CHECK(session.config_.add_file(file));
    if (!flags.config.empty()) {
        FACTLINT_CHECK(session.config_.add_file(flags.config));
    } else if (const auto file = config::find_project_file(near); !file.empty()) {
        FACTLINT_CHECK(session.config_.add_file(file));
    }
    FACTLINT_CHECK(session.config_.add_environment(environment()));
    if (flags.jobs >= 0) FACTLINT_CHECK(session.config_.set("jobs", std::to_string(flags.jobs), "--jobs"));
    for (const std::string& folder : flags.rules) {
        auto items = session.config_.at("rules").items;
        items.push_back(folder);
        std::string all;
        for (const std::string& item : items) all += (all.empty() ? "" : ",") + item;
        FACTLINT_CHECK(session.config_.set("rules", all, "--rules"));
    }
    session.data_dir_ = FACTLINT_TRY(find_data(flags.data_dir));
    return session;
}

std::size_t cores() { return std::max(1U, std::thread::hardware_concurrency()); }

std::size_t Session::jobs() const {
    const int wanted = config_.number("jobs");
    return wanted == 0 ? cores() : static_cast<std::size_t>(std::min(wanted, 256));
}

Result<std::shared_ptr<const lexicon::Lexicon>> Session::lexicon() const {
    if (lexicon_ == nullptr) {
        std::vector<std::filesystem::path> more;
        for (const std::string& file : config_.at("lexicon").items) more.emplace_back(file);
        lexicon_ = FACTLINT_TRY(lexicon::Lexicon::load(data_dir_ / "rules" / "lexicon", more));
    }
    return lexicon_;
}

Result<std::shared_ptr<const rules::RuleSet>> Session::rules() const {
    rules::LoadOptions options;
    options.disabled = config_.at("disable").items;
    for (const auto& [id, name] : config_.at("levels").pairs) {
        const auto level = level_by_name(name);
        if (!level)
            return fail("level of '" + id + "' must be note, warning or error, not '" + name + "'",
                        config_.at("levels").origin);
        options.levels.emplace_back(id, *level);
    }
    for (const std::string& folder : config_.at("rules").items) options.user_folders.emplace_back(folder);
    if (!options.user_folders.empty()) options.lexicon = FACTLINT_TRY(lexicon());
    return rules::RuleSet::load({data_dir_ / "rules"}, options);
}

Result<std::shared_ptr<const topics::TopicSet>> Session::topics() const {
    std::vector<std::filesystem::path> folders{data_dir_ / "rules" / "topics"};
    for (const std::string& folder : config_.at("topics").items) folders.emplace_back(folder);
    return topics::TopicSet::load(folders, FACTLINT_TRY(lexicon()));
}

void Session::tell(const pipeline::Problems& problems) {
    for (const pipeline::Problem& problem : problems) {
        say(program_, problem.text);
        if (problem.weight != pipeline::Problem::Weight::Unread) continue;
        // A message starts with the place, so the first ": " ends it.
        const auto colon = problem.text.find(": ");
        if (colon == std::string::npos) {
            unread_.emplace_back(problem.text, "");
        } else {
            unread_.emplace_back(problem.text.substr(0, colon), problem.text.substr(colon + 2));
        }
    }
}

void Session::tell(const Error& error) { say(program_, error.text()); }

std::filesystem::path near_of(const std::vector<std::string>& paths) {
    if (paths.empty() || paths.front() == "-" || pipeline::is_web_address(paths.front())) return ".";
    return paths.front();
}

Result<pipeline::ReadBytes> open_bytes(const std::string& path) {
    // read(2) under both, not fread: a line must go on as soon as it came, also when the writer is slow.
    if (path == "-") return standard_input_bytes();
    return open_bytes_of_file(path);
}

pipeline::ReadBytes standard_input_bytes() {
    return [](char* buffer, std::size_t size) -> Result<std::size_t> {
        const ssize_t got = ::read(STDIN_FILENO, buffer, size);
        if (got < 0)
            return fail("cannot be read: " + std::error_code(errno, std::generic_category()).message(),
                        "standard input");
        return static_cast<std::size_t>(got);
    };
}

std::string timestamp() {
    std::int64_t seconds = 0;
    if (const char* const epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
        seconds = std::strtoll(epoch, nullptr, 10);
    } else {
        seconds = std::chrono::duration_cast<std::chrono::seconds>(
                      std::chrono::system_clock::now().time_since_epoch())
                      .count();
    }
    return iso_time(seconds);
}

void prepare_process() { std::signal(SIGPIPE, SIG_IGN); }

} // namespace factlint::cli
