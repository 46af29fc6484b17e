// Routes: from where to where a named line, road or pipeline leads.
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "claims/claim_time.hpp"
#include "claims/relations.hpp"
#include "claims/shape.hpp"

#include <algorithm>
#include <optional>

namespace factlint::claims {

using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Relation;
using analyse::Tag;
using analyse::Trees;

namespace {

struct Ends {
    const Entity* from = nullptr;
    const Entity* to = nullptr;
    std::uint32_t head = 0;
};

std::string word_at(const Document& document, std::uint32_t token) {
    return lower_case(document.words(document.tokens()[token]));
}

const Entity* place_from(const Document& document, std::uint32_t token, std::uint32_t end) {
    for (std::uint32_t i = token; i < std::min(token + 3, end); ++i) {
        const Entity* entity = entity_at(document, i);
        if (entity != nullptr && entity->tokens.begin == i)
            return entity->type == EntityType::Place ? entity : nullptr;
        if (document.tokens()[i].tag != Tag::Det && document.tokens()[i].tag != Tag::Adj &&
            document.tokens()[i].tag != Tag::Noun)
            return nullptr;
    }
    return nullptr;
}

// "from Karachi to Lahore", "between Karachi and Lahore"
std::optional<Ends> ends_at(const Document& document, std::uint32_t token, std::uint32_t end) {
    const std::string word = word_at(document, token);
    const bool between = word == "between";
    if (!between && word != "from") return {};
    const Entity* from = place_from(document, token + 1, end);
    if (from == nullptr || from->tokens.end >= end) return {};
    const std::string join = word_at(document, from->tokens.end);
    if (join != (between ? "and" : "to")) return {};
    const Entity* to = place_from(document, from->tokens.end + 1, end);
    if (to == nullptr || to->id == from->id) return {};
    // "from Oslo to Bergen and Trondheim" has more than two ends.
    if (to->tokens.end < end &&
        (word_at(document, to->tokens.end) == "and" || word_at(document, to->tokens.end) == "to"))
        return {};
    std::uint32_t head = from->tokens.begin;
    for (std::uint32_t t = from->tokens.begin; t < from->tokens.end; ++t)
        if (!from->tokens.contains(document.trees().head(t))) head = t;
    return Ends{from, to, head};
}

bool is_route_noun(const Document& document, std::uint32_t token) {
    return document.tokens()[token].tag != Tag::Verb &&
           document.lexicon().in_list("route-nouns", lower_case(document.tokens()[token].lemma));
}

// The route's noun above the ends: the one they hang on, or the subject of the verbs between.
std::uint32_t route_above(const Document& document, std::uint32_t at) {
    constexpr int farthest = 6;
    const Trees& trees = document.trees();
    for (int step = 0; step < farthest && !trees.is_root(at); ++step) {
        const Relation relation = trees.relation(at);
        at = trees.head(at);
        if (document.tokens()[at].tag == Tag::Noun || document.tokens()[at].tag == Tag::Propn) {
            if (is_route_noun(document, at)) return at;
            for (const std::uint32_t child : trees.children(at))
                if (trees.relation(child) == Relation::Compound && is_route_noun(document, child))
                    return child;
            // What hangs on another noun tells where that one goes.
            if (relation == Relation::Nmod && document.tokens()[at].tag == Tag::Noun) return Trees::none;
            continue;
        }
        if (document.tokens()[at].tag != Tag::Verb) return Trees::none;
        for (const std::uint32_t child : trees.children(at))
            if (analyse::is_subject(trees.relation(child)))
                return is_route_noun(document, child) ? child : Trees::none;
        if (relation == Relation::Nsubj || relation == Relation::Conj) return Trees::none;
    }
    return Trees::none;
}

// The name of the route: the longest known name around its noun, quotation marks left out, else the entity
// that holds it.
std::string name_of_route(const Document& document, std::uint32_t noun, std::uint32_t first) {
    constexpr std::uint32_t longest = 7;
    const auto& tokens = document.tokens();
    const std::uint32_t from = noun >= first + longest ? noun - longest : first;
    for (std::uint32_t i = from; i <= noun; ++i) {
        std::string words;
        for (std::uint32_t t = i; t <= noun; ++t) {
            const std::string_view word = document.words(tokens[t]);
            const bool mark = tokens[t].tag == Tag::Punct || word == "\xE2\x80\x99" || word == "'";
            if (mark && word != "-" && word != "\xE2\x80\x93") continue;
            if (!words.empty()) words += ' ';
            words += lower_case(mark ? std::string_view("-") : word);
        }
        for (auto at = words.find(" - "); at != std::string::npos; at = words.find(" - "))
            words.replace(at, 3, " ");
        if (const lexicon::Entry* entry = document.lexicon().find(words); entry != nullptr) return entry->id;
    }
    // "the Green Valley Pipeline": capitals up to the noun.
    const auto is_capital = [&](std::uint32_t at) {
        return ascii::is_upper(document.words(tokens[at]).front());
    };
    if (is_capital(noun) && noun > first && is_capital(noun - 1)) {
        std::uint32_t begin = noun - 1;
        while (begin > first && is_capital(begin - 1) && tokens[begin - 1].tag != Tag::Det) --begin;
        if (tokens[begin].tag == Tag::Det) ++begin;
        if (begin < noun) {
            std::string key = "route:";
            for (std::uint32_t t = begin; t <= noun; ++t)
                key += (t > begin ? "-" : "") + lower_case(document.words(tokens[t]));
            return key;
        }
    }
    const Entity* entity = entity_at(document, noun);
    if (entity == nullptr || entity->tokens.size() < 2 || entity->type == EntityType::Person) return {};
    return entity->id;
}

// One end of several lines, or a piece of one.
bool is_partial(const Document& document, std::uint32_t noun, std::uint32_t last) {
    const auto breaks = [&](std::uint32_t at) {
        return document.lexicon().in_list("route-breakers", lower_case(document.tokens()[at].lemma));
    };
    for (std::uint32_t i = std::min(noun, last); i <= std::max(noun, last); ++i)
        if (breaks(i)) return true;
    for (const std::uint32_t child : document.trees().children(noun))
        if (breaks(child) && entity_at(document, child) == nullptr) return true;
    const std::uint32_t head = document.trees().head(noun);
    return document.trees().relation(noun) == Relation::Nmod && breaks(head);
}

} // namespace

std::vector<Claim> route_claims(const Document& document, std::uint32_t sentence) {
    std::vector<Claim> out;
    const auto range = document.sentences()[sentence].tokens;
    for (std::uint32_t i = range.begin; i + 3 < range.end; ++i) {
        const auto ends = ends_at(document, i, range.end);
        if (!ends) continue;
        const std::uint32_t noun = route_above(document, ends->head);
        if (noun == Trees::none || noun > i) continue;
        const std::string key = name_of_route(document, noun, range.begin);
        if (key.empty() || is_partial(document, noun, i)) continue;
        Claim claim = shaped_claim(document, route_shape, "route", noun, sentence);
        if (claim.conditional || claim.polarity == Polarity::Negative) continue;
        claim.span = document.span_of({noun, ends->to->tokens.end});
        Argument line;
        line.role = "subject";
        line.span = document.tokens()[noun].span;
        const Entity* whole = entity_at(document, noun);
        line.text = std::string(document.words(whole == nullptr ? line.span : whole->span));
        line.key = key;
        line.head = lower_case(document.tokens()[noun].lemma);
        claim.arguments.push_back(std::move(line));
        claim.arguments.push_back(named_argument(document, "from", *ends->from, ends->from->id));
        claim.arguments.push_back(named_argument(document, "to", *ends->to, ends->to->id));
        set_time(document, range, sentence, claim);
        out.push_back(std::move(claim));
    }
    return out;
}

} // namespace factlint::claims
