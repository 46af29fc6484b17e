// Every planted clash of the sample stories is found, every near miss is silent, and nothing else is
// reported.
#include "analyse/article_documents.hpp"
#include "base/ascii.hpp"
#include "catch.hpp"
#include "claims/extract.hpp"
#include "contradict/engine.hpp"
#include "sample_stories.hpp"

#include <algorithm>

using namespace factlint;

namespace {

// Letters and digits only: quotation marks and line ends differ between a page and its manifest.
std::string bare(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (ascii::is_alnum(c)) out += ascii::lower(c);
    return out;
}

bool is_passage(const Place& place, const json::object& side) {
    if (place.path != json::get_string(side, "file")) return false;
    const std::string span = bare(json::get_string(side, "span"));
    const std::string excerpt = bare(place.excerpt);
    return excerpt.find(span) != std::string::npos || span.find(excerpt) != std::string::npos;
}

bool joins(const Finding& finding, const json::object& pair) {
    const json::object& a = *json::get_object(pair, "a");
    const json::object& b = *json::get_object(pair, "b");
    for (const Place& x : finding.places)
        for (const Place& y : finding.places)
            if (x.side != y.side && is_passage(x, a) && is_passage(y, b)) return true;
    return false;
}

const contradict::Outcome& outcome() {
    static const contradict::Outcome result = [] {
        const auto lexicon = lexicon::Lexicon::load(source_path("rules/lexicon")).value();
        contradict::Engine engine(lexicon);
        for (const auto& article : sample_articles()) {
            const analyse::ArticleDocuments documents(article, lexicon);
            engine.add(contradict::digest(documents, claims::extract_claims(documents)));
        }
        return engine.finish();
    }();
    return result;
}

} // namespace

TEST_CASE("sample stories: every planted clash on an open subject is found", "[contradict][corpus]") {
    const json::object manifest = sample_manifest();
    for (const json::value& row : *json::get_array(manifest, "clashes")) {
        const json::object& clash = row.as_object();
        if (json::get_string(clash, "kind") == "topic") continue; // found by topic files
        INFO(json::get_string(clash, "id") << " " << json::get_string(clash, "why"));
        const auto& findings = outcome().findings;
        CHECK(std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.detector == json::get_string(clash, "kind") &&
                   name_of(finding.relation) == json::get_string(clash, "relation") && joins(finding, clash);
        }));
    }
}

TEST_CASE("sample stories: every near miss is silent", "[contradict][corpus]") {
    const json::object manifest = sample_manifest();
    for (const json::value& row : *json::get_array(manifest, "near_misses")) {
        const json::object& pair = row.as_object();
        INFO(json::get_string(pair, "id") << " " << json::get_string(pair, "why"));
        for (const Finding& finding : outcome().findings) {
            INFO(finding.message);
            CHECK_FALSE((finding.level != Level::Note && joins(finding, pair)));
        }
    }
}

TEST_CASE("sample stories: what is reported was planted", "[contradict][corpus]") {
    const json::object manifest = sample_manifest();
    for (const Finding& finding : outcome().findings) {
        if (finding.level == Level::Note) continue;
        INFO(finding.message);
        const json::array& clashes = *json::get_array(manifest, "clashes");
        CHECK(std::any_of(clashes.begin(), clashes.end(),
                          [&](const json::value& row) { return joins(finding, row.as_object()); }));
    }
}

TEST_CASE("sample stories: the wire copy counts once", "[contradict][corpus]") {
    const auto& stories = outcome().stories;
    CHECK(std::any_of(stories.begin(), stories.end(), [](const Story& story) {
        return story.kind == StoryKind::NearCopies &&
               story.articles == std::vector<std::string>{"capitalledger-khan-wire-copy.html",
                                                          "northernwire-khan-voted-out.txt"};
    }));
}
