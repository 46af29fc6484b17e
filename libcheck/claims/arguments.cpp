#include "claims/arguments.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::claims {

using analyse::Clause;
using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Phrase;
using analyse::Tag;

namespace {

constexpr std::size_t most_arguments = 40;
constexpr std::size_t most_words = 64;

// "this nation", "that company": what kind of name such a noun points back to.
struct PointingNoun {
    std::string_view noun;
    EntityType type;
};
constexpr std::array pointing_nouns{
    PointingNoun{"bloc", EntityType::Organization},
    PointingNoun{"city", EntityType::Place},
    PointingNoun{"club", EntityType::Organization},
    PointingNoun{"company", EntityType::Organization},
    PointingNoun{"country", EntityType::Place},
    PointingNoun{"firm", EntityType::Organization},
    PointingNoun{"nation", EntityType::Place},
    PointingNoun{"organisation", EntityType::Organization},
    PointingNoun{"organization", EntityType::Organization},
    PointingNoun{"politician", EntityType::Person},
    PointingNoun{"state", EntityType::Place},
    PointingNoun{"town", EntityType::Place},
};

// A country is the country, whatever else its name was taken for in one sentence.
std::string key_of(const Document& document, const Entity& entity) {
    const lexicon::Lexicon& lexicon = document.lexicon();
    // "Gunman sought": the capital that begins a headline makes no name of a common noun.
    if (entity.tokens.size() == 1 &&
        lexicon.in_list("person-nouns", lower_case(document.tokens()[entity.tokens.begin].lemma)))
        return {};
    if (lexicon.by_id(entity.id) == nullptr)
        if (const lexicon::Entry* known = lexicon.find(lower_case(document.words(entity.span)));
            known != nullptr && known->id.starts_with("country:"))
            return known->id;
    return entity.id;
}

bool points_back(const Document& document, const Phrase& phrase) {
    const auto first = document.tokens()[phrase.tokens.begin];
    return first.lemma == "this" || first.lemma == "that";
}

// The nearest name of the right kind before the phrase, in its sentence or the one before.
const Entity* pointed_at(const Document& document, const Phrase& phrase, std::uint32_t sentence) {
    if (phrase.tokens.size() != 2 || !points_back(document, phrase)) return nullptr;
    const std::string_view noun = document.tokens()[phrase.head].lemma;
    const auto row = std::find_if(pointing_nouns.begin(), pointing_nouns.end(),
                                  [&](const PointingNoun& p) { return p.noun == noun; });
    if (row == pointing_nouns.end()) return nullptr;
    const std::uint32_t from = document.sentences()[sentence > 0 ? sentence - 1 : sentence].tokens.begin;
    const auto& entities = document.entities();
    const auto after =
        std::lower_bound(entities.begin(), entities.end(), phrase.tokens.begin,
                         [](const Entity& entity, std::uint32_t at) { return entity.tokens.begin < at; });
    for (auto entity = after; entity != entities.begin();) {
        --entity;
        if (entity->tokens.begin < from) break;
        if (entity->type != row->type) continue;
        const bool country = noun == "country" || noun == "nation" || noun == "state";
        if (country && !entity->id.starts_with("country:")) continue;
        return &*entity;
    }
    return nullptr;
}

// "Brightwell's chairman, Edmund Sayle": the head is an office, the person beside it is who is meant.
const Entity* person_in_apposition(const Document& document, const Phrase& phrase) {
    const auto& entities = document.entities();
    auto entity = std::lower_bound(entities.begin(), entities.end(), phrase.tokens.begin,
                                   [](const Entity& e, std::uint32_t at) { return e.tokens.begin < at; });
    const Entity* found = nullptr;
    for (; entity != entities.end() && entity->tokens.end <= phrase.tokens.end; ++entity) {
        if (entity->type != EntityType::Person) continue;
        if (found != nullptr) return nullptr;
        const bool comma_before = entity->tokens.begin > phrase.tokens.begin &&
                                  document.words(document.tokens()[entity->tokens.begin - 1]) == ",";
        // "the suspect Colin Varga", but not "the car Varga drove".
        const std::string_view head = document.tokens()[phrase.head].lemma;
        const bool right_after_head =
            entity->tokens.begin == phrase.head + 1 &&
            (document.lexicon().in_list("person-nouns", head) || document.lexicon().in_list("titles", head));
        if (comma_before || right_after_head) found = &*entity;
    }
    return found;
}

// "The car Varga drove": a name beside a thing is not the thing's.
bool is_named_by(const Document& document, const Phrase& phrase) {
    const Entity& entity = document.entities()[static_cast<std::size_t>(phrase.entity)];
    const std::uint32_t first = entity.tokens.begin;
    if (entity.type != EntityType::Person || first <= phrase.tokens.begin) return true;
    const std::uint32_t noun = first - 1;
    if (document.tokens()[noun].tag != Tag::Noun) return true;
    const analyse::Trees& trees = document.trees();
    if (entity.tokens.contains(trees.head(noun))) return true;
    for (std::uint32_t t = first; t < entity.tokens.end; ++t)
        if (trees.head(t) == noun) return true;
    return false;
}

// "the crew [of the Maren Star]", "the plan [for the stadium]": a noun phrase of the parse is short, and what
// hangs on it by prepositions says which crew and which plan. Stops at the next verb, comma or conjunction.
Span reach_of(const Document& document, const Phrase& phrase) {
    constexpr std::uint32_t longest = 14;
    constexpr std::array prepositions{"of",      "for", "in", "at",  "between", "with",
                                      "against", "to",  "on", "off", "near"};
    const auto& tokens = document.tokens();
    std::uint32_t end = phrase.tokens.end;
    const std::uint32_t limit =
        std::min<std::uint32_t>(end + longest, static_cast<std::uint32_t>(tokens.size()));
    for (std::uint32_t i = end; i < limit; ++i) {
        const analyse::Token& token = tokens[i];
        if (token.tag == Tag::Adp) {
            const std::string word = lower_case(document.words(token));
            if (std::find(prepositions.begin(), prepositions.end(), word) == prepositions.end()) break;
            continue;
        }
        const bool nominal = token.tag == Tag::Det || token.tag == Tag::Adj || token.tag == Tag::Noun ||
                             token.tag == Tag::Propn || token.tag == Tag::Num || token.tag == Tag::Part;
        if (!nominal) break;
        // Two noun phrases side by side are two things.
        if (i == phrase.tokens.end) break;
        if (token.tag == Tag::Noun || token.tag == Tag::Propn) end = i + 1;
    }
    return document.span_of({phrase.tokens.begin, end});
}

Argument make_argument(const Document& document, const Phrase& phrase, std::string role,
                       std::uint32_t sentence, Claim& claim) {
    Argument out;
    out.role = std::move(role);
    out.span = reach_of(document, phrase);
    out.text = std::string(document.words(out.span));
    out.head = lower_case(document.tokens()[phrase.head].lemma);
    const Entity* named =
        phrase.entity >= 0 ? &document.entities()[static_cast<std::size_t>(phrase.entity)] : nullptr;
    if (named != nullptr && is_named_by(document, phrase)) {
        out.key = key_of(document, *named);
    } else if (named != nullptr) {
        out.head = lower_case(document.tokens()[named->tokens.begin - 1].lemma);
    } else if (const Entity* entity = pointed_at(document, phrase, sentence)) {
        out.key = key_of(document, *entity);
        claim.extra["reference"] = "pointing";
    } else if (const Entity* person = person_in_apposition(document, phrase)) {
        out.key = person->id;
    }
    return out;
}

// "For Brightwell Dairies, Aldane Foods paid ...": a name with its preposition before the sentence's first
// subject.
void add_fronted(const Document& document, const Clause& clause, Claim& claim) {
    const auto& tokens = document.tokens();
    const std::uint32_t first = document.sentences()[clause.sentence].tokens.begin;
    if (tokens[first].tag != Tag::Adp || clause.subject.empty() || clause.subject.tokens.begin < first + 3)
        return;
    const auto& entities = document.entities();
    const auto entity =
        std::lower_bound(entities.begin(), entities.end(), first + 1,
                         [](const Entity& e, std::uint32_t at) { return e.tokens.begin < at; });
    if (entity == entities.end() || entity->tokens.begin > first + 2 || entity->tokens.end >= tokens.size())
        return;
    if (document.words(tokens[entity->tokens.end]) != "," ||
        clause.subject.tokens.begin != entity->tokens.end + 1)
        return;
    Argument out;
    out.role = lower_case(document.words(tokens[first]));
    out.span = entity->span;
    out.text = std::string(document.words(entity->span));
    out.key = key_of(document, *entity);
    out.head = lower_case(tokens[entity->tokens.end - 1].lemma);
    claim.arguments.push_back(std::move(out));
}

// "the bloc, to which Pakistan acceded": the name between the relative and the verb is the subject, not the
// bloc.
const Entity* subject_after_relative(const Document& document, const Clause& clause) {
    const auto& tokens = document.tokens();
    std::uint32_t end = clause.verb;
    const std::uint32_t first = document.sentences()[clause.sentence].tokens.begin;
    while (end > first && (tokens[end - 1].tag == Tag::Aux || tokens[end - 1].tag == Tag::Adv)) --end;
    const auto& entities = document.entities();
    auto entity = std::lower_bound(entities.begin(), entities.end(), end,
                                   [](const Entity& e, std::uint32_t at) { return e.tokens.end < at; });
    if (entity == entities.end() || entity->tokens.end != end || entity->tokens.begin < first + 2)
        return nullptr;
    const std::string relative = lower_case(document.words(tokens[entity->tokens.begin - 1]));
    const bool piped = tokens[entity->tokens.begin - 2].tag == Tag::Adp;
    return piped && (relative == "which" || relative == "whom") ? &*entity : nullptr;
}

} // namespace

void add_arguments(const Document& document, const Clause& clause, Claim& claim) {
    const auto add = [&](const Phrase& phrase, std::string role, std::size_t others) {
        if (phrase.empty() || claim.arguments.size() >= most_arguments) return;
        claim.arguments.push_back(make_argument(document, phrase, std::move(role), clause.sentence, claim));
        claim.arguments.back().listed = others > 0;
    };
    if (const Entity* entity = subject_after_relative(document, clause)) {
        add({entity->tokens, entity->tokens.end - 1,
             static_cast<std::int32_t>(entity - document.entities().data())},
            "subject", 0);
    } else {
        add(clause.subject, "subject", clause.more_subjects.size());
    }
    for (const Phrase& phrase : clause.more_subjects) add(phrase, "subject", 1);
    add(clause.object, "object", clause.more_objects.size());
    for (const Phrase& phrase : clause.more_objects) add(phrase, "object", 1);
    add_fronted(document, clause, claim);
    for (const analyse::Oblique& oblique : clause.obliques)
        add(oblique.phrase, std::string(oblique.preposition), 0);
}

void add_context(const Document& document, std::uint32_t sentence, Claim& claim) {
    const auto range = document.sentences()[sentence].tokens;
    const auto& entities = document.entities();
    auto entity = std::lower_bound(entities.begin(), entities.end(), range.begin,
                                   [](const Entity& e, std::uint32_t at) { return e.tokens.begin < at; });
    for (; entity != entities.end() && entity->tokens.begin < range.end; ++entity) {
        if (claim.arguments.size() >= most_arguments) return;
        const std::string key = key_of(document, *entity);
        const bool known = std::any_of(claim.arguments.begin(), claim.arguments.end(),
                                       [&](const Argument& a) { return a.key == key; });
        if (known || key.empty()) continue;
        Argument out;
        out.role = context_role;
        out.span = entity->span;
        out.text = std::string(document.words(entity->span));
        out.key = key_of(document, *entity);
        out.head = lower_case(document.tokens()[entity->tokens.end - 1].lemma);
        claim.arguments.push_back(std::move(out));
    }
}

bool is_pronoun(std::string_view head) {
    constexpr std::array words{
        "he",   "her",   "him",     "i",       "it",     "me",         "one",   "she",    "some",    "that",
        "them", "these", "they",    "this",    "those",  "us",         "we",    "what",   "which",   "who",
        "whom", "you",   "himself", "herself", "itself", "themselves", "other", "others", "another", "there"};
    return std::find(words.begin(), words.end(), head) != words.end();
}

std::vector<std::string> content_lemmas(const Document& document, std::uint32_t sentence) {
    std::vector<std::string> out;
    const auto range = document.sentences()[sentence].tokens;
    for (std::uint32_t i = range.begin; i < range.end && out.size() < 4 * most_words; ++i) {
        const analyse::Token& token = document.tokens()[i];
        if (token.tag != Tag::Noun && token.tag != Tag::Propn && token.tag != Tag::Verb &&
            token.tag != Tag::Adj)
            continue;
        std::string lemma = lower_case(token.lemma);
        if (lemma.size() < 2 || document.lexicon().in_list("stop-words", lemma)) continue;
        out.push_back(std::move(lemma));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.size() > most_words) out.resize(most_words);
    return out;
}

} // namespace factlint::claims
