#include "base/files.hpp"
#include "catch.hpp"
#include "lexicon/feature_weights.hpp"
#include "lexicon/lexicon.hpp"

#include <filesystem>

using namespace factlint;
using lexicon::FeatureWeights;

namespace {

constexpr std::uint32_t features = 7;

std::string sample() {
    FeatureWeights::Rows rows;
    for (std::uint64_t n = 1; n <= 300; ++n)
        rows[n * 0x9E3779B97F4A7C15ULL] = {static_cast<std::int8_t>(n % 128), static_cast<std::int8_t>(-5)};
    return FeatureWeights::write({"out", "in"}, rows, features);
}

std::string complaint(const std::string& bytes) {
    const auto read = FeatureWeights::read(bytes, "names.bin", features);
    return read ? std::string() : read.error().text();
}

} // namespace

TEST_CASE("weights come back as they were written", "[lexicon][weights]") {
    const auto read = FeatureWeights::read(sample(), "names.bin", features);
    REQUIRE(read);
    CHECK(read->labels() == std::vector<std::string>{"out", "in"});
    for (std::uint64_t n = 1; n <= 300; ++n) {
        const auto* row = read->find(n * 0x9E3779B97F4A7C15ULL);
        REQUIRE(row != nullptr);
        CHECK(static_cast<unsigned>(row[0]) == n % 128);
        CHECK(row[1] == -5);
    }
    CHECK(read->find(12345) == nullptr);
    CHECK(sample() == sample());
}

TEST_CASE("weights that are no weights are refused with what would help", "[lexicon][weights]") {
    const std::string whole = sample();
    std::string changed = whole;
    changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 1);
    std::string newer = whole;
    newer[8] = 9;
    const auto [bytes, expected] = GENERATE_COPY(table<std::string, std::string>({
        {"", "names.bin: not a file of weights (restore the file that came with the program"},
        {"FLWEIGHT", "names.bin: not a file of weights"},
        {std::string(100, 'x'), "names.bin: not a file of weights"},
        {changed, "names.bin: the weights are damaged: their checksum does not fit"},
        {whole.substr(0, whole.size() - 1), "names.bin: the weights are damaged"},
        {newer, "names.bin: weights of version 9, but this program reads version 1"},
        {FeatureWeights::write({"out"}, {}, features + 1),
         "names.bin: the weights are for other features than this program computes"},
    }));
    const auto said = complaint(bytes);
    CAPTURE(said, expected);
    CHECK(said.find(expected) == 0);
}

TEST_CASE("a lexicon whose weights are missing says which file", "[lexicon][weights]") {
    const auto folder = std::filesystem::temp_directory_path() / "factlint_weights_test" / "lexicon";
    std::filesystem::create_directories(folder);
    REQUIRE(write_file(folder / "names.txt", "[names]\nperson ana-ruiz = Ana Ruiz\n"));
    const auto beside = folder.parent_path() / "weights";
    const auto bare = lexicon::Lexicon::load(folder);
    REQUIRE_FALSE(bare);
    CHECK(bare.error().text().find("english.model") != std::string::npos);
    std::filesystem::create_directories(beside);
    std::filesystem::copy_file(source_path("rules/weights/english.model"), beside / "english.model");
    const auto loaded = lexicon::Lexicon::load(folder);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().text().find("names-first.bin") != std::string::npos);
    const auto without = lexicon::Lexicon::load(folder, {}, lexicon::Lexicon::Weights::LeaveOut);
    REQUIRE(without);
    CHECK((*without)->name_weights() == nullptr);
    std::filesystem::remove_all(folder.parent_path());
}
