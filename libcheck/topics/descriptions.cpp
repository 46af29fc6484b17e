#include "topics/descriptions.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factlint::topics {
namespace {

using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Tag;
using analyse::TokenRange;

// Two words for one office.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> same_role{
    {{"envoy", "ambassador"},
     {"diplomat", "ambassador"},
     {"aide", "adviser"},
     {"aide", "advisor"},
     {"premier", "prime minister"},
     {"pm", "prime minister"},
     {"fm", "foreign minister"}}};

bool is_called(const std::string& description, const std::string& word) {
    if (has_word(description, word)) return true;
    return std::any_of(same_role.begin(), same_role.end(), [&](const auto& pair) {
        return (pair.first == word && has_word(description, std::string(pair.second))) ||
               (pair.second == word && has_word(description, std::string(pair.first)));
    });
}

} // namespace

bool has_word(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !ascii::is_alnum(text[at - 1]);
        const std::size_t end = at + word.size();
        if (starts && (end == text.size() || !ascii::is_alnum(text[end]))) return true;
    }
    return false;
}

bool describes(Tag tag) {
    return tag == Tag::Noun || tag == Tag::Propn || tag == Tag::Adj || tag == Tag::Adp || tag == Tag::Det ||
           tag == Tag::Part;
}

// What stands beside the mentions of a person, with no verb between: "Foreign Office spokesperson Ana Ruiz",
// "the envoy, Ana Ruiz", "Ana Ruiz, the envoy".
std::string described(const Document& document, const std::string& name) {
    constexpr std::uint32_t reach = 6;
    const auto& tokens = document.tokens();
    const auto count = static_cast<std::uint32_t>(tokens.size());
    const auto is_comma = [&](std::uint32_t t) { return document.words(tokens[t]) == ","; };
    std::string words;
    for (const Entity& each : document.entities()) {
        if (each.name != name || each.type != EntityType::Person || each.tokens.empty()) continue;
        std::uint32_t from = each.tokens.begin;
        if (from > 0 && is_comma(from - 1)) --from;
        while (from > 0 && each.tokens.begin - from < reach && describes(tokens[from - 1].tag)) --from;
        words += " " + std::string(document.words(TokenRange{from, each.tokens.end}));
        std::uint32_t to = each.tokens.end;
        if (to < count && is_comma(to)) ++to;
        while (to < count && to - each.tokens.end < reach && describes(tokens[to].tag)) ++to;
        if (to > each.tokens.end + 1 && is_comma(each.tokens.end))
            words += " " + std::string(document.words(TokenRange{each.tokens.end, to}));
    }
    return words;
}

// A surname alone, where the text has one person of that name in full.
std::string full_name(const Document& document, const std::string& holder) {
    if (holder.find(' ') != std::string::npos) return holder;
    std::string full;
    for (const Entity& each : document.entities()) {
        if (each.type != EntityType::Person || each.name.size() <= holder.size() + 1) continue;
        if (!each.name.ends_with(" " + holder) && !each.name.starts_with(holder + " ")) continue;
        if (!full.empty() && full != each.name) return holder;
        full = each.name;
    }
    return full.empty() ? holder : full;
}

// "The foreign minister", where the text has "Foreign Minister Omar Javed" or "Omar Javed, the foreign
// minister".
std::string person_with_role(const Document& document, const std::vector<std::string>& role) {
    std::string found;
    for (const Entity& each : document.entities()) {
        if (each.type != EntityType::Person || each.name == found) continue;
        const std::string words = ascii::lower(described(document, each.name));
        if (!std::all_of(role.begin(), role.end(),
                         [&](const std::string& word) { return is_called(words, word); }))
            continue;
        if (!found.empty()) return {}; // two of them
        found = each.name;
    }
    return found;
}

// "The spokesperson", where the text has "State Department spokesperson" or "a spokesperson for the State
// Department".
std::string body_of(const Document& document, std::string_view role) {
    const auto& tokens = document.tokens();
    for (const Entity& each : document.entities()) {
        if (each.type != EntityType::Organization || each.tokens.empty()) continue;
        std::uint32_t t = each.tokens.end;
        if (t < tokens.size() &&
            (document.words(tokens[t]) == "'s" || document.words(tokens[t]) == "\u2019s"))
            ++t;
        if (t < tokens.size() && ascii::lower(tokens[t].lemma) == role) return each.name;
        for (std::uint32_t u = each.tokens.begin, steps = 0; u-- > 0 && steps < 3; ++steps) {
            const std::string_view word = document.words(tokens[u]);
            if (word == "the" || word == "of" || word == "for" || word == "at") continue;
            if (steps > 0 && ascii::lower(tokens[u].lemma) == role) return each.name;
            break;
        }
    }
    return {};
}

// The one organisation of the sentence before: "The ministry denied it. ... the spokesperson said."
std::string body_before(const Document& document, std::uint32_t token) {
    const std::size_t here = document.sentence_at(document.tokens()[token].span.begin);
    if (here == 0 || here >= document.sentences().size()) return {};
    const TokenRange range = document.sentences()[here - 1].tokens;
    std::string name;
    for (const Entity& each : document.entities()) {
        if (each.type != EntityType::Organization || !range.contains(each.tokens.begin)) continue;
        if (!name.empty() && name != each.name) return {};
        name = each.name;
    }
    return name;
}

} // namespace factlint::topics
