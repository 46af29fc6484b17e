// Events named by a noun and who takes part in them: "Putin's visit to Pakistan", "the arrest of Imran Khan
// by police".
#include "analyse/clause_reader.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr double most_certain = 0.95;
/// A noun tells less than a verb whether and when something happened.
constexpr double noun_trust = 0.65;

/// Nouns whose "of" names who does it: "the collapse of the talks".
bool intransitive_event(std::string_view lemma) {
    static constexpr std::string_view known[] = {
        "visit",          "trip",      "death",       "collapse",    "fall",       "rise",      "arrival",
        "departure",      "emergence", "victory",     "defeat",      "decision",   "statement", "return",
        "meeting",        "growth",    "resignation", "decline",     "withdrawal", "retreat",   "escape",
        "disintegration", "speech",    "summit",      "talk",        "election",   "admission", "denial",
        "claim",          "support",   "opposition",  "condemnation"};
    return std::find(std::begin(known), std::end(known), lemma) != std::end(known);
}

} // namespace

Phrase ClauseReader::possessor(std::uint32_t token) const {
    const auto entity = r_.entity_of[token];
    if (entity >= 0) {
        const auto& e = r_.entities[static_cast<std::size_t>(entity)];
        return {e.tokens, token, entity};
    }
    auto end = trees_.rightmost(token) + 1;
    while (end > token + 1 && r_.tagged(end - 1, {Tag::Part, Tag::Punct})) --end;
    return {{trees_.leftmost(token), end}, token, -1};
}

void ClauseReader::event_noun(std::uint32_t noun) {
    Clause clause;
    clause.sentence = r_.sentence_of[noun];
    clause.verb = noun;
    clause.nominal = true;
    clause.predicate = std::string(r_.lemma(noun));
    clause.tokens = phrase_of(noun).tokens;
    clause.confidence = most_certain;
    for (const auto child : trees_.children(noun)) {
        const auto relation = trees_.relation(child);
        if (relation == Relation::NmodPoss && r_.tag(child) != Tag::Pron) {
            clause.subject = possessor(child);
            trust(child, clause);
        } else if ((relation == Relation::Amod || relation == Relation::Compound) &&
                   r_.entity_of[child] >= 0 && clause.subject.empty()) {
            const auto entity = r_.entity_of[child];
            const auto& e = r_.entities[static_cast<std::size_t>(entity)];
            if (e.type == EntityType::Nationality) clause.subject = {e.tokens, e.tokens.end - 1, entity};
        } else if (relation == Relation::Nmod || relation == Relation::Obl ||
                   relation == Relation::OblAgent) {
            const auto word = preposition(child);
            const Phrase argument = phrase_of(child);
            trust(child, clause);
            std::vector<Phrase> more;
            coordinated(child, more);
            if (word == "of" && clause.object.empty()) {
                if (intransitive_event(clause.predicate) && clause.subject.empty())
                    clause.subject = argument;
                else
                    clause.object = argument;
                clause.more_objects = more;
            } else if (word == "by" && clause.subject.empty()) {
                clause.subject = argument;
            } else if (!word.empty()) {
                clause.obliques.push_back({word, argument});
                if (word == "between")
                    clause.more_objects = more;
                else
                    for (auto& other : more) clause.obliques.push_back({word, other});
            }
            if (argument.tokens.begin >= clause.tokens.end) clause.tokens.end = argument.tokens.end;
        } else if (relation == Relation::Det && r_.is(child, "no")) {
            clause.negated = true;
        }
    }
    if (clause.subject.empty() && clause.object.empty() && clause.obliques.empty()) return;
    clause.confidence *= noun_trust;
    out_.push_back(std::move(clause));
}

} // namespace factlint::analyse
