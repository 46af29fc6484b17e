// What all tools share between their flags and the library: configuration in force, data found, problems
// told.
#pragma once

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "config/config.hpp"
#include "pipeline/line.hpp"
#include "pipeline/line_reader.hpp"
#include "pipeline/resources.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace factlint::cli {

/// The flags that every tool takes, as typed.
struct CommonFlags {
    int jobs = -1;
    std::string config;
    std::vector<std::string> rules;
    std::string data_dir;
    std::string output = "-";
};
void add_common_flags(Command& command, CommonFlags& flags);

/// One run of a tool. Reads the environment and finds the files, which the library never does.
class Session {
  public:
    /// `near` is where the project file is looked for: the folder of the first input.
    static Result<Session> open(std::string program, const CommonFlags& flags,
                                const std::filesystem::path& near);

    const config::Config& config() const { return config_; }
    config::Config& config() { return config_; }
    std::size_t jobs() const;
    const std::filesystem::path& data_dir() const { return data_dir_; }
    const std::string& program() const { return program_; }

    /// Loads what the named stages need; each is read once.
    Result<std::shared_ptr<const lexicon::Lexicon>> lexicon() const;
    Result<std::shared_ptr<const rules::RuleSet>> rules() const;
    Result<std::shared_ptr<const topics::TopicSet>> topics() const;

    /// Tells problems on stderr and remembers whether something went unread.
    void tell(const pipeline::Problems& problems);
    void tell(const Error& error);
    bool anything_unread() const { return !unread_.empty(); }
    /// What could not be read, and why, in the order it was told.
    const std::vector<std::pair<std::string, std::string>>& unread() const { return unread_; }

  private:
    std::string program_;
    config::Config config_;
    std::filesystem::path data_dir_;
    mutable std::shared_ptr<const lexicon::Lexicon> lexicon_;
    std::vector<std::pair<std::string, std::string>> unread_;
};

/// Where the project file of a run is looked for: beside the first input that is a path, else in the current
/// folder.
std::filesystem::path near_of(const std::vector<std::string>& paths);

/// Bytes of a file or, for "-", of standard input.
Result<pipeline::ReadBytes> open_bytes(const std::string& path);

/// Standard input as it comes.
pipeline::ReadBytes standard_input_bytes();

/// What "--jobs 0" means here: one per core.
std::size_t cores();

/// The time of this run, ISO 8601 in UTC: SOURCE_DATE_EPOCH where that is set, so that reports can be
/// reproduced.
std::string timestamp();

/// Before anything else in main: a closed pipe is an error of write, not the end of the program.
void prepare_process();

} // namespace factlint::cli
