#include "claims/themes.hpp"

#include "base/text.hpp"
#include "claims/shape.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace factlint::claims {

using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Relation;
using analyse::Trees;

namespace {

using Parties = std::set<std::string>;

constexpr std::uint32_t sentences_back = 3;

// Words for what lies between two parties, and for what they do together.
std::string_view family_of(std::string_view lemma) {
    constexpr std::array relations{"relation", "relationship", "tie", "rapport", "friendship", "bond"};
    constexpr std::array cooperation{"cooperation", "collaboration", "partnership"};
    if (std::find(relations.begin(), relations.end(), lemma) != relations.end()) return "relation";
    if (std::find(cooperation.begin(), cooperation.end(), lemma) != cooperation.end()) return "cooperation";
    return lemma;
}

bool lies_between(std::string_view family) {
    return family == "relation" || family == "cooperation" || family == "alliance" || family == "diplomacy" ||
           family == "contact" || family == "exchange" || family == "link";
}

// Adjectives that say nothing of which relations are meant.
bool is_empty_quality(std::string_view lemma) {
    constexpr std::array words{"bilateral", "mutual",  "overall", "current",       "grow",        "growing",
                               "historic",  "present", "whole",   "long-standing", "longstanding"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

// Whether the way up from a name to the theme's noun stays inside the noun phrase.
bool hangs_on(const Trees& trees, std::uint32_t at, std::uint32_t noun) {
    constexpr int farthest = 6;
    for (int step = 0; step < farthest; ++step) {
        if (at == noun) return true;
        switch (trees.relation(at)) {
        case Relation::Nmod:
        case Relation::NmodPoss:
        case Relation::NmodDesc:
        case Relation::Amod:
        case Relation::Compound:
        case Relation::Conj:
        case Relation::Flat:
        case Relation::Appos:
            at = trees.head(at);
            break;
        default:
            return false;
        }
    }
    return false;
}

Parties named_parties(const Document& document, std::uint32_t noun, bool between) {
    Parties out;
    const Trees& trees = document.trees();
    for (std::uint32_t i = trees.leftmost(noun); i <= trees.rightmost(noun); ++i) {
        const Entity* entity = entity_at(document, i);
        if (entity == nullptr || entity->tokens.begin != i) continue;
        if (entity->type == EntityType::Person || entity->type == EntityType::Office) continue;
        // The head of the name is the word whose way up leaves the name.
        std::uint32_t head = i;
        for (std::uint32_t t = i; t < entity->tokens.end; ++t)
            if (!entity->tokens.contains(trees.head(t))) head = t;
        if (head == noun || !hangs_on(trees, head, noun)) continue;
        out.insert(country_key(document, *entity, between));
    }
    return out;
}

Parties countries_in(const Document& document, std::uint32_t from, std::uint32_t to) {
    Parties out;
    for (std::uint32_t i = from; i < to; ++i) {
        const Entity* entity = entity_at(document, i);
        if (entity == nullptr || entity->tokens.begin != i) continue;
        const std::string key = country_key(document, *entity, true);
        if (key.starts_with("country:")) out.insert(key);
    }
    return out;
}

// "their relations", "relations between our countries": the two countries that the text around speaks of.
Parties parties_around(const Document& document, std::uint32_t noun, std::uint32_t sentence) {
    const auto& sentences = document.sentences();
    const auto two = [](const Parties& parties) { return parties.size() == 2; };
    Parties before = countries_in(document, sentences[sentence].tokens.begin, noun);
    if (two(before)) return before;
    const bool quoted = document.quoted_at(document.tokens()[noun].span.begin);
    if (quoted && sentence + 1 < sentences.size() &&
        document.quoted_at(document.tokens()[sentences[sentence + 1].tokens.begin].span.begin)) {
        const auto next = sentences[sentence + 1].tokens;
        if (Parties after = countries_in(document, next.begin, next.end); two(after)) return after;
    }
    for (std::uint32_t back = 1; back <= std::min(sentences_back, sentence); ++back) {
        const auto range = sentences[sentence - back].tokens;
        Parties found = countries_in(document, range.begin, range.end);
        if (two(found)) return found;
        if (found.size() > 2) break;
    }
    return {};
}

} // namespace

std::string theme_key(const Document& document, std::uint32_t token, std::uint32_t sentence) {
    const auto& tokens = document.tokens();
    if (tokens[token].tag != analyse::Tag::Noun) return {};
    const std::string lemma = lower_case(tokens[token].lemma);
    const lexicon::Lexicon& lexicon = document.lexicon();
    if (!lexicon.in_list("themes", lemma)) return {};
    const std::string family(family_of(lemma));
    const bool between = lies_between(family);
    Parties parties = named_parties(document, token, between);
    if (between && parties.empty()) parties = parties_around(document, token, sentence);
    if (parties.size() < (between ? 2U : 1U) || parties.size() > 3) return {};
    std::string out = "theme:" + family;
    std::set<std::string> qualities;
    for (const std::uint32_t child : document.trees().children(token)) {
        const Relation relation = document.trees().relation(child);
        if (relation != Relation::Amod && relation != Relation::Compound) continue;
        const std::string word = lower_case(tokens[child].lemma);
        if (entity_at(document, child) != nullptr || is_empty_quality(word) ||
            lexicon.in_list("doing-well", word) || lexicon.in_list("doing-badly", word) ||
            lexicon.in_list("big-turns", word))
            continue;
        qualities.insert(word);
    }
    for (const std::string& quality : qualities) out += "-" + quality;
    for (const std::string& party : parties) out += "-" + party.substr(party.find(':') + 1);
    return out;
}

} // namespace factlint::claims
