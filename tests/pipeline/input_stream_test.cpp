#include "base/files.hpp"
#include "base/gzip.hpp"
#include "catch.hpp"
#include "pipeline/input_stream.hpp"
#include "records/codec.hpp"

#include <unistd.h>

#include <filesystem>

using namespace factlint;
using namespace factlint::pipeline;

namespace {

// A folder that goes when the test ends.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("factlint-input-stream-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string add(const std::string& name, const std::string& bytes) const {
        REQUIRE(write_file(path / name, bytes));
        return (path / name).string();
    }
};

std::string feed_of(int items) {
    std::string out = "<rss><channel><title>Courier</title>";
    for (int i = 0; i < items; ++i) out += "<item><title>Story " + std::to_string(i) + "</title></item>";
    return out + "</channel></rss>";
}

// What the pieces give, in their order: titles, record lines, problems.
std::vector<std::string> read_on(InputStream& stream) {
    std::vector<std::string> out;
    while (auto piece = stream.next()) {
        for (const Problem& problem : piece->problems) out.push_back("! " + problem.text);
        if (piece->records)
            for (const Line& line : piece->records->lines) out.push_back(line.text);
        if (!piece->part) continue;
        const auto read = piece->part();
        if (!read) {
            out.push_back("! " + read.error().text());
            continue;
        }
        for (const Article& article : read->articles) out.push_back(article.title.value);
        for (const std::string& problem : read->problems) out.push_back("! " + problem);
    }
    return out;
}

} // namespace

TEST_CASE("input stream: inputs of all kinds in their order, and what cannot be opened in its place",
          "[pipeline]") {
    const Folder folder;
    const std::string record = R"({"record":"article","id":"a","body":"One.","own":[1, 2]})";
    const std::string finding = R"({"record":"finding","odd":true})";
    const std::vector<Input> inputs{
        {folder.add("a.html", "<h1>The first story of all</h1><p>Text of it.</p>"), ""},
        {folder.add("b.txt", feed_of(3)), ""},
        {(folder.path / "missing").string(), ""},
        {folder.add("c", "\xEF\xBB\xBF" + record + "\n" + finding + "\n"), ""},
        {folder.add("d.gz", gzip(feed_of(1))), ""}};
    const InputOptions options;
    InputStream stream(inputs, options);
    const auto read = read_on(stream);
    REQUIRE(read.size() == 8);
    CHECK(read[0] == "The first story of all");
    CHECK(read[1] == "Story 0");
    CHECK(read[3] == "Story 2");
    CHECK(read[4].find("no such file") != std::string::npos);
    // Byte for byte, also what this version does not know.
    CHECK(read[5] == record);
    CHECK(read[6] == finding);
    CHECK(read[7] == "Story 0");
}

TEST_CASE("input stream: a feed is handed out entry by entry and knows how far it is", "[pipeline]") {
    const Folder folder;
    const std::vector<Input> inputs{{folder.add("a", feed_of(100)), ""}, {folder.add("b", feed_of(1)), ""}};
    const InputOptions options;
    InputStream stream(inputs, options);
    std::size_t pieces = 0;
    std::size_t last = 0;
    while (auto piece = stream.next()) {
        ++pieces;
        CHECK(piece->inputs_before >= last);
        last = piece->inputs_before;
    }
    // Each entry, and what there is to tell about each feed as a whole.
    CHECK(pieces == 103);
    CHECK(last == 1);
}

TEST_CASE("input stream: standard input is read as it comes", "[pipeline]") {
    int calls = 0;
    InputOptions options;
    options.standard_input = [&calls](char* buffer, std::size_t size) -> Result<std::size_t> {
        const std::string line =
            R"({"record":"article","id":")" + std::to_string(calls) + R"(","body":"x"})" + "\n";
        if (++calls > 100'000) return std::size_t{0};
        REQUIRE(size >= line.size());
        line.copy(buffer, line.size());
        return line.size();
    };
    const std::vector<Input> inputs{{"-", ""}};
    InputStream stream(inputs, options);
    REQUIRE(stream.next());
    // The head was looked at, and no more.
    CHECK(calls < 1000);
}

TEST_CASE("input stream: records pass as they are or are made anew", "[pipeline]") {
    const std::string line = R"({"record":"article","id":"a","body":"A text\nof two lines.","own":1})";
    for (const Records how : {Records::AsTheyAre, Records::Anew}) {
        Group group;
        group.lines.push_back({LineKind::Article, line, "in:1"});
        Problems problems;
        Counts counts;
        if (how == Records::Anew) {
            // Without a lexicon only what needs none can be made: an empty body is not analysed.
            group.lines[0].text = R"({"record":"article","id":"a","body":"","own":1})";
        }
        const auto groups = normalize_records(std::move(group), how, nullptr, problems, counts);
        REQUIRE(groups.size() == 1);
        CHECK(problems.empty());
        // Who made a record counted it.
        CHECK(counts["articles"] == (how == Records::Anew ? 1 : 0));
        if (how == Records::AsTheyAre) {
            CHECK(groups[0].lines[0].text == line);
        } else {
            CHECK(groups[0].article->has_flag("empty"));
            CHECK(groups[0].lines[0].text.find("\"own\":1") != std::string::npos);
        }
    }
}
