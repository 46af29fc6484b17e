#include "topics/report_nouns.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

using analyse::Document;
using analyse::Tag;

constexpr std::uint32_t farthest = 20;

bool is_claim(const Document& document, std::uint32_t token) {
    const analyse::Token& each = document.tokens()[token];
    if (each.tag != Tag::Noun) return false;
    const std::string lemma = ascii::lower(each.lemma);
    for (const std::string_view word : {"report", "claim", "allegation", "accusation", "rumour", "rumor",
                                        "charge", "assertion", "suggestion", "speculation", "reporting"})
        if (lemma == word) return true;
    return false;
}

// The name that ends right before a token or begins right at it.
std::string name_at(const Document& document, std::uint32_t token, bool ends) {
    for (const analyse::Entity& entity : document.entities())
        if (ends ? entity.tokens.end == token : entity.tokens.contains(token)) return entity.name;
    return {};
}

// "Lund repeated accusations that ...": who makes them is the subject.
std::string claimant_by_verb(const Document& document, std::uint32_t noun, std::uint32_t first) {
    const auto& tokens = document.tokens();
    std::uint32_t verb = noun;
    for (std::uint32_t t = noun; t-- > first && t + 5 > noun && verb == noun;)
        if (tokens[t].tag == Tag::Verb) verb = t;
    if (verb == noun) return {};
    const std::string lemma = ascii::lower(tokens[verb].lemma);
    for (const std::string_view word : {"repeat", "make", "level", "double", "renew", "reiterate", "voice",
                                        "spread", "air", "raise", "stand", "push", "speak"}) {
        if (lemma != word) continue;
        for (const analyse::Clause& clause : document.clauses())
            if (clause.verb == verb && !clause.subject.empty() && clause.subject.entity >= 0)
                return document.entities()[static_cast<std::size_t>(clause.subject.entity)].name;
        // Or the name right before it, where the tree has no subject.
        std::uint32_t before = verb;
        while (before > first && tokens[before - 1].tag == Tag::Adv) --before;
        return name_at(document, before, true);
    }
    return {};
}

std::string holder_of(const Document& document, std::uint32_t noun, std::uint32_t opening,
                      std::uint32_t first) {
    const auto& tokens = document.tokens();
    for (std::uint32_t t = noun + 1; t + 1 < opening; ++t) {
        if (document.words(tokens[t]) != "by") continue;
        // "by The Ledger": the article belongs to no entity, and the words are the name then.
        for (std::uint32_t u = t + 1; u < opening; ++u)
            if (std::string name = name_at(document, u, false); !name.empty()) return name;
        return std::string(document.words(analyse::TokenRange{t + 1, opening}));
    }
    for (std::uint32_t t = noun; t-- > first && t + 5 > noun;) {
        const std::string_view word = document.words(tokens[t]);
        // After "leaders" a bare mark is a possessive, else it ends a quotation.
        const bool plural =
            t > first && document.words(tokens[t - 1]).ends_with("s") && tokens[t - 1].tag != Tag::Adj;
        if (word != "'s" && word != "\u2019s" && (word != "'" || !plural)) continue;
        if (std::string name = name_at(document, t, true); !name.empty()) return name;
        std::uint32_t from = t;
        while (from > first && (tokens[from - 1].tag == Tag::Noun || tokens[from - 1].tag == Tag::Propn ||
                                tokens[from - 1].tag == Tag::Adj))
            --from;
        return std::string(document.words(analyse::TokenRange{from, t}));
    }
    if (std::string name = claimant_by_verb(document, noun, first); !name.empty()) return name;
    std::uint32_t from = noun;
    while (from > first && (tokens[from - 1].tag == Tag::Noun || tokens[from - 1].tag == Tag::Adj)) --from;
    return std::string(document.words(analyse::TokenRange{from, noun + 1}));
}

} // namespace

std::optional<Claimant> claim_holder(const Document& document, std::uint32_t token) {
    const auto& tokens = document.tokens();
    const std::size_t sentence = document.sentence_at(tokens[token].span.begin);
    if (sentence >= document.sentences().size()) return std::nullopt;
    const std::uint32_t first = document.sentences()[sentence].tokens.begin;
    for (std::uint32_t t = token; t-- > first && t + farthest > token;) {
        const std::string word = ascii::lower(document.words(tokens[t]));
        if (word == ";" || word == "but") return std::nullopt;
        if (word != "that" && word != "of" && word != "about") continue;
        // The noun, perhaps with "by X" or "on Monday" behind it.
        for (std::uint32_t u = t; u-- > first && u + 7 > t;) {
            if (tokens[u].tag == Tag::Verb && word != "that") break;
            if (is_claim(document, u)) return Claimant{holder_of(document, u, t, first), u};
        }
    }
    return std::nullopt;
}

} // namespace factlint::topics
