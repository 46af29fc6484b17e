#include "extract/page_metadata.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "markup/html.hpp"

#include <algorithm>

namespace factlint::extract {

using markup::NodeId;
using markup::Tag;

PageMetadata::PageMetadata(const markup::Tree& tree) {
    language_ = tree.attribute(0, "lang");
    if (language_.empty()) language_ = tree.attribute(0, "xml:lang");
    for (NodeId at = 1; at < tree.size(); ++at) {
        switch (tree.tag(at)) {
        case Tag::Meta: {
            const std::string_view content = tree.attribute(at, "content");
            if (content.empty()) break;
            for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"})
                if (const std::string_view name = tree.attribute(at, key);
                    !name.empty() && meta_.size() < 2000)
                    meta_.emplace_back(ascii::lower(name), clean_value(content));
            break;
        }
        case Tag::Link:
            if (canonical_.empty() && ascii::equal_ignoring_case(tree.attribute(at, "rel"), "canonical"))
                canonical_ = ascii::trim(tree.attribute(at, "href"));
            break;
        case Tag::Base:
            if (base_.empty()) base_ = ascii::trim(tree.attribute(at, "href"));
            break;
        case Tag::Title:
            // An svg may have a title of its own; the page's comes first.
            if (title_.empty()) title_ = clean_value(tree.text_below(at));
            break;
        case Tag::Script:
            if (ascii::lower(tree.attribute(at, "type")).find("ld+json") != std::string::npos &&
                tree.end(at) > at + 1)
                read_linked_article(tree.text(at + 1), linked_);
            break;
        default:
            break;
        }
    }
}

std::string_view PageMetadata::meta(std::string_view name) const {
    for (const auto& [key, value] : meta_)
        if (key == name && !value.empty()) return value;
    return {};
}

std::vector<std::string_view> PageMetadata::all(std::string_view name) const {
    std::vector<std::string_view> out;
    for (const auto& [key, value] : meta_)
        if (key == name && !value.empty()) out.push_back(value);
    return out;
}

std::vector<std::string_view> PageMetadata::naming(std::string_view part,
                                                   std::initializer_list<std::string_view> words) const {
    std::vector<std::string_view> out;
    for (const auto& [key, value] : meta_) {
        if (key.find(part) == std::string::npos || key.size() > 60) continue;
        const bool named = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return key.find(word) != std::string::npos;
        });
        if (named && !value.empty()) out.push_back(value);
    }
    return out;
}

std::string clean_value(std::string_view value) {
    value = value.substr(0, 100'000);
    // Content systems write references and even elements into what is plain text already.
    if (value.find('&') != std::string_view::npos || value.find("</") != std::string_view::npos) {
        const markup::Tree tree = markup::parse_html(value);
        return collapse_spaces(clean_article_text(tree.text_below(0)));
    }
    return collapse_spaces(clean_article_text(value));
}

} // namespace factlint::extract
