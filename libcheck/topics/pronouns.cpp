#include "topics/pronouns.hpp"

#include "base/ascii.hpp"
#include "topics/tree_walk.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace factlint::topics {
namespace {

using analyse::Document;
using analyse::Tag;

constexpr std::int32_t nobody = -1;
constexpr std::int32_t several = -2;

bool is_pronoun(const Document& document, const analyse::Token& token) {
    if (token.tag != Tag::Pron) return false;
    const std::string word = ascii::lower(document.words(token));
    return word == "he" || word == "she" || word == "him";
}

// "The general", "a spokesman": somebody without a name.
bool is_somebody(const Document& document, const analyse::Token& token) {
    if (token.tag != Tag::Noun) return false;
    const std::string lemma = ascii::lower(token.lemma);
    return document.lexicon().in_list("person-nouns", lemma) || document.lexicon().in_list("titles", lemma);
}

// "I" in a quotation is its speaker, where the text names him. Attributions stand in the order of their cues,
// so quotations are put in order first.
void speakers(const Document& document, std::vector<std::int32_t>& out) {
    const auto& tokens = document.tokens();
    const auto& entities = document.entities();
    std::vector<const analyse::Attribution*> spoken;
    for (const analyse::Attribution& each : document.attributions())
        if (each.kind == analyse::AttributionKind::Direct && !each.holder.empty()) spoken.push_back(&each);
    if (spoken.empty()) return;
    std::sort(spoken.begin(), spoken.end(),
              [](const auto* a, const auto* b) { return a->content.begin < b->content.begin; });
    std::unordered_map<std::string_view, std::int32_t> person;
    for (std::size_t e = 0; e < entities.size(); ++e)
        if (entities[e].type == analyse::EntityType::Person)
            person.emplace(entities[e].name, static_cast<std::int32_t>(e));
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
        if (tokens[t].tag != Tag::Pron || document.words(tokens[t]) != "I") continue;
        const auto after = std::upper_bound(
            spoken.begin(), spoken.end(), tokens[t].span.begin,
            [](std::uint32_t at, const analyse::Attribution* each) { return at < each->content.begin; });
        if (after == spoken.begin() || !(*(after - 1))->content.covers(tokens[t].span)) continue;
        if (const auto known = person.find((*(after - 1))->holder); known != person.end())
            out[t] = known->second;
    }
}

} // namespace

std::vector<SelfReference> self_references(const Document& document) {
    const auto& tokens = document.tokens();
    const analyse::Trees& trees = document.trees();
    std::vector<SelfReference> out;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
        if (tokens[t].tag != Tag::Pron || !analyse::is_subject(trees.relation(t))) continue;
        const std::string word = ascii::lower(document.words(tokens[t]));
        if (word != "it" && word != "they") continue;
        const std::uint32_t verb = trees.head(t);
        if (trees.relation(verb) != analyse::Relation::Ccomp) continue;
        const std::uint32_t speaker = doer_of(document, trees.head(verb));
        if (speaker == analyse::Trees::none || speaker >= t) continue;
        if (tokens[speaker].tag == Tag::Noun || tokens[speaker].tag == Tag::Propn)
            out.push_back({t, speaker});
    }
    return out;
}

std::vector<std::int32_t> antecedents(const Document& document) {
    const auto& tokens = document.tokens();
    const auto& entities = document.entities();
    std::vector<std::int32_t> out(tokens.size(), nobody);
    std::vector<std::int32_t> person_at(tokens.size(), nobody);
    for (std::size_t e = 0; e < entities.size(); ++e) {
        if (entities[e].type != analyse::EntityType::Person) continue;
        for (std::uint32_t t = entities[e].tokens.begin; t < entities[e].tokens.end && t < tokens.size(); ++t)
            person_at[t] = static_cast<std::int32_t>(e);
    }
    std::int32_t before = nobody; // of the sentence before
    for (const analyse::Sentence& sentence : document.sentences()) {
        std::int32_t one = nobody;
        const auto meet = [&](std::int32_t entity) {
            if (one == nobody)
                one = entity;
            else if (one != several && entities[static_cast<std::size_t>(one)].id !=
                                           entities[static_cast<std::size_t>(entity)].id)
                one = several;
        };
        // What describes the person next to it ("the premier, Ana Lund") is nobody else.
        bool beside = false;
        bool unnamed = false;
        for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end && t < tokens.size(); ++t) {
            if (person_at[t] != nobody) {
                meet(person_at[t]);
                beside = true;
                unnamed = false;
            } else if (is_pronoun(document, tokens[t])) {
                const std::int32_t meant = one != nobody ? one : before;
                if (meant >= 0 && !unnamed) {
                    out[t] = meant;
                    meet(meant);
                }
                beside = false;
            } else if (tokens[t].tag == Tag::Verb || document.words(tokens[t]) == "and") {
                if (unnamed) one = several;
                beside = false;
                unnamed = false;
            } else if (!beside && is_somebody(document, tokens[t])) {
                unnamed = true;
            }
        }
        if (unnamed) one = several;
        before = one;
    }
    speakers(document, out);
    return out;
}

} // namespace factlint::topics
