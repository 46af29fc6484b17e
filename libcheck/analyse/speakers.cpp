// Whose words: the source of an attribution, its fullest name, and the person a pronoun means.
#include "analyse/attribution_finder.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::string AttributionFinder::resolve(std::uint32_t head) const {
    const bool plural = r_.is_any(head, {"they", "we", "i"});
    if (plural) return {};
    const auto sentence = r_.sentence_of[head];
    std::int32_t found = -1;
    for (std::uint32_t s = sentence + 1; s-- > 0 && sentence - s < 4;) {
        for (auto i = r_.sentences[s].tokens.begin; i < r_.sentences[s].tokens.end && i < head; ++i) {
            const auto e = r_.entity_of[i];
            if (e < 0 || r_.entities[static_cast<std::size_t>(e)].type != EntityType::Person) continue;
            if (r_.entities[static_cast<std::size_t>(e)].tokens.begin != i) continue;
            const auto& entity = r_.entities[static_cast<std::size_t>(e)];
            if (found >= 0 && r_.entities[static_cast<std::size_t>(found)].id == entity.id) continue;
            // A subject wins over others of its sentence.
            const bool subject = is_subject(i);
            if (found < 0 || subject) {
                if (found >= 0 && is_subject(r_.entities[static_cast<std::size_t>(found)].tokens.begin) &&
                    subject)
                    continue;
                found = e;
            }
        }
        if (found >= 0) break;
    }
    return found < 0 ? std::string{} : r_.entities[static_cast<std::size_t>(found)].name;
}

bool AttributionFinder::is_subject(std::uint32_t token) const {
    // Clauses stand in the order of their verbs; a subject is never further than a sentence away.
    auto at = std::lower_bound(clauses_.begin(), clauses_.end(), token,
                               [](const Clause& clause, std::uint32_t t) { return clause.verb < t; });
    for (; at != clauses_.end() && at->verb < token + 60; ++at)
        if (at->subject.tokens.contains(token)) return true;
    return false;
}

void AttributionFinder::set_source(Attribution& attribution, const Phrase& source) const {
    if (source.empty()) {
        attribution.hidden = true;
        return;
    }
    attribution.source = r_.span_of(source.tokens);
    const auto head = source.head;
    const auto entity = r_.entity_of[head];
    if (entity >= 0) {
        const auto& e = r_.entities[static_cast<std::size_t>(entity)];
        attribution.holder = e.type == EntityType::Office || e.type == EntityType::Nationality
                                 ? collapse_spaces(attribution.source.in(r_.text))
                                 : e.name;
        return;
    }
    if (r_.is_any(head, {"he", "she", "who"})) {
        attribution.holder = resolve(head);
        if (!attribution.holder.empty()) return;
    }
    auto begin = source.tokens.begin;
    if (r_.is_any(begin, {"the", "a", "an"}) && begin + 1 < source.tokens.end) ++begin;
    // "a spokesman for the ministry", "the Pakistani ambassador to Russia"
    auto end = source.tokens.end;
    if (end + 1 < r_.size() && r_.is_any(end, {"of", "for", "to", "at", "from"}) &&
        r_.chunk_of[end + 1] >= 0 && r_.sentence_of[end] == r_.sentence_of[head] &&
        r_.tag(head) == Tag::Noun) {
        end = r_.chunks[static_cast<std::size_t>(r_.chunk_of[end + 1])].tokens.end;
        if (!speech_between(source.tokens.end, end))
            attribution.source = r_.span_of({source.tokens.begin, end});
    }
    attribution.holder = collapse_spaces(r_.span_of({begin, std::max(end, begin + 1)}).in(r_.text));
    attribution.hidden =
        r_.listed(head, r_.lists.vague) && begin + 2 >= source.tokens.end && r_.entity_of[begin] < 0;
}

} // namespace factlint::analyse
