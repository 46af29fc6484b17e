// Who takes part in a clause: its subject on the left of the verb group, objects and prepositional phrases on
// the right, over relative clauses, appositions and coordination.
#include "analyse/clause_reader.hpp"

#include <algorithm>

namespace factlint::analyse {

bool ClauseReader::relative(std::uint32_t i) const {
    return r_.is_any(i, {"who", "which"}) || (r_.is(i, "that") && r_.tag(i) == Tag::Pron);
}

std::size_t ClauseReader::chunk_before(std::uint32_t at) const {
    while (at > range_.begin &&
           (r_.word(at - 1) == "," || r_.tag(at - 1) == Tag::Adv || r_.tag(at - 1) == Tag::Adp))
        --at;
    // "the pipeline (PSGP), which"
    if (at > range_.begin && r_.word(at - 1) == ")")
        for (std::uint32_t k = at - 1, steps = 0; k-- > range_.begin && steps < 8; ++steps)
            if (r_.word(k) == "(") {
                at = k;
                break;
            }
    if (at <= range_.begin) return none;
    const auto c = r_.chunk_of[at - 1];
    if (c < 0) return none;
    const auto index = static_cast<std::size_t>(c);
    // "Putin himself, who said"
    if (r_.is_any(at - 1, {"himself", "herself", "itself", "themselves"}) && index > chunk_begin_ &&
        r_.chunks[index - 1].tokens.end == r_.chunks[index].tokens.begin)
        return index - 1;
    return index;
}

std::size_t ClauseReader::governor(std::size_t c) const {
    while (c > chunk_begin_ && r_.chunks[c].governed && c != none) {
        const auto begin = r_.chunks[c].tokens.begin;
        const auto left = r_.chunks[c - 1].tokens.end;
        if (begin - left > 3) break;
        bool of = false;
        for (auto i = left; i < begin; ++i) of = of || r_.is_any(i, {"of", "and"});
        if (!of) break;
        --c;
    }
    return c;
}

bool ClauseReader::object_of_nonfinite(std::size_t c, std::uint32_t from) const {
    auto at = r_.chunks[c].tokens.begin;
    if (at <= from) return false;
    --at;
    while (at > from && r_.tag(at) == Tag::Adv) --at;
    return r_.tag(at) == Tag::Verb && !r_.finite(at);
}

bool ClauseReader::apposition(std::size_t c) const {
    if (c <= chunk_begin_) return false;
    const auto& chunk = r_.chunks[c];
    const auto& before = r_.chunks[c - 1];
    return chunk.tokens.begin > 0 && r_.word(chunk.tokens.begin - 1) == "," &&
           before.tokens.end == chunk.tokens.begin - 1 && chunk.tokens.end < range_.end &&
           r_.word(chunk.tokens.end) == "," && !before.temporal && !before.governed &&
           r_.tag(chunk.head) != Tag::Pron;
}

ClauseReader::Subject ClauseReader::find_subject(std::size_t g) const {
    const VerbGroup& group = groups_[g];
    Subject subject;
    // What may lie between: back to the last finite verb.
    std::uint32_t from = range_.begin;
    std::size_t last_finite = none;
    for (std::size_t k = g; k-- > 0;)
        if (groups_[k].finite) {
            from = groups_[k].end;
            last_finite = k;
            break;
        }
    if (group.begin > range_.begin) {
        auto at = group.begin - 1;
        while (at > from && (r_.tag(at) == Tag::Adv || r_.word(at) == ",")) --at;
        if (relative(at) && at >= from) {
            subject.chunk = chunk_before(at);
            if (subject.chunk != none && last_finite == none) subject.chunk = governor(subject.chunk);
            subject.safety = 0.75;
            return subject;
        }
        // "The pipeline, which was to be built, has been dropped"
        if (r_.word(group.begin - 1) == "," && last_finite != none)
            for (auto k = group.begin - 1; k-- > range_.begin + 1;)
                if (relative(k) && r_.word(k - 1) == ",") {
                    subject.chunk = chunk_before(k);
                    if (subject.chunk != none) subject.chunk = governor(subject.chunk);
                    subject.safety = 0.7;
                    return subject;
                }
        if (r_.tag(at) == Tag::Cconj && at >= from && last_finite != none) {
            subject.from_clause = last_finite;
            subject.safety = 0.75;
            return subject;
        }
    }
    for (auto c = chunk_end_; c-- > chunk_begin_;) {
        const auto& chunk = r_.chunks[c];
        if (chunk.tokens.begin >= group.begin) continue;
        if (chunk.tokens.begin < from) break;
        if (chunk.governed || chunk.temporal || object_of_nonfinite(c, from)) {
            subject.safety -= 0.05;
            continue;
        }
        if (apposition(c)) continue;
        // A relative clause or a subordinator between makes it less sure.
        for (auto i = chunk.tokens.end; i < group.begin; ++i)
            if (r_.tag(i) == Tag::Sconj || (r_.tag(i) == Tag::Cconj && r_.chunk_of[i + 1] < 0))
                subject.safety -= 0.2;
        subject.chunk = c;
        return subject;
    }
    // "Rising prices hurt": no object of the gerund after all.
    for (auto c = chunk_end_; last_finite == none && c-- > chunk_begin_;)
        if (r_.chunks[c].tokens.end <= group.begin && !r_.chunks[c].governed && !r_.chunks[c].temporal) {
            subject.chunk = c;
            subject.safety = 0.5;
            return subject;
        }
    // "The man who lived there died": the one before the relative clause.
    if (last_finite != none) {
        const auto before = groups_[last_finite].begin;
        for (std::uint32_t at = before; at-- > range_.begin && before - at < 4;)
            if (relative(at)) {
                subject.chunk = chunk_before(at);
                if (subject.chunk != none) subject.chunk = governor(subject.chunk);
                subject.safety = 0.6;
                return subject;
            }
        subject.from_clause = last_finite;
        subject.safety = 0.4;
        return subject;
    }
    subject.safety = 0.3;
    return subject;
}

void ClauseReader::right_side(std::size_t g, Clause& clause, const Phrase& left, std::uint32_t end) {
    const VerbGroup& group = groups_[g];
    auto at = group.end;
    // Particle: "carry out", "rule out", "turn the offer down".
    if (at < end && r_.tagged(at, {Tag::Adv, Tag::Adp})) {
        const std::string phrasal = clause.predicate + " " + std::string(r_.lower[at]);
        if (r_.lexicon->in_list("phrasal-verbs", phrasal)) {
            clause.predicate = phrasal;
            ++at;
        }
    }
    Phrase direct;
    std::vector<Phrase> more;
    std::string_view preposition;
    bool by_agent = false;
    bool first = true;
    const bool copular = clause.copula || clause.predicate == "become" || clause.predicate == "remain" ||
                         clause.predicate == "seem";
    for (; at < end;) {
        const auto c = r_.chunk_of[at];
        if (c >= 0) {
            const auto index = static_cast<std::size_t>(c);
            const auto& chunk = r_.chunks[index];
            std::vector<Phrase> others;
            const auto last = coordinated_after(index, others, end);
            if (!preposition.empty()) {
                const bool agent = clause.passive && preposition == "by" && !chunk.temporal &&
                                   r_.tag(chunk.head) != Tag::Num && r_.tag(chunk.head) != Tag::Sym &&
                                   clause.subject.empty();
                if (agent) {
                    clause.subject = chunk_phrase(index);
                    clause.more_subjects = others;
                    by_agent = true;
                } else {
                    clause.obliques.push_back({preposition, chunk_phrase(index)});
                    for (auto& other : others) clause.obliques.push_back({preposition, other});
                }
            } else if (chunk.temporal) {
                clause.obliques.push_back({"", chunk_phrase(index)});
            } else if (first && direct.empty()) {
                direct = chunk_phrase(index);
                more = others;
            } else if (first && more.empty() && at == direct.tokens.end && clause.predicate != "be") {
                clause.obliques.push_back({"to", direct}); // "gave Pakistan the loan"
                direct = chunk_phrase(index);
                more = others;
                first = false;
            }
            preposition = {};
            at = r_.chunks[last].tokens.end;
            continue;
        }
        if (r_.tag(at) == Tag::Adp) {
            preposition = r_.lower[at];
            first = false;
        } else if (r_.tag(at) == Tag::Verb) {
            preposition = {};
            first = false;
            if (r_.tokens[at].form == VerbForm::Base || r_.tokens[at].form == VerbForm::Gerund) {
                // Another verb takes over from here; what hangs on it is its own.
                break;
            }
        } else if (r_.tag(at) == Tag::Adj && copular && direct.empty()) {
            direct = {{at, at + 1}, at, r_.entity_of[at]};
            first = false;
        } else if (r_.tag(at) == Tag::Punct && !r_.is_quote(at)) {
            first = false;
            if (r_.word(at) == ",") preposition = {};
        }
        ++at;
    }
    if (clause.passive) {
        clause.object = left;
        clause.more_objects = clause.more_subjects;
        if (!by_agent) {
            clause.more_subjects.clear();
        } else {
            clause.more_objects.clear();
        }
        if (!direct.empty() && clause.subject.empty()) clause.obliques.push_back({"as", direct});
    } else {
        clause.subject = left;
        clause.object = direct;
        clause.more_objects = more;
    }
}

std::size_t ClauseReader::coordinated_before(std::size_t c, std::vector<Phrase>& more) const {
    while (c > chunk_begin_) {
        const auto begin = r_.chunks[c].tokens.begin;
        const auto& left = r_.chunks[c - 1];
        const auto gap = begin - left.tokens.end;
        if (gap == 0 || gap > 2 || left.temporal) break;
        const bool conjunction = r_.is_any(begin - 1, {"and", "or", "nor"}) || r_.word(begin - 1) == "&";
        const bool comma = r_.word(begin - 1) == ",";
        if (!conjunction && !(comma && !more.empty())) break;
        if (gap == 2 && r_.word(begin - 2) != ",") break;
        if (left.governed && !r_.chunks[c].governed) break;
        more.insert(more.begin(), chunk_phrase(c));
        --c;
    }
    return c;
}

std::size_t ClauseReader::coordinated_after(std::size_t c, std::vector<Phrase>& more,
                                            std::uint32_t limit) const {
    while (c + 1 < chunk_end_) {
        const auto end = r_.chunks[c].tokens.end;
        const auto& right = r_.chunks[c + 1];
        if (right.tokens.begin >= limit) break;
        const auto gap = right.tokens.begin - end;
        if (gap == 0 || gap > 2) break;
        const bool joined = r_.is_any(right.tokens.begin - 1, {"and", "or"}) ||
                            (r_.word(end) == "," && gap == 1 && list_follows(c + 1, limit));
        if (!joined) break;
        // "signed the deal and Lavrov left": a new clause.
        if (right.tokens.end < limit && (r_.finite(right.tokens.end))) break;
        ++c;
        more.push_back(chunk_phrase(c));
    }
    return c;
}

bool ClauseReader::list_follows(std::size_t c, std::uint32_t limit) const {
    for (auto i = r_.chunks[c].tokens.end; i < limit && i < r_.chunks[c].tokens.end + 8; ++i) {
        if (r_.tag(i) == Tag::Cconj) return true;
        if (r_.is_verb(i)) return false;
    }
    return false;
}

} // namespace factlint::analyse
