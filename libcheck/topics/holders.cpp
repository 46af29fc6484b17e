#include "topics/holders.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "topics/descriptions.hpp"
#include "topics/tree_walk.hpp"

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
        // A title that the entity layer does not know: ", The Ledger reported".
        for (const Attribution& each : document.attributions()) {
            const TokenRange source = document.tokens_in(each.source);
            if (!source.empty() && range.begin < source.begin && source.begin < range.end &&
                source.size() > 1 && document.words(document.tokens()[source.begin]) == "The")
                return std::string(document.words(each.source));
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

bool may_speak(const MatchContext& context, std::uint32_t sentence, std::uint32_t token) {
    const auto& all = context.sightings().of(sentence, Vocabulary::anyone);
    return std::any_of(all.begin(), all.end(),
                       [&](const Occurrence& each) { return each.begin <= token && token < each.end; });
}

// Whoever stands at a slot may only be the nearest name. The subject of the verb behind it is the one who
// speaks, or else the nearest one before it that is the subject of a verb at all: in "Lund said that shells
// went to Ostend, and urged calm" Lund, and not Ostend.
Occurrence speaker_at(const Match& match, const MatchContext& context, std::size_t slot,
                      const std::vector<HolderName>& holders) {
    const Document& document = context.document();
    const Occurrence at = match.at[slot];
    const Occurrence verb =
        slot + 1 < match.at.size() ? match.at[slot + 1] : Occurrence{match.event, match.event + 1};
    if (at.begin >= verb.begin) return at;
    const Clause* clause = context.clause_at(verb);
    if (clause != nullptr && !clause->nominal && clause->confidence >= 0.8 && !clause->subject.empty() &&
        clause->subject.tokens.end <= verb.begin) {
        const std::string words(document.words(clause->subject.tokens));
        if (may_speak(context, match.sentence, clause->subject.head) ||
            known_holder(words, "", holders) != words)
            return {clause->subject.tokens.begin, clause->subject.tokens.end};
    }
    const auto is_subject = [&](Occurrence words) {
        const std::uint32_t head = head_of(document, words);
        return analyse::is_subject(document.trees().relation(head));
    };
    if (is_subject(at) || match.pattern->choices.empty()) return at;
    if ((*match.atoms)[slot].set != Vocabulary::anyone) return at;
    const auto& all = context.sightings().of(match.sentence, Vocabulary::anyone);
    for (std::size_t i = all.size(); i-- > 0;)
        if (all[i].end <= at.begin && is_subject(all[i])) return all[i];
    return at;
}

} // namespace

bool is_nameless(std::string_view holder) {
    return std::none_of(holder.begin(), holder.end(), ascii::is_upper);
}

namespace {

// "The former cricketer" is the person whom the topic calls so, "former cricketer Ana Ruiz" is not.
bool names_somebody_else(const std::string& holder, const HolderName& person) {
    std::string rest;
    for (const std::string_view word : split(holder, ' ')) {
        const std::string lower = lower_case(word);
        const bool known = std::any_of(person.words.begin(), person.words.end(),
                                       [&](const std::string& each) { return has_word(each, lower); });
        if (!known && !word.empty() && ascii::is_upper(word.front()) && lower != "the") rest += word;
    }
    return !rest.empty();
}

} // namespace

std::string known_holder(const std::string& holder, const std::string& words,
                         const std::vector<HolderName>& holders) {
    const std::string all = lower_case(holder + " " + words);
    const std::string own = lower_case(holder);
    for (const HolderName& each : holders) {
        const std::string name = lower_case(each.name);
        const auto is_in = [&](const std::string& text) {
            return has_word(text, name) ||
                   std::any_of(each.words.begin(), each.words.end(),
                               [&](const std::string& word) { return has_word(text, word); });
        };
        if (each.person) {
            if ((is_in(own) && !names_somebody_else(holder, each)) ||
                (is_in(lower_case(words)) && !names_somebody_else(words, each)))
                return each.name;
            continue;
        }
        if (!is_in(all)) continue;
        // Only a person adds to the name of the body: "Foreign Office (Ana Ruiz)".
        const bool the_body = is_in(own) || is_nameless(holder) || own.starts_with("the ");
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
    return holder.empty() ? std::string(unnamed_sources) : holder; // "reportedly"
}

std::string holder_of(const Match& match, const MatchContext& context, std::size_t slot,
                      const std::vector<HolderName>& holders) {
    const Document& document = context.document();
    const Occurrence at = speaker_at(match, context, slot, holders);
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

} // namespace factlint::topics
