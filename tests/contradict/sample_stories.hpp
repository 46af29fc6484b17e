// The sample stories as articles, read by the plainest means: what is tested here is what contradict does
// with a text, not how the text is won from a page.
#pragma once

#include "base/files.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "catch.hpp"
#include "records/article.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace factlint {

inline json::object sample_manifest() {
    return json::parse(read_file(source_path("tests/corpus/manifest.json")).value()).value().as_object();
}

/// The text between tags, block elements as paragraphs; what no reader sees (head, script, form, comments) is
/// cut.
inline std::string text_of_page(std::string page) {
    constexpr std::array hidden{"script", "style", "head", "nav",   "header",
                                "footer", "aside", "form", "button"};
    for (const std::string name : hidden) {
        for (auto at = page.find("<" + name); at != std::string::npos; at = page.find("<" + name, at)) {
            if (const char c = page[at + name.size() + 1]; c != '>' && c != ' ') {
                ++at;
                continue;
            }
            const auto end = page.find("</" + name + ">", at);
            page.replace(at, (end == std::string::npos ? page.size() : end + name.size() + 3) - at, "\n\n");
        }
    }
    if (const auto at = page.find("<section id=\"comments\""); at != std::string::npos) page.resize(at);
    std::string out;
    bool tag = false;
    std::string name;
    for (const char c : page) {
        if (c == '<') {
            tag = true;
            name.clear();
        } else if (c == '>' && tag) {
            tag = false;
            const std::string element = name.substr(0, name.find_first_of(" \n"));
            const bool inline_element = element == "a" || element == "/a" || element == "b" ||
                                        element == "/b" || element == "i" || element == "/i" ||
                                        element == "em" || element == "/em" || element == "span" ||
                                        element == "/span" || element == "strong" || element == "/strong" ||
                                        element == "q" || element == "/q";
            if (!inline_element) out += "\n\n";
        } else {
            (tag ? name : out) += c;
        }
    }
    constexpr std::array entities{std::pair{"&ldquo;", "\u201C"}, std::pair{"&rdquo;", "\u201D"},
                                  std::pair{"&rsquo;", "\u2019"}, std::pair{"&lsquo;", "\u2018"},
                                  std::pair{"&nbsp;", " "},       std::pair{"&mdash;", "\u2014"},
                                  std::pair{"&ndash;", "\u2013"}, std::pair{"&amp;", "&"}};
    for (const auto& [entity, text] : entities)
        for (auto at = out.find(entity); at != std::string::npos; at = out.find(entity, at))
            out.replace(at, std::string_view(entity).size(), text);
    return out;
}

/// Paragraphs with their lines joined; short ones (menus, bylines, headings) and the dateline's town are left
/// out.
inline std::string body_of(const std::string& text) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find("\n\n", at), text.size());
        std::string paragraph = collapse_spaces(text.substr(at, end - at));
        at = end + 2;
        if (const auto colon = paragraph.find(": "); colon != std::string::npos && colon < 24 && colon > 3 &&
                                                     paragraph[0] >= 'A' && paragraph[1] >= 'A' &&
                                                     paragraph[1] <= 'Z')
            paragraph.erase(0, colon + 2);
        // Lists of links and notes of rights, as every page has them at its end.
        if (paragraph.starts_with("---") || paragraph.starts_with("(c)") ||
            paragraph.find('|') != std::string::npos || paragraph.find("Copyright") != std::string::npos ||
            paragraph.find("cookies") != std::string::npos)
            continue;
        if (paragraph.size() > 80) out += (out.empty() ? "" : "\n\n") + paragraph;
    }
    return out;
}

inline std::vector<std::shared_ptr<Article>> sample_articles() {
    std::vector<std::shared_ptr<Article>> out;
    const json::object manifest = sample_manifest();
    for (const json::value& row : *json::get_array(manifest, "stories")) {
        const json::object& story = row.as_object();
        if (json::get_string(story, "language") != "en") continue;
        auto article = std::make_shared<Article>();
        article->path = std::string(json::get_string(story, "file"));
        article->id = article->path;
        article->publisher.value = std::string(json::get_string(story, "outlet"));
        article->title.value = std::string(json::get_string(story, "title"));
        article->published.value = std::string(json::get_string(story, "published"));
        const std::string page = read_file(source_path("tests/corpus/stories/" + article->path)).value();
        std::string text = article->path.ends_with(".txt") ? page : text_of_page(page);
        if (!is_valid_utf8(text)) text = sanitise_utf8(text).text;
        article->body = body_of(text);
        out.push_back(std::move(article));
    }
    return out;
}

} // namespace factlint
