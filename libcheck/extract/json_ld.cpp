// schema.org articles in JSON-LD.
#include "base/ascii.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "extract/page_metadata.hpp"

#include <array>

namespace factlint::extract {
namespace {

bool is_article_type(std::string_view type) {
    static constexpr std::array<std::string_view, 9> others{
        "Report",      "LiveBlogPosting",  "BlogPosting", "SocialMediaPosting", "DiscussionForumPosting",
        "TechArticle", "ScholarlyArticle", "Review",      "CreativeWork"};
    if (type.ends_with("Article")) return true;
    for (const std::string_view each : others)
        if (type == each) return true;
    return false;
}

std::string type_of(const json::object& object) {
    const json::value* type = object.if_contains("@type");
    if (type == nullptr) return {};
    if (type->is_string()) return std::string(type->get_string());
    if (type->is_array())
        for (const json::value& each : type->get_array())
            if (each.is_string() && is_article_type(each.get_string())) return std::string(each.get_string());
    return {};
}

// A string, the name of an object, or the first of a list of either.
std::string name_in(const json::value* value) {
    for (int steps = 0; value != nullptr && steps < 4; ++steps) {
        if (value->is_string()) return clean_value(value->get_string());
        if (value->is_object()) {
            value = value->get_object().if_contains("name");
        } else if (value->is_array() && !value->get_array().empty()) {
            value = &value->get_array().front();
        } else {
            return {};
        }
    }
    return {};
}

void read_authors(const json::value* value, LinkedArticle& into) {
    if (value == nullptr) return;
    const auto one = [&](const json::value& author) {
        const std::string name = name_in(&author);
        if (name.empty() || name.size() > 200) return;
        const bool organisation = author.is_object() && type_of(author.get_object()) == "Organization";
        (organisation ? into.organisations : into.persons).push_back(name);
    };
    if (value->is_array())
        for (const json::value& each : value->get_array()) one(each);
    else if (value->is_object() && value->get_object().contains("name") &&
             value->get_object().at("name").is_array())
        for (const json::value& each : value->get_object().at("name").get_array()) one(each);
    else
        one(*value);
}

void fill(std::string& field, std::string_view value) {
    if (field.empty()) field = clean_value(value);
}

void read_article(const json::object& object, std::string_view type, LinkedArticle& into) {
    into.found = true;
    if (into.type.empty()) into.type = type;
    fill(into.headline, json::get_string(object, "headline"));
    fill(into.headline, json::get_string(object, "name"));
    fill(into.description, json::get_string(object, "description"));
    if (into.persons.empty() && into.organisations.empty()) {
        read_authors(object.if_contains("author"), into);
        if (into.persons.empty() && into.organisations.empty())
            read_authors(object.if_contains("creator"), into);
    }
    if (into.publisher.empty()) into.publisher = name_in(object.if_contains("publisher"));
    fill(into.published, json::get_string(object, "datePublished"));
    fill(into.published, json::get_string(object, "dateCreated"));
    fill(into.modified, json::get_string(object, "dateModified"));
    fill(into.language, json::get_string(object, "inLanguage"));
    if (into.section.empty()) into.section = name_in(object.if_contains("articleSection"));
    fill(into.url, json::get_string(object, "url"));
    if (into.body.empty()) into.body = json::get_string(object, "articleBody");
    if (const json::value* free = object.if_contains("isAccessibleForFree"))
        into.paid = into.paid || (free->is_bool() && !free->get_bool()) ||
                    (free->is_string() && ascii::equal_ignoring_case(free->get_string(), "false"));
}

// A CDATA section or an HTML comment around the JSON, as old templates write it.
std::string_view unwrap(std::string_view text) {
    text = ascii::trim(text);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"<!--", "-->"},
                                      {"//<![CDATA[", "//]]>"},
                                      {"<![CDATA[", "]]>"},
                                      {"/*<![CDATA[*/", "/*]]>*/"}})
        if (text.starts_with(open)) {
            text.remove_prefix(open.size());
            if (text.ends_with(close)) text.remove_suffix(close.size());
            text = ascii::trim(text);
        }
    while (!text.empty() && text.back() == ';') text.remove_suffix(1);
    return text;
}

// Control characters inside strings are what breaks most of the broken ones; a space does no harm outside.
std::string without_control_characters(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 0 && c < ' ') c = ' ';
    return out;
}

// The value of a key in text that is no JSON as a whole.
std::string_view broken_value(std::string_view text, std::string_view key) {
    std::size_t at = text.find(std::string("\"").append(key).append("\""));
    if (at == std::string_view::npos) return {};
    at += key.size() + 2;
    while (at < text.size() && (ascii::is_space(text[at]) || text[at] == ':')) ++at;
    if (at >= text.size() || text[at] != '"') return {};
    const std::size_t end = text.find('"', at + 1);
    if (end == std::string_view::npos || end - at > 60) return {};
    return text.substr(at + 1, end - at - 1);
}

} // namespace

void read_linked_article(std::string_view json_text, LinkedArticle& into) {
    const auto parsed = json::parse(without_control_characters(unwrap(json_text)), json::Mode::Lenient);
    if (!parsed) {
        fill(into.page_published, broken_value(json_text, "datePublished"));
        fill(into.page_modified, broken_value(json_text, "dateModified"));
        return;
    }
    // Depth first by hand; the parser bounds how deep and this bounds how many.
    std::vector<const json::value*> todo{&*parsed};
    for (std::size_t seen = 0; !todo.empty() && seen < 5000; ++seen) {
        const json::value* value = todo.back();
        todo.pop_back();
        if (value->is_array()) {
            const auto& array = value->get_array();
            for (std::size_t i = array.size(); i-- > 0;) todo.push_back(&array[i]);
        } else if (value->is_object()) {
            const json::object& object = value->get_object();
            const std::string type = type_of(object);
            if (type == "ItemList" || type == "CollectionPage" || type == "SearchResultsPage" ||
                type == "Blog" || type == "OfferCatalog")
                into.list = true;
            if (type == "DiscussionForumPosting" || type == "QAPage" || type == "Question")
                into.thread = true;
            if (type == "QAPage" || type == "Question") into.question = true;
            if (type == "WebPage" || type.ends_with("Page")) {
                // Counts only where no article says more.
                fill(into.page_published, json::get_string(object, "datePublished"));
                fill(into.page_modified, json::get_string(object, "dateModified"));
            }
            const bool creative = type == "CreativeWork" || type == "Review";
            if (is_article_type(type) && (!creative || object.contains("headline"))) {
                // A second article of the page is another one.
                if (into.found) continue;
                read_article(object, type, into);
                continue;
            }
            for (const std::string_view key : {"mainEntityOfPage", "mainEntity", "@graph"})
                if (const json::value* inner = object.if_contains(key)) todo.push_back(inner);
        }
    }
}

} // namespace factlint::extract
