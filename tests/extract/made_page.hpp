// Pages for tests, built from their parts; all outlets and names are made up.
#pragma once

#include "extract/read_articles.hpp"

#include <string>

inline const std::string lead = "The harbour board of Port Ellery voted on Tuesday to close the old ferry "
                                "terminal, ending a dispute that "
                                "had run for almost two years.";
inline const std::string second =
    "Work on the new pier will begin in March, the board said, and is expected to cost about 12 million "
    "crowns, most of it paid by the county.";
inline const std::string third =
    "\xE2\x80\x9CNobody loses a job over this,\xE2\x80\x9D said Marta Lindqvist, who chairs the board. "
    "\xE2\x80\x9CThe boats will sail every day of the works.\xE2\x80\x9D";

inline std::string made_page(const std::string& head, const std::string& above, const std::string& inside,
                             const std::string& below) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Ferry terminal to close | Ellery Courier</title>" +
           head +
           "</head><body><nav><ul><li><a href=\"/\">Home</a></li><li><a "
           "href=\"/news\">News</a></li></ul></nav>" +
           "<h1>Ferry terminal to close</h1>" + above + "<div class=\"story-body\"><p>" + lead + "</p><p>" +
           second + "</p>" + inside + "<p>" + third + "</p></div>" + below +
           "<footer><p>Copyright 2021 Ellery Courier. All rights reserved.</p></footer></body></html>";
}

inline factlint::Article read_one(const std::string& bytes, const std::string& path = "page.html",
                                  const std::string& url = "") {
    auto read = factlint::extract::read_articles({path, url, bytes, ""}, {});
    if (!read || read->articles.size() != 1) return {};
    return std::move(read->articles.front());
}
