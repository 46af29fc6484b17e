#include "claims/quotations.hpp"

#include "base/text.hpp"
#include "claims/claim_time.hpp"
#include "claims/shape.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace factlint::claims {

using analyse::Attribution;
using analyse::AttributionKind;
using analyse::Document;
using analyse::Entity;
using analyse::EntityType;

namespace {

constexpr std::size_t shortest = 6;
constexpr std::size_t longest_bytes = 1200;

using People = std::map<std::string_view, const Entity*>;

// The person named as source, also where "he" is written and the holder has the full name.
const Entity* speaker_of(const Document& document, const People& people, const Attribution& attribution) {
    const auto tokens = document.tokens_in(attribution.source);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
        if (const Entity* entity = entity_at(document, i);
            entity != nullptr && entity->type == EntityType::Person)
            return entity;
    const auto found = people.find(attribution.holder);
    return found == people.end() ? nullptr : found->second;
}

} // namespace

std::vector<Claim> quotation_claims(const Document& document) {
    std::vector<Claim> out;
    People people;
    for (const Entity& entity : document.entities())
        if (entity.type == EntityType::Person) people.try_emplace(entity.name, &entity);
    const auto& quotations = document.quotations();
    for (const Attribution& attribution : document.attributions()) {
        if (attribution.kind != AttributionKind::Direct || attribution.holder.empty() || attribution.hidden)
            continue;
        auto at = std::lower_bound(
            quotations.begin(), quotations.end(), attribution.content.begin,
            [](const analyse::Quotation& q, std::uint32_t from) { return q.span.end <= from; });
        for (; at != quotations.end() && at->span.begin < attribution.content.end; ++at) {
            const analyse::Quotation& quotation = *at;
            if (quotation.scare) continue;
            if (quotation.content.size() > longest_bytes || quotation.content.size() == 0) continue;
            const std::string words = collapse_spaces(document.words(quotation.content));
            if (std::count(words.begin(), words.end(), ' ') + 1 < static_cast<std::ptrdiff_t>(shortest))
                continue;
            const Entity* speaker = speaker_of(document, people, attribution);
            if (speaker == nullptr) break;
            const auto sentence = static_cast<std::uint32_t>(document.sentence_at(quotation.content.begin));
            const auto tokens = document.tokens_in(quotation.content);
            if (sentence >= document.sentences().size() || tokens.empty()) continue;
            Claim claim;
            claim.span = quotation.span;
            claim.predicate = attribution.cue_lemma;
            claim.predicate_span = document.tokens()[tokens.begin].span;
            claim.parse_confidence = 0.9;
            claim.extra["shape"] = std::string(quotation_shape);
            claim.extra["class"] = "quotation";
            claim.extra["quote"] = words;
            claim.holders.push_back(attribution.holder);
            claim.quoted = true;
            claim.arguments.push_back(named_argument(document, "subject", *speaker, speaker->id));
            set_time(document, document.sentences()[sentence].tokens, sentence, claim);
            out.push_back(std::move(claim));
        }
    }
    std::sort(out.begin(), out.end(), [](const Claim& a, const Claim& b) { return a.span < b.span; });
    out.erase(
        std::unique(out.begin(), out.end(), [](const Claim& a, const Claim& b) { return a.span == b.span; }),
        out.end());
    return out;
}

} // namespace factlint::claims
