// What must hold for the articles of any input: spans stay inside a valid body, and the record can be read
// again.
#pragma once

#include "base/text.hpp"
#include "extract/read_articles.hpp"
#include "fuzz.hpp"
#include "records/codec.hpp"

#include <string>

inline void require_sound(const factlint::Result<factlint::extract::Extracted>& read) {
    using namespace factlint;
    if (!read) {
        require(!read.error().message.empty());
        return;
    }
    for (const Article& article : read->articles) {
        require(is_valid_utf8(article.body));
        for (const Link& link : article.links) require(link.span.end <= article.body.size());
        for (const Block& block : article.blocks) require(block.span.end <= article.body.size());
        const std::string line = encode(article);
        const auto again = decode_record(line);
        require(again.has_value());
        require(encode(std::get<Article>(*again)) == line);
    }
}
