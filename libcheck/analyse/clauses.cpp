// Clauses by shallow patterns: a verb group, the noun phrases around it, its auxiliaries. No tree is built,
// so long sentences are read piece by piece; `confidence` says how plain the pattern was.
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFFU;

struct Group {
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< past the main verb
    std::uint32_t main = 0;
    bool finite = false;
    bool passive = false;
    bool copula = false;
    bool negated = false;
    bool infinitive = false;
    std::string_view modal;
};

class Reader {
  public:
    explicit Reader(const Reading& reading) : r_(reading) {}

    std::vector<Clause> run() {
        for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) {
            sentence_ = s;
            range_ = r_.sentences[s].tokens;
            find_groups();
            chunks_in_sentence();
            first_clause_ = out_.size();
            for (std::size_t g = 0; g < groups_.size(); ++g) clause(g);
            for (auto c = chunk_begin_; c < chunk_end_; ++c) event_noun(c);
        }
        std::stable_sort(out_.begin(), out_.end(),
                         [](const Clause& a, const Clause& b) { return a.verb < b.verb; });
        return std::move(out_);
    }

  private:
    void find_groups() {
        groups_.clear();
        for (auto i = range_.begin; i < range_.end;) {
            if (!r_.is_verb(i)) {
                ++i;
                continue;
            }
            Group group;
            group.begin = i;
            group.main = i;
            group.infinitive = i > range_.begin && r_.is(i - 1, "to") && r_.tag(i - 1) == Tag::Part;
            const auto form = r_.tokens[i].form;
            group.finite = form == VerbForm::Present || form == VerbForm::Past;
            bool be = false;
            auto at = i;
            for (; at < range_.end; ++at) {
                const auto lemma = r_.lemma(at);
                if (r_.tag(at) == Tag::Aux) {
                    if (at > i && group.main != at && r_.tag(group.main) == Tag::Verb) break;
                    group.main = at;
                    be = lemma == "be";
                    if (lemma == "will" || lemma == "would" || lemma == "can" || lemma == "could" ||
                        lemma == "may" || lemma == "might" || lemma == "must" || lemma == "shall" ||
                        lemma == "should" || lemma == "ought")
                        group.modal = lemma;
                    continue;
                }
                if (r_.tag(at) == Tag::Verb) {
                    if (r_.tag(group.main) == Tag::Verb && group.main != at && at != i) break;
                    const auto inner = r_.tokens[at].form;
                    if (at > i && (inner == VerbForm::Present || inner == VerbForm::Past) &&
                        r_.tag(group.main) == Tag::Aux && r_.lemma(group.main) == "be")
                        break;
                    group.passive = be && inner == VerbForm::PastParticiple;
                    group.main = at;
                    ++at;
                    break;
                }
                const bool negation = r_.is_any(at, {"not", "n't", "never"});
                if (negation) {
                    group.negated = true;
                    continue;
                }
                if (r_.tag(at) == Tag::Adv) continue;
                if (r_.is(at, "of") && r_.is(at + 1, "course") && at + 2 < range_.end) {
                    ++at;
                    continue;
                }
                // "Did he go", "Has the deal been signed": one phrase between auxiliary and verb at the
                // start.
                break;
            }
            if (r_.tag(group.main) == Tag::Aux) {
                group.copula = r_.lemma(group.main) == "be";
                if (!group.copula && r_.lemma(group.main) != "have" && r_.lemma(group.main) != "do" &&
                    group.modal.empty())
                    group.copula = true;
            }
            group.end = group.main + 1;
            if (i > range_.begin && r_.is_any(i - 1, {"never", "not"})) group.negated = true;
            groups_.push_back(group);
            i = std::max(group.end, i + 1);
        }
    }

    void chunks_in_sentence() {
        chunk_begin_ = chunk_end_;
        while (chunk_begin_ < r_.chunks.size() && r_.chunks[chunk_begin_].tokens.begin < range_.begin)
            ++chunk_begin_;
        chunk_end_ = chunk_begin_;
        while (chunk_end_ < r_.chunks.size() && r_.chunks[chunk_end_].tokens.begin < range_.end) ++chunk_end_;
    }

    Phrase phrase(std::size_t c) const {
        const auto& chunk = r_.chunks[c];
        return {chunk.tokens, chunk.head, r_.entity_of[chunk.head]};
    }

    bool relative(std::uint32_t i) const {
        return r_.is_any(i, {"who", "which"}) || (r_.is(i, "that") && r_.tag(i) == Tag::Pron);
    }

    /// Chunk that ends at or just before a token, over a comma.
    std::size_t chunk_before(std::uint32_t at) const {
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

    /// "deal [between A and B]": the chunk that the prepositions before this one hang on.
    std::size_t governor(std::size_t c) const {
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

    bool object_of_nonfinite(std::size_t c, std::uint32_t from) const {
        auto at = r_.chunks[c].tokens.begin;
        if (at <= from) return false;
        --at;
        while (at > from && r_.tag(at) == Tag::Adv) --at;
        return r_.tag(at) == Tag::Verb && !r_.finite(at);
    }

    /// "Putin, [the Russian leader], visited": set off by commas right after another chunk.
    bool apposition(std::size_t c) const {
        if (c <= chunk_begin_) return false;
        const auto& chunk = r_.chunks[c];
        const auto& before = r_.chunks[c - 1];
        return chunk.tokens.begin > 0 && r_.word(chunk.tokens.begin - 1) == "," &&
               before.tokens.end == chunk.tokens.begin - 1 && chunk.tokens.end < range_.end &&
               r_.word(chunk.tokens.end) == "," && !before.temporal && !before.governed &&
               r_.tag(chunk.head) != Tag::Pron;
    }

    struct Subject {
        std::size_t chunk = none;
        double safety = 1;
        std::size_t from_clause = none; ///< inherited from this clause
    };

    Subject find_subject(std::size_t g) const {
        const Group& group = groups_[g];
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

    /// Other chunks coordinated before this one: "A, B and C".
    std::size_t coordinated_before(std::size_t c, std::vector<Phrase>& more) const {
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
            more.insert(more.begin(), phrase(c));
            --c;
        }
        return c;
    }
    std::size_t coordinated_after(std::size_t c, std::vector<Phrase>& more, std::uint32_t limit) const {
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
            more.push_back(phrase(c));
        }
        return c;
    }
    bool list_follows(std::size_t c, std::uint32_t limit) const {
        for (auto i = r_.chunks[c].tokens.end; i < limit && i < r_.chunks[c].tokens.end + 8; ++i) {
            if (r_.tag(i) == Tag::Cconj) return true;
            if (r_.is_verb(i)) return false;
        }
        return false;
    }

    /// Where the words that belong to the verb end.
    std::uint32_t clause_end(std::size_t g) const {
        const auto from = groups_[g].end;
        for (auto i = from; i < range_.end; ++i) {
            const auto form = r_.word(i);
            if (form == ";" || form == ":" || form == "—" || form == "--") return i;
            if (r_.is_quote(i) && i > from && r_.is_open_quote(i)) continue;
            if (r_.tag(i) == Tag::Sconj) return i;
            if (relative(i) || r_.is_any(i, {"where", "when", "why", "how", "what", "whom", "whose"}))
                return i;
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

    void clause(std::size_t g) {
        const Group& group = groups_[g];
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
                left = phrase(first);
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
            left = phrase(c);
            clause.confidence = 0.5;
        } else if (inverted) {
            for (auto c = chunk_begin_; c < chunk_end_; ++c)
                if (r_.chunks[c].tokens.begin == group.end) left = phrase(c);
            clause.confidence = 0.4;
        } else {
            // "agreed to sign": the subject of the verb above, less sure.
            if (group.infinitive || form == VerbForm::Base) {
                for (std::size_t k = g; k-- > 0;)
                    if (const Clause* other = clause_of(groups_[k].main); other != nullptr) {
                        left = other->passive ? other->object : other->subject;
                        if (other->passive && left.empty()) left = other->subject;
                        clause.more_subjects = other->more_subjects;
                        clause.negated =
                            clause.negated || (r_.listed(other->verb, r_.lists.counter_implicative));
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
            std::min(left.empty() ? group.begin : std::min(left.tokens.begin, group.begin), group.begin),
            end};
        if (!left.empty() && left.tokens.begin < range_.begin) clause.tokens.begin = group.begin;
        if (!clause.complement) clause.complement = inside_report(g, group);
        for (const auto* side : {&clause.subject, &clause.object})
            if (!side->empty() &&
                r_.is_any(side->tokens.begin, {"no", "none", "neither", "nobody", "nothing"}))
                clause.negated = true;
        clause.confidence = std::clamp(clause.confidence, 0.05, 0.95);
        out_.push_back(std::move(clause));
    }

    void right_side(std::size_t g, Clause& clause, const Phrase& left, std::uint32_t end) {
        const Group& group = groups_[g];
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
                        clause.subject = phrase(index);
                        clause.more_subjects = others;
                        by_agent = true;
                    } else {
                        clause.obliques.push_back({preposition, phrase(index)});
                        for (auto& other : others) clause.obliques.push_back({preposition, other});
                    }
                } else if (chunk.temporal) {
                    clause.obliques.push_back({"", phrase(index)});
                } else if (first && direct.empty()) {
                    direct = phrase(index);
                    more = others;
                } else if (first && more.empty() && at == direct.tokens.end && clause.predicate != "be") {
                    clause.obliques.push_back({"to", direct}); // "gave Pakistan the loan"
                    direct = phrase(index);
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

    const Clause* clause_of(std::uint32_t verb) const {
        for (auto c = out_.size(); c-- > first_clause_;)
            if (out_[c].verb == verb) return &out_[c];
        return nullptr;
    }

    /// Under a verb of saying, believing or wanting, or inside a quotation.
    bool inside_report(std::size_t g, const Group& group) const {
        while (quotation_ < r_.quotations.size() &&
               r_.quotations[quotation_].span.end <= r_.tokens[group.begin].span.begin)
            ++quotation_;
        if (quotation_ < r_.quotations.size() && !r_.quotations[quotation_].scare &&
            r_.quotations[quotation_].span.contains(r_.tokens[group.main].span.begin))
            return true;
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

    bool intransitive_event(std::string_view lemma) const {
        static constexpr std::string_view known[] = {
            "visit",      "trip",       "death",       "collapse",       "fall",        "rise",
            "arrival",    "departure",  "emergence",   "victory",        "defeat",      "decision",
            "statement",  "return",     "meeting",     "growth",         "resignation", "decline",
            "withdrawal", "retreat",    "escape",      "disintegration", "visit",       "speech",
            "summit",     "talk",       "election",    "admission",      "denial",      "claim",
            "support",    "opposition", "condemnation"};
        return std::find(std::begin(known), std::end(known), lemma) != std::end(known);
    }

    /// "Putin's visit to Pakistan", "the arrest of Imran Khan by police".
    void event_noun(std::size_t c) {
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
            const Phrase argument = phrase(next);
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

    const Reading& r_;
    TokenRange range_;
    std::uint32_t sentence_ = 0;
    std::vector<Group> groups_;
    std::size_t chunk_begin_ = 0;
    std::size_t chunk_end_ = 0;
    std::size_t first_clause_ = 0;
    mutable std::size_t quotation_ = 0;
    std::vector<Clause> out_;
};

} // namespace

std::vector<Clause> find_clauses(const Reading& reading) { return Reader(reading).run(); }

} // namespace factlint::analyse
