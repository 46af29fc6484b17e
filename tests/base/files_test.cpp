#include "base/files.hpp"
#include "base/hash.hpp"
#include "catch.hpp"

#include <unistd.h>

#include <filesystem>

using namespace factlint;
namespace fs = std::filesystem;

namespace {

// A folder that is gone after the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("factlint-files-test-" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

} // namespace

TEST_CASE("files: bytes come back as they were written, over an old file too", "[base][files]") {
    const Folder folder;
    const std::string bytes("a\0\xFF\r\n", 5);
    REQUIRE(write_file(folder.path / "x", "old and longer"));
    REQUIRE(write_file(folder.path / "x", bytes));
    CHECK(*read_file(folder.path / "x") == bytes);
    REQUIRE(write_file(folder.path / "empty", ""));
    CHECK(read_file(folder.path / "empty")->empty());
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 2);
}

TEST_CASE("files: errors name the path and what is wrong", "[base][files]") {
    const Folder folder;
    REQUIRE(write_file(folder.path / "big", std::string(2U << 20U, 'x')));
    const auto missing = read_file(folder.path / "missing");
    CHECK(missing.error().place == (folder.path / "missing").string());
    CHECK_THAT(missing.error().message, contains_text("no such file"));
    CHECK_THAT(read_file(folder.path).error().message, contains_text("directory"));
    CHECK_THAT(read_file(folder.path / "big", 1U << 20U).error().message, contains_text("larger than 1 MB"));
    CHECK_THAT(write_file(folder.path / "no" / "x", "").error().message, contains_text("does not exist"));
    CHECK_FALSE(write_file(folder.path, "over a folder"));
    CHECK_FALSE(list_files(folder.path / "missing"));
}

TEST_CASE("files: a full disk is an error, and the old file stays", "[base][files]") {
    if (!fs::exists("/dev/full")) return;
    CHECK_THAT(write_file("/dev/full", "x").error().message, contains_text("cannot be written"));
}

TEST_CASE("files: a link is written through, not replaced", "[base][files]") {
    const Folder folder;
    REQUIRE(write_file(folder.path / "target", "old"));
    fs::create_symlink("target", folder.path / "link");
    REQUIRE(write_file(folder.path / "link", "new"));
    CHECK(fs::is_symlink(folder.path / "link"));
    CHECK(*read_file(folder.path / "target") == "new");
}

TEST_CASE("files: a folder lists its files below it, sorted, without hidden ones", "[base][files]") {
    const Folder folder;
    for (const char* name : {"b", "a.txt", ".hidden", "sub/c", "sub/.git/config", "sub-x"}) {
        fs::create_directories((folder.path / name).parent_path());
        REQUIRE(write_file(folder.path / name, ""));
    }
    std::string names;
    const auto files = list_files(folder.path);
    REQUIRE(files);
    for (const fs::path& path : *files) names += path.lexically_relative(folder.path).string() + " ";
    CHECK(names == "a.txt b sub-x sub/c ");
    CHECK(list_files(folder.path / "b")->size() == 1);
}

TEST_CASE("hashes are the same on every machine", "[base][hash]") {
    CHECK(hash_hex("") == "2d06800538d394c2");
    CHECK(hash_hex("factlint") == hash_hex("factlint"));
    CHECK(hash_hex("a") != hash_hex("b"));
    CHECK(hex64(0xABCULL) == "0000000000000abc");
    CHECK(combine(combine(0, 1), 2) != combine(combine(0, 2), 1));
}
