#include "analyse/speakers.hpp"

#include "analyse/coreference.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::analyse {

Phrase Speakers::source_of(std::uint32_t verb, std::uint32_t begin, std::uint32_t end) const {
    // "said Lavrov", when the verb follows the quotation at once.
    const bool after = verb >= end;
    if (after) {
        auto at = end;
        while (at < verb && (r_.tag(at) == Tag::Punct || r_.tag(at) == Tag::Adv)) ++at;
        if (at == verb) {
            auto next = verb + 1;
            while (next < r_.size() && r_.tag(next) == Tag::Adv) ++next;
            return r_.phrase_at(next);
        }
        // The first phrase between the quotation and the verb.
        for (; at < verb; ++at)
            if (r_.chunk_of[at] >= 0) return r_.phrase_at(at);
    }
    if (const Clause* clause = clause_at(verb)) {
        const Phrase& who = clause->subject;
        if (!who.empty() && !(who.tokens.begin >= begin && who.tokens.end <= end)) return who;
    }
    for (auto i = verb; i-- > 0 && verb - i < 12 && r_.sentence_of[i] == r_.sentence_of[verb];)
        if (r_.chunk_of[i] >= 0) return r_.phrase_at(i);
    return {};
}

void Speakers::set_source(Attribution& attribution, const Phrase& source) const {
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
        if (const auto person = person_meant(r_, clauses_, head); person >= 0) {
            attribution.holder = r_.entities[static_cast<std::size_t>(person)].name;
            if (!attribution.holder.empty()) return;
        }
    }
    auto begin = source.tokens.begin;
    if (r_.is_any(begin, {"the", "a", "an"}) && begin + 1 < source.tokens.end) ++begin;
    // "a spokesman for the ministry", "the Pakistani ambassador to Russia"
    auto end = source.tokens.end;
    if (end + 1 < r_.size() && r_.is_any(end, {"of", "for", "to", "at", "from"}) &&
        r_.chunk_of[end + 1] >= 0 && r_.sentence_of[end] == r_.sentence_of[head] &&
        r_.tag(head) == Tag::Noun) {
        end = r_.chunks[static_cast<std::size_t>(r_.chunk_of[end + 1])].tokens.end;
        if (!verb_between(source.tokens.end, end))
            attribution.source = r_.span_of({source.tokens.begin, end});
    }
    attribution.holder = collapse_spaces(r_.span_of({begin, std::max(end, begin + 1)}).in(r_.text));
    attribution.hidden =
        r_.listed(head, r_.lists.vague) && begin + 2 >= source.tokens.end && r_.entity_of[begin] < 0;
}

const Clause* Speakers::clause_at(std::uint32_t verb) const {
    const auto at =
        std::lower_bound(clauses_.begin(), clauses_.end(), verb,
                         [](const Clause& clause, std::uint32_t token) { return clause.verb < token; });
    for (auto it = at; it != clauses_.end() && it->verb == verb; ++it)
        if (!it->nominal) return &*it;
    return nullptr;
}

bool Speakers::verb_between(std::uint32_t begin, std::uint32_t end) const {
    for (auto i = begin; i < end; ++i)
        if (r_.is_verb(i)) return true;
    return false;
}

} // namespace factlint::analyse
