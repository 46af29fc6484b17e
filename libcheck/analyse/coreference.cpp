#include "analyse/coreference.hpp"

#include "analyse/pronouns.hpp"

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
    if (reading.antecedent_of[head] >= 0) return reading.antecedent_of[head];
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

std::vector<std::int32_t> find_antecedents(const Reading& reading) {
    std::vector<std::int32_t> out(reading.size(), -1);
    const auto& weights = pronoun_weights();
    for_each_pronoun(reading, [&](const PronounCase& pronoun) {
        const auto choice = best_choice(pronoun, weights);
        out[pronoun.token] = pronoun.choices[choice].entity;
        return choice;
    });
    return out;
}

std::vector<std::vector<Span>> coreference_chains(const Document& document) {
    std::map<std::string_view, std::vector<Span>> chains;
    const auto& entities = document.entities();
    const auto chained = [](const Entity& entity) {
        return entity.type == EntityType::Person || entity.type == EntityType::Organization ||
               entity.type == EntityType::Place;
    };
    for (const auto& entity : entities)
        if (chained(entity)) chains[entity.id].push_back(entity.span);
    const auto& antecedents = document.antecedents();
    for (std::size_t i = 0; i < antecedents.size(); ++i) {
        if (antecedents[i] < 0) continue;
        const auto& entity = entities[static_cast<std::size_t>(antecedents[i])];
        if (chained(entity)) chains[entity.id].push_back(document.tokens()[i].span);
    }
    std::vector<std::vector<Span>> out;
    out.reserve(chains.size());
    for (auto& [id, chain] : chains) {
        std::sort(chain.begin(), chain.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
        out.push_back(std::move(chain));
    }
    return out;
}

} // namespace factlint::analyse
