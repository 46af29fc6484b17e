#include "topics/headline.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "topics/descriptions.hpp"
#include "topics/holders.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Tag;
using analyse::TokenRange;

constexpr std::uint32_t longest_source = 5;

// A word for somebody who speaks or for what is said.
bool is_role(const lexicon::Lexicon& lexicon, const std::string& word) {
    for (const std::string_view list : {"source-nouns", "person-nouns", "titles"})
        if (lexicon.in_list(list, word)) return true;
    for (const std::string_view each :
         {"report", "source", "official", "aide", "envoy", "ambassador", "minister", "expert", "analyst",
          "media", "pm", "fm", "fo", "spokesperson", "spokesman"})
        if (word == each) return true;
    return false;
}

// A short part without a verb that is a name, or ends in a word for somebody who speaks or for what is said.
bool is_source(const Document& headline, TokenRange part) {
    if (part.empty() || part.size() > longest_source) return false;
    const auto& tokens = headline.tokens();
    for (std::uint32_t t = part.begin; t < part.end; ++t) {
        if (tokens[t].tag == Tag::Verb || tokens[t].tag == Tag::Punct) return false;
    }
    if (is_role(headline.lexicon(), ascii::lower(tokens[part.end - 1].lemma))) return true;
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
        TokenRange before{0, colon};
        for (std::uint32_t t = 0; t < colon; ++t)
            if (headline.words(tokens[t]) == ",") before.begin = t + 1;
        const TokenRange after{colon + 1, static_cast<std::uint32_t>(tokens.size())};
        const TokenRange source = token < colon ? after : before;
        if (is_source(headline, source)) return std::string(headline.words(source));
    }
    return std::nullopt;
}

bool may_stand_for(const Document& headline, const Document& body, const std::string& shorter,
                   const std::string& fuller) {
    const auto is_one_of = [](const Document& document, const std::string& name,
                              std::initializer_list<EntityType> types) {
        return std::any_of(document.entities().begin(), document.entities().end(), [&](const Entity& each) {
            return each.name == name && std::find(types.begin(), types.end(), each.type) != types.end();
        });
    };
    if (fuller == shorter || is_nameless(fuller) ||
        is_one_of(body, fuller, {EntityType::Place, EntityType::Office}))
        return false;
    if (is_nameless(shorter)) return true;
    if (is_one_of(headline, shorter, {EntityType::Place, EntityType::Office})) return true;
    // "Russian Envoy", "Reports": a headline's capitals make no name of a word.
    const std::string last = ascii::lower(shorter.substr(shorter.find_last_of(' ') + 1));
    const bool role = is_role(headline.lexicon(), last);
    return role && (shorter.find(' ') == std::string::npos ||
                    !is_one_of(headline, shorter, {EntityType::Person, EntityType::Organization}));
}

std::string named_in_body(const Document& body, const std::string& holder) {
    std::vector<std::string> role;
    for (const std::string_view word : split(holder, ' ')) {
        std::string lower = ascii::lower(word);
        // Who was in office when it happened is still described so.
        if (!lower.empty() && lower != "former" && lower != "ex" && lower != "ousted")
            role.push_back(std::move(lower));
    }
    if (role.empty() || !is_role(body.lexicon(), role.back())) return {};
    return person_with_role(body, role);
}

} // namespace factlint::topics
