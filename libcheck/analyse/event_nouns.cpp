// Events named by a noun and who takes part in them: "Putin's visit to Pakistan", "the arrest of Imran Khan
// by police".
#include "analyse/clause_reader.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

/// Nouns whose "of" names who does it: "the collapse of the talks".
bool intransitive_event(std::string_view lemma) {
    static constexpr std::string_view known[] = {
        "visit",          "trip",      "death",       "collapse",   "fall",        "rise",      "arrival",
        "departure",      "emergence", "victory",     "defeat",     "decision",    "statement", "return",
        "meeting",        "growth",    "resignation", "decline",    "withdrawal",  "retreat",   "escape",
        "disintegration", "visit",     "speech",      "summit",     "talk",        "election",  "admission",
        "denial",         "claim",     "support",     "opposition", "condemnation"};
    return std::find(std::begin(known), std::end(known), lemma) != std::end(known);
}

} // namespace

void ClauseReader::event_noun(std::size_t c) {
    const auto& chunk = r_.chunks[c];
    const auto head = chunk.head;
    if (r_.tag(head) != Tag::Noun || !r_.listed(head, r_.lists.event_nouns)) return;
    Clause clause;
    clause.sentence = sentence_;
    clause.verb = head;
    clause.nominal = true;
    clause.predicate = std::string(r_.lemma(head));
    clause.tokens = chunk.tokens;
    clause.confidence = 0.55;
    for (auto i = chunk.tokens.begin; i < head; ++i) {
        const auto entity = r_.entity_of[i];
        if (entity < 0) continue;
        const auto& e = r_.entities[static_cast<std::size_t>(entity)];
        const bool possessor = e.tokens.end < head && r_.tag(e.tokens.end) == Tag::Part;
        if ((possessor || e.type == EntityType::Nationality) && (clause.subject.empty() || possessor))
            clause.subject = {e.tokens, e.tokens.end - 1, entity};
    }
    auto at = chunk.tokens.end;
    auto last = c;
    while (at + 1 < range_.end && r_.tag(at) == Tag::Adp && r_.chunk_of[at + 1] >= 0) {
        const auto next = static_cast<std::size_t>(r_.chunk_of[at + 1]);
        if (next <= last) break;
        const auto preposition = r_.lower[at];
        const Phrase argument = chunk_phrase(next);
        if (preposition == "of" && next == c + 1) {
            if (intransitive_event(clause.predicate) && clause.subject.empty())
                clause.subject = argument;
            else
                clause.object = argument;
        } else if (preposition == "by" && clause.subject.empty()) {
            clause.subject = argument;
        } else {
            clause.obliques.push_back({preposition, argument});
        }
        last = next;
        std::vector<Phrase> more;
        last = coordinated_after(last, more, range_.end);
        if (preposition == "between" || preposition == "of")
            clause.more_objects = more;
        else
            for (auto& other : more) clause.obliques.push_back({preposition, other});
        at = r_.chunks[last].tokens.end;
        clause.tokens.end = at;
    }
    if (clause.subject.empty() && clause.object.empty() && clause.obliques.empty()) return;
    if (r_.is_any(chunk.tokens.begin, {"no", "any"})) clause.negated = r_.is(chunk.tokens.begin, "no");
    out_.push_back(std::move(clause));
}

} // namespace factlint::analyse
