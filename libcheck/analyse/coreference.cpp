#include "analyse/coreference.hpp"

#include <algorithm>
#include <map>

namespace factlint::analyse {
namespace {

bool is_subject(const std::vector<Clause>& clauses, std::uint32_t token) {
    // Clauses stand in the order of their verbs; a subject is never further than a sentence away.
    auto at = std::lower_bound(clauses.begin(), clauses.end(), token,
                               [](const Clause& clause, std::uint32_t t) { return clause.verb < t; });
    for (; at != clauses.end() && at->verb < token + 60; ++at)
        if (at->subject.tokens.contains(token)) return true;
    return false;
}

} // namespace

std::int32_t person_meant(const Reading& reading, const std::vector<Clause>& clauses, std::uint32_t head) {
    const bool plural = reading.is_any(head, {"they", "we", "i"});
    if (plural) return -1;
    const auto sentence = reading.sentence_of[head];
    std::int32_t found = -1;
    for (std::uint32_t s = sentence + 1; s-- > 0 && sentence - s < 4;) {
        for (auto i = reading.sentences[s].tokens.begin; i < reading.sentences[s].tokens.end && i < head;
             ++i) {
            const auto e = reading.entity_of[i];
            if (e < 0 || reading.entities[static_cast<std::size_t>(e)].type != EntityType::Person) continue;
            if (reading.entities[static_cast<std::size_t>(e)].tokens.begin != i) continue;
            const auto& entity = reading.entities[static_cast<std::size_t>(e)];
            if (found >= 0 && reading.entities[static_cast<std::size_t>(found)].id == entity.id) continue;
            // A subject wins over others of its sentence.
            const bool subject = is_subject(clauses, i);
            if (found < 0 || subject) {
                if (found >= 0 &&
                    is_subject(clauses, reading.entities[static_cast<std::size_t>(found)].tokens.begin) &&
                    subject)
                    continue;
                found = e;
            }
        }
        if (found >= 0) break;
    }
    return found;
}

std::vector<std::vector<Span>> coreference_chains(std::span<const Token> tokens,
                                                  std::span<const Entity> entities) {
    std::map<std::string_view, std::vector<Span>> chains;
    std::size_t next = 0;
    const Entity* person = nullptr;
    for (const auto& token : tokens) {
        while (next < entities.size() && entities[next].span.begin <= token.span.begin) {
            const auto& entity = entities[next++];
            const bool chained = entity.type == EntityType::Person ||
                                 entity.type == EntityType::Organization || entity.type == EntityType::Place;
            if (!chained) continue;
            chains[entity.id].push_back(entity.span);
            if (entity.type == EntityType::Person) person = &entity;
        }
        if (person != nullptr && token.tag == Tag::Pron && (token.lemma == "he" || token.lemma == "she"))
            chains[person->id].push_back(token.span);
    }
    std::vector<std::vector<Span>> out;
    out.reserve(chains.size());
    for (auto& [id, chain] : chains) out.push_back(std::move(chain));
    return out;
}

} // namespace factlint::analyse
