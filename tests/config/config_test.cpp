#include "base/files.hpp"
#include "catch.hpp"
#include "config/config.hpp"

#include <filesystem>
#include <fstream>

using namespace factlint;
using config::Config;

namespace {

// A file in a folder of its own that goes away with the test.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string& text)
        : folder_(std::filesystem::temp_directory_path() / "factlint-config-test") {
        std::filesystem::create_directories(folder_ / "below" / "deep");
        REQUIRE(write_file(path(), text));
    }
    ~TemporaryFile() { std::filesystem::remove_all(folder_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    std::filesystem::path path() const { return folder_ / ".factlint.yaml"; }
    std::filesystem::path folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

} // namespace

TEST_CASE("config: later layers win and every value knows who said it", "[config]") {
    const TemporaryFile file(
        "fail_on: warning\njobs: 3\ndisable: [opinion, claims/first]\nlevels:\n  opinion/loaded: note\n");
    Config config;
    CHECK(config.text("fail_on") == "error");
    REQUIRE(config.add_file(file.path()));
    CHECK(config.text("fail_on") == "warning");
    CHECK(config.at("fail_on").origin == file.path().string() + ":1");
    CHECK(config.at("disable").items == std::vector<std::string>{"opinion", "claims/first"});
    CHECK(config.at("levels").pairs.at("opinion/loaded") == "note");
    REQUIRE(config.add_environment(
        {{"FACTLINT_FAIL_ON", "never"}, {"FACTLINT_DISABLE", "a/b, c"}, {"HOME", "/"}}));
    CHECK(config.text("fail_on") == "never");
    CHECK(config.at("disable").items == std::vector<std::string>{"a/b", "c"});
    REQUIRE(config.set("jobs", "5", "--jobs"));
    CHECK(config.number("jobs") == 5);
    CHECK(config.in_force().find("# --jobs") != std::string::npos);
}

TEST_CASE("config: paths of a file are taken from its folder", "[config]") {
    const TemporaryFile file("baseline: accepted.json\n");
    Config config;
    REQUIRE(config.add_file(file.path()));
    CHECK(config.text("baseline") == (file.folder() / "accepted.json").string());
}

TEST_CASE("config: the nearest project file above an input is found", "[config]") {
    const TemporaryFile file("jobs: 1\n");
    CHECK(config::find_project_file(file.folder() / "below" / "deep") == file.path());
}

TEST_CASE("config: what is wrong is named with its place", "[config]") {
    using Row = std::pair<std::string, std::string>;
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        Row{"fail_no: error\n", ":1:1: unknown key 'fail_no' (did you mean 'fail_on'?)"},
        Row{"fail_on: loud\n", ":1:10: 'fail_on' must be error, warning, note or never, not 'loud'"},
        Row{"jobs: many\n", "'jobs' must be a whole number of 0 or more, not 'many'"},
        Row{"online: no\n", "'online' must be true or false"},
        Row{"levels: loud\n", "'levels' must be a map"},
        Row{"- a\n", "a configuration is a map"},
    }));
    const TemporaryFile file(text);
    Config config;
    const auto status = config.add_file(file.path());
    REQUIRE_FALSE(status);
    CHECK(status.error().text().find(expected) != std::string::npos);
}
