// The sample stories as an editor would check them: every planted clash is found, every near miss is silent.
// What was planted stands in tests/corpus/manifest.json, how much of it must be found in floors.json.
#include "base/files.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "catch.hpp"
#include "records/codec.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>

using namespace factlint;

namespace {

struct Side {
    std::string file;
    std::string words;
};

struct Planted {
    std::string id;
    Side a;
    Side b;
    std::vector<std::string> relations; ///< those that are right
};

std::string text(const json::object& o, std::string_view key) {
    return std::string(json::get_string(o, key));
}

std::vector<Planted> planted(const json::value& manifest, std::string_view list) {
    std::vector<Planted> out;
    for (const json::value& entry : manifest.at(list).as_array()) {
        const json::object& o = entry.as_object();
        const auto side = [&](std::string_view name) {
            const json::object& s = o.at(name).as_object();
            return Side{text(s, "file"), collapse_spaces(text(s, "span"))};
        };
        Planted each{text(o, "id"), side("a"), side("b"), {text(o, "relation")}};
        if (const json::array* accept = json::get_array(o, "accept"))
            for (const json::value& name : *accept)
                each.relations.emplace_back(std::string_view(name.as_string()));
        out.push_back(std::move(each));
    }
    return out;
}

// What one run over all stories found; made once.
struct Run {
    int code = 0;
    std::vector<Finding> findings;
    std::vector<Story> stories;
    std::vector<Article> articles;
};

const Run& run() {
    static const Run made = [] {
        Run out;
        const std::string build = FACTLINT_BUILD_DIR;
        const std::string records = build + "/gate.jsonl";
        const std::string command = "cd '" + source_path("tests") + "' && '" + build +
                                    "/bin/factlint' check corpus/stories --jsonl '" + records + "' >'" +
                                    build + "/gate.report' 2>&1";
        const int status = std::system(command.c_str());
        out.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
        const std::string lines = read_file(records).value_or("");
        for (const std::string_view line : split(lines, '\n')) {
            const auto record = decode_record(line);
            if (!record) continue;
            if (const auto* finding = std::get_if<Finding>(&*record)) out.findings.push_back(*finding);
            if (const auto* story = std::get_if<Story>(&*record)) out.stories.push_back(*story);
            if (const auto* article = std::get_if<Article>(&*record)) out.articles.push_back(*article);
        }
        return out;
    }();
    return made;
}

bool is_at(const Place& place, const Side& side) {
    const std::size_t slash = place.path.find_last_of('/');
    if (place.path.substr(slash == std::string::npos ? 0 : slash + 1) != side.file) return false;
    const std::string excerpt = collapse_spaces(place.excerpt);
    return excerpt.find(side.words) != std::string::npos ||
           (!excerpt.empty() && side.words.find(excerpt) != std::string::npos);
}

// The finding sets the two passages against each other.
bool joins(const Finding& finding, const Planted& pair) {
    for (const Place& a : finding.places)
        for (const Place& b : finding.places)
            if (is_at(a, pair.a) && is_at(b, pair.b) && (a.side < 0 || a.side != b.side)) return true;
    return false;
}

const json::value& manifest() {
    static const json::value parsed =
        json::parse(read_file(source_path("tests/corpus/manifest.json")).value()).value();
    return parsed;
}

double floor_of(std::string_view name) {
    static const json::value parsed =
        json::parse(read_file(source_path("tests/gate/floors.json")).value()).value();
    return parsed.at("corpus").at(name).to_number<double>();
}

} // namespace

TEST_CASE("gate: the run over the sample stories comes to its end", "[gate]") {
    INFO("see gate.report in the build folder");
    CHECK((run().code == 0 || run().code == 1));
    CHECK(run().articles.size() == manifest().at("stories").as_array().size());
}

TEST_CASE("gate: planted clashes are found", "[gate]") {
    const auto all = planted(manifest(), "clashes");
    REQUIRE(!all.empty());
    std::size_t found = 0;
    std::string missing;
    for (const Planted& pair : all) {
        const bool is_found =
            std::any_of(run().findings.begin(), run().findings.end(), [&](const Finding& finding) {
                return joins(finding, pair) && std::find(pair.relations.begin(), pair.relations.end(),
                                                         name_of(finding.relation)) != pair.relations.end();
            });
        if (is_found) {
            ++found;
        } else {
            missing += "\n  " + pair.id + ": " + pair.a.words + " / " + pair.b.words;
        }
    }
    INFO("not found:" << missing);
    CHECK(static_cast<double>(found) / static_cast<double>(all.size()) >= floor_of("planted_clashes_found"));
}

TEST_CASE("gate: near misses are silent", "[gate]") {
    double reported = 0;
    std::string which;
    for (const Planted& pair : planted(manifest(), "near_misses"))
        for (const Finding& finding : run().findings)
            if (finding.level != Level::Note && joins(finding, pair)) {
                ++reported;
                which += "\n  " + pair.id + ": " + finding.rule + ": " + finding.message;
            }
    INFO("reported:" << which);
    CHECK(reported <= floor_of("near_misses_reported"));
}

TEST_CASE("gate: near copies are grouped, and what cannot be used says so", "[gate]") {
    const auto id_of = [](std::string_view file) -> std::string {
        for (const Article& article : run().articles)
            if (article.path.size() >= file.size() &&
                article.path.substr(article.path.size() - file.size()) == file)
                return article.id;
        return {};
    };
    for (const json::value& entry : manifest().at("duplicates").as_array()) {
        const json::array& files = entry.at("files").as_array();
        CAPTURE(json::serialize(files));
        CHECK(std::any_of(run().stories.begin(), run().stories.end(), [&](const Story& story) {
            return story.kind == StoryKind::NearCopies &&
                   std::all_of(files.begin(), files.end(), [&](const json::value& file) {
                       return std::find(story.articles.begin(), story.articles.end(),
                                        id_of(std::string_view(file.as_string()))) != story.articles.end();
                   });
        }));
    }
    for (const json::value& entry : manifest().at("skipped").as_array()) {
        const std::string id = id_of(text(entry.as_object(), "file"));
        CAPTURE(text(entry.as_object(), "file"));
        CHECK(std::none_of(run().findings.begin(), run().findings.end(), [&](const Finding& finding) {
            return std::any_of(finding.places.begin(), finding.places.end(),
                               [&](const Place& place) { return place.article == id; });
        }));
    }
    for (const json::value& entry : manifest().at("weak").as_array())
        for (const Article& article : run().articles)
            if (article.id == id_of(text(entry.as_object(), "file")))
                CHECK(article.has_flag(text(entry.as_object(), "why")));
}
