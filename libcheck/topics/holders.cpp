#include "topics/holders.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::topics {
namespace {

using analyse::Attribution;
using analyse::Clause;
using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Tag;
using analyse::TokenRange;

constexpr std::array<std::string_view, 12> pronouns{"he",  "she", "it",    "they", "him", "her",
                                                    "who", "we",  "which", "them", "i",   "that"};

bool is_pronoun(std::string_view holder) {
    const std::string lower = ascii::lower(ascii::trim(holder));
    return std::find(pronouns.begin(), pronouns.end(), lower) != pronouns.end();
}

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

bool is_report(std::string_view lemma) {
    for (const std::string_view word :
         {"report", "story", "article", "investigation", "website", "outlet", "newspaper", "paper",
          "magazine", "site", "publication", "broadcaster"})
        if (lemma == word) return true;
    return false;
}

bool is_name_of_outlet(const Document& document, const Entity& entity) {
    if (entity.type != EntityType::Organization && entity.type != EntityType::Other &&
        entity.type != EntityType::Product)
        return false;
    const auto& tokens = document.tokens();
    // "a report by The Ledger", "published in The Ledger".
    for (std::uint32_t t = entity.tokens.begin, steps = 0; t-- > 0 && steps < 4; ++steps) {
        const std::string lemma = ascii::lower(tokens[t].lemma);
        if (is_report(lemma) || lemma == "publish") return true;
    }
    // "..., The Ledger said": a capital on the article in mid-sentence is part of a title.
    const std::uint32_t first = entity.tokens.begin;
    const std::size_t sentence = document.sentence_at(entity.span.begin);
    if (sentence < document.sentences().size()) {
        const std::uint32_t opening = document.sentences()[sentence].tokens.begin;
        if (first > opening && document.words(tokens[first]) == "The") return true;
        if (first > opening + 1 && document.words(tokens[first - 1]) == "The") return true;
    }
    // "The Ledger reported".
    return std::any_of(document.attributions().begin(), document.attributions().end(),
                       [&](const Attribution& each) {
                           return each.source.overlaps(entity.span) &&
                                  (each.cue_lemma == "report" || each.cue_lemma == "publish" ||
                                   each.cue_lemma == "reveal" || each.cue_lemma == "allege");
                       });
}

// The outlet of "the report": named in this sentence, the one before, or, as a lead does it, the one after.
std::string outlet_near(const Document& document, std::uint32_t token) {
    const std::size_t here = document.sentence_at(document.tokens()[token].span.begin);
    if (here >= document.sentences().size()) return {};
    for (const std::size_t at : {here, here - 1, here + 1}) {
        if (at >= document.sentences().size()) continue; // also before the first
        const TokenRange range = document.sentences()[at].tokens;
        for (const Entity& each : document.entities())
            if (range.contains(each.tokens.begin) && is_name_of_outlet(document, each)) return each.name;
    }
    return {};
}

// "The foreign minister", where the text has "Foreign Minister Omar Javed" or "Omar Javed, the foreign
// minister".
std::string person_with_role(const Document& document, const std::vector<std::string>& role) {
    std::string found;
    for (const Entity& each : document.entities()) {
        if (each.type != EntityType::Person || each.name == found) continue;
        const std::string words = ascii::lower(described(document, each.name));
        if (!std::all_of(role.begin(), role.end(),
                         [&](const std::string& word) { return has_word(words, word); }))
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

// "A report by The Ledger", "by theledger.example": the words behind the preposition.
std::string named_after(const Document& document, std::uint32_t token) {
    const auto& tokens = document.tokens();
    if (token >= tokens.size()) return {};
    const std::string_view word = document.words(tokens[token]);
    if (word != "by" && word != "in" && word != "from") return {};
    std::uint32_t end = token + 1;
    while (end < tokens.size() && end < token + 6 && describes(tokens[end].tag) &&
           tokens[end].tag != Tag::Adp)
        ++end;
    for (const Entity& each : document.entities())
        if (each.tokens.begin < end && token < each.tokens.begin)
            return each.type == EntityType::Place ? std::string() : each.name;
    const std::string name(document.words(TokenRange{token + 1, end}));
    return word == "by" && name.find('.') != std::string::npos ? name : std::string();
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

// The words at a source, made a name where the text has one.
std::string fuller(const Document& document, const std::string& holder, Span source) {
    const TokenRange range = document.tokens_in(source);
    if (range.empty()) return full_name(document, holder);
    const auto& tokens = document.tokens();
    bool named = false;
    for (const Entity& each : document.entities())
        if (each.tokens.begin < range.end && range.begin < each.tokens.end &&
            each.type != EntityType::Office && each.type != EntityType::Place &&
            each.type != EntityType::Nationality)
            named = true;
    if (named) return full_name(document, holder);
    // "The Pakistani foreign minister": the words before an office belong to it.
    std::uint32_t first = range.begin;
    while (first > 0 && (tokens[first - 1].tag == Tag::Noun || tokens[first - 1].tag == Tag::Propn ||
                         tokens[first - 1].tag == Tag::Adj))
        --first;
    std::vector<std::string> role;
    std::string head;
    for (std::uint32_t t = first; t < range.end; ++t) {
        const Tag tag = tokens[t].tag;
        if (tag == Tag::Adp || tag == Tag::Punct) break;
        if (tag != Tag::Noun && tag != Tag::Propn && tag != Tag::Adj) continue;
        const std::string word = ascii::lower(document.words(tokens[t]));
        head = ascii::lower(tokens[t].lemma);
        if (word != "former" && word != "then") role.push_back(word);
    }
    if (role.empty()) return full_name(document, holder);
    if (is_report(head)) {
        const std::string author = named_after(document, range.end);
        if (!author.empty()) return author;
        const std::string outlet = outlet_near(document, range.begin);
        return outlet.empty() ? holder : outlet;
    }
    const lexicon::Lexicon& lexicon = document.lexicon();
    if (!lexicon.in_list("titles", head) && !lexicon.in_list("person-nouns", head) &&
        !head.starts_with("spokes") && head != "envoy" && head != "ambassador" && head != "minister")
        return full_name(document, holder);
    // A plural is nobody in particular.
    if (role.back() != head) return holder;
    if (std::string name = person_with_role(document, role); !name.empty()) return name;
    if (head.starts_with("spokes") || head == "official")
        if (std::string name = body_of(document, head); !name.empty()) return name;
    if (head.starts_with("spokes"))
        if (std::string name = body_before(document, range.begin); !name.empty()) return name;
    return holder;
}

// A pronoun stands for the one person it can mean, else for whoever was named as a source last.
std::string named_before(const MatchContext& context, std::string_view pronoun, std::uint32_t begin) {
    const Document& document = context.document();
    const TokenRange at = document.tokens_in({begin, begin + 1});
    if (!at.empty()) {
        const std::int32_t meant = context.antecedents()[at.begin];
        if (meant >= 0) return document.entities()[static_cast<std::size_t>(meant)].name;
    }
    const std::string lower = ascii::lower(ascii::trim(pronoun));
    const bool person = lower == "he" || lower == "she" || lower == "him" || lower == "her";
    const Attribution* last = nullptr;
    for (const Attribution& each : document.attributions()) {
        if (each.cue.begin >= begin) break;
        if (each.holder.empty() || is_pronoun(each.holder)) continue;
        const bool body =
            std::any_of(document.entities().begin(), document.entities().end(), [&](const Entity& entity) {
                return entity.span.overlaps(each.source) && entity.name == each.holder &&
                       (entity.type == EntityType::Organization || entity.type == EntityType::Place);
            });
        if (!person || !body) last = &each;
    }
    return last == nullptr ? std::string() : fuller(document, last->holder, last->source);
}

} // namespace

bool is_nameless(std::string_view holder) {
    return std::none_of(holder.begin(), holder.end(), ascii::is_upper);
}

std::string known_holder(const std::string& holder, const std::string& words,
                         const std::vector<HolderName>& holders) {
    const std::string all = lower_case(holder + " " + words);
    const std::string own = lower_case(holder);
    for (const HolderName& each : holders) {
        const std::string name = lower_case(each.name);
        const bool spoken_for =
            has_word(all, name) || std::any_of(each.words.begin(), each.words.end(),
                                               [&](const std::string& word) { return has_word(all, word); });
        if (!spoken_for) continue;
        // Only a person adds to the name of the body: "Foreign Office (Ana Ruiz)".
        const bool the_body = has_word(own, name) || is_nameless(holder) || own.starts_with("the ") ||
                              std::any_of(each.words.begin(), each.words.end(),
                                          [&](const std::string& word) { return has_word(own, word); });
        return the_body ? each.name : each.name + " (" + holder + ")";
    }
    return holder;
}

std::string holder_of(const MatchContext& context, const Attribution& attribution,
                      const std::vector<HolderName>& holders) {
    const Document& document = context.document();
    const std::string words(document.words(attribution.source));
    std::string holder = attribution.holder.empty() ? words : attribution.holder;
    if (is_pronoun(holder) || is_pronoun(words)) {
        const std::string name = named_before(
            context, words, attribution.source.empty() ? attribution.cue.begin : attribution.source.begin);
        if (!name.empty()) holder = name;
    } else {
        holder = fuller(document, holder, attribution.source);
    }
    holder = known_holder(holder, words + described(document, holder), holders);
    return holder.empty() ? "unnamed sources" : holder; // "reportedly"
}

std::string holder_of(const Match& match, const MatchContext& context, std::size_t slot,
                      const std::vector<HolderName>& holders) {
    const Document& document = context.document();
    Occurrence at = match.at[slot];
    // The verb that the holder is the subject of comes next in the wording.
    const Occurrence verb =
        slot + 1 < match.at.size() ? match.at[slot + 1] : Occurrence{match.event, match.event + 1};
    const Clause* clause = context.clause_at(verb);
    if (clause != nullptr && !clause->subject.empty() && clause->confidence >= 0.8 && at.begin < verb.begin &&
        !clause->nominal && clause->subject.head != at.end - 1 && clause->subject.tokens.end <= verb.begin)
        at = {clause->subject.tokens.begin, clause->subject.tokens.end};
    const Span span = document.span_of({at.begin, at.end});
    const std::string words(document.words(span));
    std::string holder = words;
    if (is_pronoun(holder)) {
        const std::string name = named_before(context, holder, span.begin);
        if (!name.empty()) holder = name;
    } else {
        for (const Entity& entity : document.entities())
            if (entity.span.overlaps(span)) holder = entity.name;
        holder = fuller(document, holder, span);
    }
    return known_holder(holder, words + described(document, holder), holders);
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
    const lexicon::Lexicon& lexicon = headline.lexicon();
    const bool role = lexicon.in_list("titles", last) || lexicon.in_list("person-nouns", last) ||
                      lexicon.in_list("source-nouns", last);
    return role && (shorter.find(' ') == std::string::npos ||
                    !is_one_of(headline, shorter, {EntityType::Person, EntityType::Organization}));
}

} // namespace factlint::topics
