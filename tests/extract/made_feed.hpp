// Entries and feeds for tests, and reading them; all outlets and names are made up.
#pragma once

#include "extract/read_articles.hpp"

#include <string>

inline factlint::extract::Extracted read_all(const std::string& bytes, const std::string& path = "in",
                                             const std::string& url = "") {
    auto read = factlint::extract::read_articles({path, url, bytes, ""}, {});
    if (!read) return {{}, {}, {read.error().text()}, {}};
    return *std::move(read);
}

inline std::string made_rss(const std::string& items, const std::string& channel = "") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
           "<channel><title>Ellery Courier</title><link>https://courier.example/</link>"
           "<description>News from the coast</description><language>en-gb</language>" +
           channel + "\n" + items + "</channel></rss>\n";
}
