// Clauses from trees: every predicate with its auxiliaries, and how far its words reach. `confidence` is the
// least certain of the arcs that a clause stands on.
#include "analyse/clause_reader.hpp"
#include "analyse/predicate.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr double headline_trust = 0.7; ///< headlines leave out what the parser goes by
constexpr double most_certain = 0.95;

} // namespace

std::vector<Clause> ClauseReader::run() {
    owner_.assign(r_.size(), none);
    clause_at_.assign(r_.size(), -1);
    for (const auto& sentence : r_.sentences) {
        find_owners(sentence);
        for (const auto predicate : predicates_) clause(predicate);
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
            if (r_.tag(i) == Tag::Noun && r_.listed(i, r_.lists.event_nouns)) event_noun(i);
    }
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Clause& a, const Clause& b) { return a.verb < b.verb; });
    return std::move(out_);
}

void ClauseReader::find_owners(const Sentence& sentence) {
    predicates_.clear();
    std::vector<std::uint32_t> path;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found; // depth, predicate
    std::vector<std::uint32_t> depth(sentence.tokens.size(), 0);
    std::vector<bool> done(sentence.tokens.size(), false);
    const auto begin = sentence.tokens.begin;
    for (auto i = begin; i < sentence.tokens.end; ++i) {
        path.clear();
        auto at = i;
        while (!done[at - begin]) {
            path.push_back(at);
            if (trees_.is_root(at)) break;
            at = trees_.head(at);
        }
        for (std::size_t n = path.size(); n-- > 0;) {
            const auto token = path[n];
            const bool top = trees_.is_root(token);
            const auto above = trees_.head(token);
            depth[token - begin] = top ? 0 : depth[above - begin] + 1;
            owner_[token] = is_predicate(r_, trees_, token) ? token : (top ? none : owner_[above]);
            done[token - begin] = true;
            if (owner_[token] == token) found.emplace_back(depth[token - begin], token);
        }
    }
    std::sort(found.begin(), found.end());
    for (const auto& [level, token] : found) predicates_.push_back(token);
}

void ClauseReader::verb_group(std::uint32_t predicate, Clause& clause) {
    const auto cop = trees_.child(predicate, Relation::Cop);
    clause.copula = cop != none;
    clause.verb = clause.copula ? cop : predicate;
    clause.predicate = std::string(r_.lemma(clause.verb));
    for (const auto child : trees_.children(predicate)) {
        const auto relation = trees_.relation(child);
        if (relation == Relation::AuxPass) clause.passive = true;
        if (relation == Relation::Aux) {
            const auto lemma = r_.lemma(child);
            if (r_.is_any(child, {"will", "would", "can", "could", "may", "might", "must", "shall", "should",
                                  "ought", "'ll", "wo", "ca", "'d"}) ||
                lemma == "will" || lemma == "can")
                if (lemma != "have" && lemma != "do") clause.modal = lemma;
        }
        if (relation == Relation::Advmod && r_.is_any(child, {"not", "n't", "never", "n’t"}))
            clause.negated = true;
        if (relation == Relation::CcPreconj && r_.is(child, "neither")) clause.negated = true;
        if (relation == Relation::CompoundPrt) {
            const std::string phrasal = clause.predicate + " " + std::string(r_.lower[child]);
            if (r_.lexicon->in_list("phrasal-verbs", phrasal)) clause.predicate = phrasal;
        }
    }
}

void ClauseReader::clause(std::uint32_t predicate) {
    Clause clause;
    clause.sentence = r_.sentence_of[predicate];
    clause.confidence = most_certain;
    verb_group(predicate, clause);
    take_participants(predicate, clause);
    inherit_subject(predicate, clause);
    for (const auto* side : {&clause.subject, &clause.object})
        if (!side->empty() && !r_.bound_by_hyphen(side->tokens.begin) &&
            r_.is_any(side->tokens.begin, {"no", "none", "neither", "nobody", "nothing"}))
            clause.negated = true;
    clause.tokens = extent(predicate, clause);
    clause.complement = inside_report(predicate);
    if (r_.sentences[clause.sentence].heading) clause.confidence *= headline_trust;
    clause.confidence = std::clamp(clause.confidence, 0.05, most_certain);
    clause_at_[predicate] = static_cast<std::int32_t>(out_.size());
    out_.push_back(std::move(clause));
}

TokenRange ClauseReader::extent(std::uint32_t predicate, const Clause& clause) const {
    const auto& sentence = r_.sentences[clause.sentence].tokens;
    const auto own = [&](std::uint32_t i) { return owner_[i] == predicate && r_.tag(i) != Tag::Punct; };
    // To the left over what stands between subject and verb, to the right up to the next clause.
    TokenRange range{clause.verb, clause.verb + 1};
    for (auto i = sentence.begin; i < range.begin; ++i)
        if (own(i)) {
            range.begin = i;
            break;
        }
    for (auto i = range.end; i < sentence.end; ++i) {
        if (own(i))
            range.end = i + 1;
        else if (owner_[i] != predicate)
            break;
    }
    return range;
}

const Clause* ClauseReader::clause_of(std::uint32_t predicate) const {
    if (predicate == none || clause_at_[predicate] < 0) return nullptr;
    return &out_[static_cast<std::size_t>(clause_at_[predicate])];
}

bool ClauseReader::quoted(std::uint32_t token) const {
    const auto at = r_.tokens[token].span.begin;
    const auto after =
        std::upper_bound(r_.quotations.begin(), r_.quotations.end(), at,
                         [](std::uint32_t place, const Quotation& q) { return place < q.span.begin; });
    // Quotations stand one behind the other or one inside the other; the nearest few decide.
    int looked = 0;
    for (auto q = after; q != r_.quotations.begin() && looked < 4; ++looked) {
        --q;
        if (q->span.contains(at) && !q->scare) return true;
    }
    return false;
}

bool ClauseReader::inside_report(std::uint32_t predicate) const {
    if (quoted(predicate)) return true;
    const auto reports = [&](std::uint32_t verb) {
        return r_.listed(verb, r_.lists.speech) || r_.listed(verb, r_.lists.belief);
    };
    for (auto at = predicate;; at = trees_.head(at)) {
        // "The deal was dead, the ministry said."
        for (const auto child : trees_.children(at))
            if (trees_.relation(child) == Relation::Parataxis && child != predicate && r_.finite(child) &&
                r_.listed(child, r_.lists.speech) && trees_.child(child, Relation::Ccomp) == none)
                return true;
        if (trees_.is_root(at)) return false;
        const auto relation = trees_.relation(at);
        if ((relation == Relation::Ccomp || relation == Relation::Xcomp) && reports(trees_.head(at)))
            return true;
        // The words of saying beside a statement are nobody's but the author's.
        if (relation == Relation::Parataxis) return false;
    }
}

std::vector<Clause> find_clauses(const Reading& reading) { return ClauseReader(reading).run(); }

} // namespace factlint::analyse
