#include "base/files.hpp"
#include "catch.hpp"
#include "syntax/model.hpp"
#include "syntax/model_file.hpp"

#include <filesystem>

using namespace factlint;
using syntax::ModelFile;

namespace {

struct Folder {
    Folder() : path(std::filesystem::path(FACTLINT_BUILD_DIR) / "tests" / "model_file") {
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path path;
};

std::string message_of(const std::filesystem::path& path) {
    const auto file = ModelFile::open(path);
    REQUIRE(!file);
    CHECK(file.error().place == path.string());
    return file.error().message;
}

} // namespace

TEST_CASE("blocks come back as they were written, aligned, and the same bytes each time",
          "[syntax][model_file]") {
    const Folder folder;
    const auto path = folder.path / "a.model";
    REQUIRE(
        syntax::write_model_file(path, {{"b", "second"}, {"a", std::string("\0\1\2\3", 4)}, {"empty", ""}}));
    const auto first = read_file(path).value();
    REQUIRE(
        syntax::write_model_file(path, {{"empty", ""}, {"a", std::string("\0\1\2\3", 4)}, {"b", "second"}}));
    CHECK(read_file(path).value() == first);
    const auto file = ModelFile::open(path);
    REQUIRE(file);
    CHECK(file->bytes("b").value() == "second");
    CHECK(file->bytes("empty").value().empty());
    CHECK(file->elements<std::uint32_t>("a", 1).value()[0] == 0x03020100);
    CHECK(!file->elements<std::uint32_t>("a", 2));
    CHECK(!file->bytes("c"));
}

TEST_CASE("a model file that is missing, foreign, newer, cut off or damaged is refused with its name",
          "[syntax][model_file]") {
    const Folder folder;
    const auto path = folder.path / "a.model";
    CHECK_THAT(message_of(folder.path / "none.model"), contains_text("cannot be opened"));
    CHECK_THAT(message_of(folder.path), contains_text("no model file"));
    REQUIRE(syntax::write_model_file(path, {{"a", std::string(1000, 'x')}}));
    const auto good = read_file(path).value();

    REQUIRE(write_file(path, "P6 640 480 255"));
    CHECK_THAT(message_of(path), contains_text("no model file"));
    REQUIRE(write_file(path, std::string(5000, '\0')));
    CHECK_THAT(message_of(path), contains_text("no model file"));
    REQUIRE(write_file(path, good.substr(0, good.size() - 10)));
    CHECK_THAT(message_of(path), contains_text("cut off"));
    auto damaged = good;
    damaged[good.size() / 2] ^= 1;
    REQUIRE(write_file(path, damaged));
    CHECK_THAT(message_of(path), contains_text("damaged"));
    auto newer = good;
    newer[16] = 9;
    REQUIRE(write_file(path, newer));
    CHECK_THAT(message_of(path), contains_text("of version 9"));
    auto far = good;
    far[20] = 100; // more blocks than there is room for
    REQUIRE(write_file(path, far));
    CHECK(!ModelFile::open(path));
}

TEST_CASE("a sound file that is no tagger and parser says which block it lacks", "[syntax][model]") {
    const Folder folder;
    const auto path = folder.path / "a.model";
    REQUIRE(syntax::write_model_file(path, {{"a", "b"}}));
    const auto model = syntax::Model::open(path);
    REQUIRE(!model);
    CHECK_THAT(model.error().message, contains_text("dimensions"));
    REQUIRE(syntax::write_model_file(path, {{"dimensions", std::string(52, '\xFF')}}));
    CHECK(!syntax::Model::open(path));
}
