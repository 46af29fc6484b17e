// Clauses by shallow patterns: a verb group, the noun phrases around it, its auxiliaries. No tree is built,
// so long sentences are read piece by piece; `confidence` says how plain the pattern was.
#include "analyse/clause_reader.hpp"

#include <algorithm>

namespace factlint::analyse {

std::vector<Clause> ClauseReader::run() {
    for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) {
        sentence_ = s;
        range_ = r_.sentences[s].tokens;
        groups_ = find_verb_groups(r_, range_);
        chunks_in_sentence();
        first_clause_ = out_.size();
        for (std::size_t g = 0; g < groups_.size(); ++g) clause(g);
        for (auto c = chunk_begin_; c < chunk_end_; ++c) event_noun(c);
    }
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Clause& a, const Clause& b) { return a.verb < b.verb; });
    return std::move(out_);
}

void ClauseReader::chunks_in_sentence() {
    chunk_begin_ = chunk_end_;
    while (chunk_begin_ < r_.chunks.size() && r_.chunks[chunk_begin_].tokens.begin < range_.begin)
        ++chunk_begin_;
    chunk_end_ = chunk_begin_;
    while (chunk_end_ < r_.chunks.size() && r_.chunks[chunk_end_].tokens.begin < range_.end) ++chunk_end_;
}

void ClauseReader::clause(std::size_t g) {
    const VerbGroup& group = groups_[g];
    const auto form = r_.tokens[group.main].form;
    const bool reduced = !group.finite && !group.infinitive && r_.tag(group.main) == Tag::Verb &&
                         form == VerbForm::PastParticiple && group.begin == group.main;
    const bool inverted = group.finite && group.begin == range_.begin && r_.tag(group.begin) == Tag::Aux;
    if (!group.finite && !group.infinitive && !reduced) {
        if (form != VerbForm::Gerund && form != VerbForm::Base) return;
    }
    Clause clause;
    clause.sentence = sentence_;
    clause.verb = group.main;
    clause.passive = group.passive || reduced;
    clause.copula = group.copula;
    clause.negated = group.negated;
    clause.modal = group.modal;
    clause.predicate = std::string(r_.lemma(group.main));
    clause.confidence = r_.sentences[sentence_].heading ? 0.6 : 0.9;

    Phrase left;
    if (group.finite && !inverted) {
        const Subject subject = find_subject(g);
        clause.confidence *= std::max(0.2, subject.safety);
        if (subject.chunk != none) {
            auto first = coordinated_before(subject.chunk, clause.more_subjects);
            left = chunk_phrase(first);
        } else if (subject.from_clause != none) {
            if (const Clause* other = clause_of(groups_[subject.from_clause].main); other != nullptr) {
                left = other->passive ? other->object : other->subject;
                clause.more_subjects = other->passive ? other->more_objects : other->more_subjects;
                if (r_.tag(group.begin - 1) == Tag::Cconj) clause.complement = other->complement;
            }
        }
    } else if (reduced) {
        const auto c = chunk_before(group.begin);
        if (c == none || r_.chunks[c].tokens.end != group.begin) return;
        left = chunk_phrase(c);
        clause.confidence = 0.5;
    } else if (inverted) {
        for (auto c = chunk_begin_; c < chunk_end_; ++c)
            if (r_.chunks[c].tokens.begin == group.end) left = chunk_phrase(c);
        clause.confidence = 0.4;
    } else {
        // "agreed to sign": the subject of the verb above, less sure.
        if (group.infinitive || form == VerbForm::Base) {
            for (std::size_t k = g; k-- > 0;)
                if (const Clause* other = clause_of(groups_[k].main); other != nullptr) {
                    left = other->passive ? other->object : other->subject;
                    if (other->passive && left.empty()) left = other->subject;
                    clause.more_subjects = other->more_subjects;
                    clause.negated = clause.negated || (r_.listed(other->verb, r_.lists.counter_implicative));
                    break;
                }
            clause.complement = group.infinitive;
            clause.confidence = 0.4;
        } else {
            clause.confidence = 0.3;
            for (std::size_t k = g; k-- > 0;)
                if (const Clause* other = clause_of(groups_[k].main);
                    other != nullptr && groups_[k].finite &&
                    !(other->passive ? other->object : other->subject).empty()) {
                    left = other->passive ? other->object : other->subject;
                    clause.more_subjects = other->passive ? other->more_objects : other->more_subjects;
                    break;
                }
        }
    }

    const auto end = clause_end(g);
    right_side(g, clause, left, end);
    clause.tokens = {
        std::min(left.empty() ? group.begin : std::min(left.tokens.begin, group.begin), group.begin), end};
    if (!left.empty() && left.tokens.begin < range_.begin) clause.tokens.begin = group.begin;
    while (clause.tokens.end > group.end && r_.tag(clause.tokens.end - 1) == Tag::Punct) --clause.tokens.end;
    if (!clause.complement) clause.complement = inside_report(g, group);
    for (const auto* side : {&clause.subject, &clause.object})
        if (!side->empty() && r_.is_any(side->tokens.begin, {"no", "none", "neither", "nobody", "nothing"}))
            clause.negated = true;
    clause.confidence = std::clamp(clause.confidence, 0.05, 0.95);
    out_.push_back(std::move(clause));
}

std::uint32_t ClauseReader::clause_end(std::size_t g) const {
    const auto from = groups_[g].end;
    for (auto i = from; i < range_.end; ++i) {
        const auto form = r_.word(i);
        if (form == ";" || form == ":" || form == "—" || form == "--") return i;
        if (r_.is_quote(i) && i > from && r_.is_open_quote(i)) continue;
        if (r_.tag(i) == Tag::Sconj) return i;
        if (relative(i) || r_.is_any(i, {"where", "when", "why", "how", "what", "whom", "whose"})) return i;
        if (r_.finite(i)) {
            // Back over the subject of the next clause.
            auto at = i;
            while (at > from && r_.tag(at - 1) == Tag::Adv) --at;
            const auto c = at > from ? r_.chunk_of[at - 1] : -1;
            if (c >= 0 && r_.chunks[static_cast<std::size_t>(c)].tokens.begin >= from &&
                !r_.chunks[static_cast<std::size_t>(c)].governed)
                return r_.chunks[static_cast<std::size_t>(c)].tokens.begin;
            return at;
        }
        if (r_.tag(i) == Tag::Cconj && i + 1 < range_.end &&
            (r_.is_verb(i + 1) || (r_.tag(i + 1) == Tag::Adv && i + 2 < range_.end && r_.is_verb(i + 2))))
            return i;
    }
    return range_.end;
}

const Clause* ClauseReader::clause_of(std::uint32_t verb) const {
    for (auto c = out_.size(); c-- > first_clause_;)
        if (out_[c].verb == verb) return &out_[c];
    return nullptr;
}

bool ClauseReader::inside_report(std::size_t g, const VerbGroup& group) const {
    while (quotation_ < r_.quotations.size() &&
           r_.quotations[quotation_].span.end <= r_.tokens[group.begin].span.begin)
        ++quotation_;
    if (quotation_ < r_.quotations.size() && !r_.quotations[quotation_].scare &&
        r_.quotations[quotation_].span.contains(r_.tokens[group.main].span.begin))
        return true;
    // "..., the ministry said." reports what goes before and is reported by nobody.
    if (r_.listed(group.main, r_.lists.speech) && group.finite && group.end + 4 >= range_.end &&
        g + 1 == groups_.size()) {
        for (auto i = group.begin; i-- > range_.begin && group.begin - i <= 8;)
            if (r_.word(i) == ",") return false;
    }
    for (std::size_t k = g; k-- > 0;) {
        if (!groups_[k].finite) continue;
        const auto verb = groups_[k].main;
        bool boundary = false;
        for (auto i = groups_[k].end; i < group.begin; ++i) {
            if (r_.tag(i) == Tag::Sconj && !r_.is(i, "that")) boundary = true;
            if (relative(i) || r_.word(i) == ";") boundary = true;
        }
        if (boundary) return false;
        if (r_.listed(verb, r_.lists.speech) || r_.listed(verb, r_.lists.belief)) {
            // "said he would go": the clause must follow the verb without an object between, or by
            // "that".
            return true;
        }
        const Clause* other = clause_of(verb);
        return other != nullptr && other->complement;
    }
    // "..., Lavrov said."
    for (std::size_t k = g + 1; k < groups_.size(); ++k)
        if (groups_[k].finite && r_.listed(groups_[k].main, r_.lists.speech) &&
            groups_[k].end + 4 >= range_.end) {
            for (auto i = group.end; i < groups_[k].begin; ++i)
                if (r_.word(i) == "," && groups_[k].begin - i <= 8) return true;
        }
    return false;
}

std::vector<Clause> find_clauses(const Reading& reading) { return ClauseReader(reading).run(); }

} // namespace factlint::analyse
