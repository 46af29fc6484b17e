#include "claims/shape.hpp"

#include "base/text.hpp"
#include "claims/voice.hpp"

#include <algorithm>

namespace factlint::claims {

using analyse::Document;
using analyse::Entity;

std::string_view shape_of(const Claim& claim) {
    const auto found = claim.extra.find("shape");
    if (found == claim.extra.end() || !found->value().is_string()) return {};
    return found->value().as_string();
}

Claim shaped_claim(const Document& document, std::string_view shape, std::string event, std::uint32_t anchor,
                   std::uint32_t sentence) {
    Claim out;
    const analyse::Token& token = document.tokens()[anchor];
    out.span = document.sentences()[sentence].span;
    out.predicate = lower_case(token.lemma);
    out.predicate_span = token.span;
    out.extra["shape"] = std::string(shape);
    out.extra["class"] = std::move(event);
    set_voice(document, anchor, sentence, out);
    out.parse_confidence = std::clamp<double>(document.trees()[anchor].certainty, 0.5, 0.9);
    return out;
}

bool is_plain_statement(const Claim& claim) {
    return claim.polarity == Polarity::Positive && claim.factuality == Factuality::Certain &&
           !claim.conditional && !claim.generic && !claim.future;
}

const Entity* entity_at(const Document& document, std::uint32_t token) {
    const auto& entities = document.entities();
    const auto after =
        std::upper_bound(entities.begin(), entities.end(), token,
                         [](std::uint32_t at, const Entity& e) { return at < e.tokens.begin; });
    if (after == entities.begin()) return nullptr;
    const Entity& entity = *(after - 1);
    return entity.tokens.contains(token) ? &entity : nullptr;
}

std::string country_key(const Document& document, const Entity& entity, bool metonyms) {
    constexpr std::string_view people = "nationality:";
    const lexicon::Lexicon& lexicon = document.lexicon();
    if (entity.id.starts_with(people)) {
        std::string land = "country:" + entity.id.substr(people.size());
        return lexicon.by_id(land) != nullptr ? land : entity.id;
    }
    const lexicon::Entry* entry = lexicon.by_id(entity.id);
    // A country is the country, whatever else its name was taken for in one sentence.
    if (entry == nullptr) entry = lexicon.find(lower_case(document.words(entity.span)));
    if (entry == nullptr) return entity.id;
    if (entry->id.starts_with("country:")) return entry->id;
    if (metonyms && entry->stands_for.starts_with("country:")) return entry->stands_for;
    return entity.id;
}

Argument named_argument(const Document& document, std::string role, const Entity& entity, std::string key) {
    Argument out;
    out.role = std::move(role);
    out.span = entity.span;
    out.text = std::string(document.words(entity.span));
    out.key = std::move(key);
    out.head = lower_case(document.tokens()[entity.tokens.end - 1].lemma);
    return out;
}

std::vector<std::string_view> words_of(std::string_view entry) {
    std::vector<std::string_view> out;
    while (!entry.empty()) {
        const auto space = entry.find(' ');
        if (space != 0) out.push_back(entry.substr(0, space));
        if (space == std::string_view::npos) break;
        entry.remove_prefix(space + 1);
    }
    return out;
}

} // namespace factlint::claims
