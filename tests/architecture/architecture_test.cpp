// Reads the source tree as it is and tests/layers.txt as it should be.
#include "catch.hpp"
#include "layer_table.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using namespace architecture;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct Source {
    std::string path; ///< from the project's root
    std::string text;
};

// The files below some folders with one of the endings, sorted.
std::vector<Source> sources(const std::vector<std::string>& folders,
                            const std::vector<std::string>& endings) {
    std::vector<Source> out;
    for (const std::string& folder : folders) {
        if (!fs::exists(source_path(folder))) continue;
        for (const auto& entry : fs::recursive_directory_iterator(source_path(folder)))
            if (entry.is_regular_file() &&
                std::find(endings.begin(), endings.end(), entry.path().extension().string()) != endings.end())
                out.push_back({fs::relative(entry.path(), source_path("")).string(), contents(entry.path())});
    }
    std::sort(out.begin(), out.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return out;
}

const std::vector<std::string> code = {".cpp", ".hpp"};

} // namespace

TEST_CASE("architecture: the reader of the table and of includes sees what stands there", "[architecture]") {
    const LayerTable table = read_layers("# a comment\nlow: | zlib.h boost/json\nhigh: low |\n");
    CHECK(table.at("high").may_include == std::set<std::string>{"low"});
    CHECK(included_by("#include <a/b.h>\n  #  include \"c.hpp\" // x\nint include;\n") ==
          std::vector<std::string>{"a/b.h", "c.hpp"});
    CHECK(broken_walls(table, "high", "#include \"low/x.hpp\"\n#include \"high/y.hpp\"\n#include <vector>\n")
              .empty());
    CHECK(broken_walls(table, "low", "#include \"high/x.hpp\"\n").size() == 1);
    CHECK(broken_walls(table, "high", "#include <zlib.h>\n").size() == 1);
    CHECK(broken_walls(table, "attic", "").size() == 1);
    CHECK_THROWS(read_layers("no row\n"));
}

TEST_CASE("architecture: each folder of libcheck includes only what its row allows", "[architecture]") {
    const LayerTable table = read_layers(contents(source_path("tests/layers.txt")));
    const std::vector<Source> files = sources({"libcheck"}, code);
    REQUIRE(files.size() > 30);
    for (const Source& file : files) {
        const std::string inside = file.path.substr(file.path.find('/') + 1);
        for (const std::string& problem : broken_walls(table, inside.substr(0, inside.find('/')), file.text))
            FAIL_CHECK(file.path << " " << problem);
    }
}

TEST_CASE("architecture: the table has no circles, and a folder sees only rows above its own",
          "[architecture]") {
    const LayerTable table = read_layers(contents(source_path("tests/layers.txt")));
    // A folder's rank is one more than the highest it may include; a circle would never come to an end.
    std::set<std::string> placed;
    for (std::size_t before = placed.size() + 1; before != placed.size();) {
        before = placed.size();
        for (const auto& [folder, layer] : table)
            if (std::includes(placed.begin(), placed.end(), layer.may_include.begin(),
                              layer.may_include.end()))
                placed.insert(folder);
    }
    for (const auto& [folder, layer] : table) {
        CAPTURE(folder);
        CHECK(placed.count(folder) == 1);
    }
}

TEST_CASE("architecture: no source file is longer than 500 lines", "[architecture]") {
    for (const Source& file : sources({"libcheck", "tools", "tests", "bench"}, code)) {
        const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
        if (lines > 500) FAIL_CHECK(file.path << " has " << lines << " lines: does it hold one idea?");
    }
}

TEST_CASE("architecture: headers guard themselves, and file names tell what is inside", "[architecture]") {
    for (const Source& file : sources({"libcheck", "tools"}, code)) {
        const std::string name = fs::path(file.path).stem().string();
        for (const char* vague : {"utils", "util", "helpers", "helper", "manager", "common", "misc"})
            if (name == vague) FAIL_CHECK(file.path << ": name it after the type or the act inside");
        if (fs::path(file.path).extension() == ".hpp" && file.text.find("#pragma once") == std::string::npos)
            FAIL_CHECK(file.path << " has no #pragma once");
    }
}

TEST_CASE("architecture: nothing unfinished, nothing locale-bound, no output from the library",
          "[architecture]") {
    // Written in two parts so that this file does not find itself.
    const std::vector<std::string> unfinished = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                                 std::string("not ") + "implemented"};
    for (const Source& file :
         sources({"libcheck", "tools", "tests", "bench"}, {".cpp", ".hpp", ".sh", ".cmake", ".txt", ".yaml"}))
        for (const std::string& word : unfinished)
            if (file.path.find("/corpus/") == std::string::npos && file.text.find(word) != std::string::npos)
                FAIL_CHECK(file.path << " holds \"" << word << "\"");
    const std::vector<std::pair<std::string, std::string>> barred = {
        {"std::regex", "base/regex.hpp is the one way"},
        {"#include <regex>", "base/regex.hpp is the one way"},
        {"#include <iostream>", "the library does not print"},
        {"std::cout", "the library does not print"},
        {"std::cerr", "the library does not print"},
        {"std::exit(", "the library does not exit"},
        {"getenv(", "the library does not read the environment"},
        {"setlocale(", "results do not depend on the locale"},
        {"std::isalpha(", "base/ascii.hpp does not depend on the locale"},
        {"std::tolower(", "base/ascii.hpp does not depend on the locale"},
        {"std::isspace(", "base/ascii.hpp does not depend on the locale"},
        {"std::rand(", "results do not depend on chance"},
        {"std::random_device", "results do not depend on chance"},
    };
    for (const Source& file : sources({"libcheck"}, code))
        for (const auto& [word, reason] : barred)
            if (file.text.find(word) != std::string::npos)
                FAIL_CHECK(file.path << " holds " << word << ": " << reason);
}
