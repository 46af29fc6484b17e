#include "topics/headline.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

using analyse::Document;
using analyse::Tag;
using analyse::TokenRange;

constexpr std::uint32_t longest_source = 5;

// A short part without a verb that is a name, or ends in a word for somebody who speaks or for what is said.
bool is_source(const Document& headline, TokenRange part) {
    if (part.empty() || part.size() > longest_source) return false;
    const auto& tokens = headline.tokens();
    for (std::uint32_t t = part.begin; t < part.end; ++t) {
        if (tokens[t].tag == Tag::Verb || tokens[t].tag == Tag::Punct) return false;
    }
    const std::string last = ascii::lower(tokens[part.end - 1].lemma);
    for (const std::string_view list : {"source-nouns", "person-nouns", "titles"})
        if (headline.lexicon().in_list(list, last)) return true;
    for (const std::string_view word :
         {"report", "source", "official", "aide", "envoy", "ambassador", "minister", "expert", "analyst",
          "media", "pm", "fo", "spokesperson", "spokesman"})
        if (last == word) return true;
    return std::any_of(
        headline.entities().begin(), headline.entities().end(), [&](const analyse::Entity& each) {
            return each.type != analyse::EntityType::Place && each.type != analyse::EntityType::Event &&
                   part.begin <= each.tokens.begin && each.tokens.end == part.end;
        });
}

} // namespace

std::optional<std::string> headline_source(const Document& headline, std::uint32_t token) {
    const auto& tokens = headline.tokens();
    for (std::uint32_t colon = 0; colon < tokens.size(); ++colon) {
        if (headline.words(tokens[colon]) != ":") continue;
        const TokenRange before{0, colon};
        const TokenRange after{colon + 1, static_cast<std::uint32_t>(tokens.size())};
        const TokenRange source = token < colon ? after : before;
        if (is_source(headline, source)) return std::string(headline.words(source));
    }
    return std::nullopt;
}

} // namespace factlint::topics
