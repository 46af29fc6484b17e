// Negation: cue words and the words of their clause that they turn round.
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class Finder {
  public:
    explicit Finder(const Reading& reading) : r_(reading) {}

    std::vector<Negation> run() {
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            for (auto i = range_.begin; i < range_.end; ++i) step(i);
        }
        return std::move(out_);
    }

  private:
    void step(std::uint32_t i) {
        const auto low = r_.lower[i];
        if (low == "not" || low == "n't" || low == "never") {
            if (low == "not" && r_.is(i + 1, "only") && i + 1 < range_.end) return;
            if (low == "never" && r_.is(i + 1, "mind")) return;
            return add(i, i + 1, low == "n't" ? "not" : low, clause_begin(i), clause_end(i + 1));
        }
        if (low == "no" && r_.tag(i) == Tag::Det && !r_.bound_by_hyphen(i)) {
            // "no longer", "no doubt" turn the clause; "No." and "no 5" do not get here.
            if (r_.is_any(i + 1, {"doubt", "matter", "wonder"})) return;
            if (r_.is(i + 1, "longer")) return add(i, i + 2, "no longer", clause_begin(i), clause_end(i + 2));
            return add(i, i + 1, "no", clause_begin(i), clause_end(i + 1));
        }
        if (low == "none" || low == "nobody" || low == "nothing" || low == "nowhere")
            return add(i, i + 1, low, clause_begin(i), clause_end(i + 1));
        if (low == "neither" || low == "nor")
            return add(i, i + 1, low, low == "nor" ? i : clause_begin(i), clause_end(i + 1));
        if (low == "without") return add(i, i + 1, low, i + 1, clause_end(i + 1));
        if (low == "hardly" || low == "scarcely" || low == "barely")
            return add(i, i + 1, low, clause_begin(i), clause_end(i + 1));
        if (low == "yet" && r_.is(i + 1, "to") && i > range_.begin &&
            r_.is_any(i - 1, {"has", "have", "had", "is", "are", "was", "were"}))
            return add(i, i + 2, "yet to", clause_begin(i), clause_end(i + 2));
        if (low == "unable" || low == "absence" || low == "lack") {
            if (low == "lack" && r_.tag(i) == Tag::Verb)
                return add(i, i + 1, low, clause_begin(i), clause_end(i + 1));
            return add(i, i + 1, low, i + 1, clause_end(i + 1));
        }
        if (r_.tag(i) == Tag::Verb && r_.listed(i, r_.lists.negating)) {
            const auto lemma = r_.lemma(i);
            const bool infinitive = r_.is(i + 1, "to");
            const bool direct = lemma == "deny" || lemma == "reject" || lemma == "refute" ||
                                lemma == "dismiss" || lemma == "prevent" || lemma == "avoid" ||
                                lemma == "lack" || lemma == "refrain";
            if ((infinitive && (lemma == "fail" || lemma == "refuse" || lemma == "decline" ||
                                lemma == "neglect" || lemma == "forget")) ||
                direct)
                add(i, i + 1, lemma, direct && lemma != "lack" ? i + 1 : clause_begin(i), clause_end(i + 1));
            return;
        }
        if (r_.tag(i) == Tag::Verb && r_.lemma(i) == "rule" && r_.is(i + 1, "out"))
            add(i, i + 2, "rule out", i + 2, clause_end(i + 2));
    }

    bool edge(std::uint32_t i) const {
        const auto form = r_.word(i);
        return form == ";" || form == ":" || form == "—" || form == "–" || form == "--" || form == "(" ||
               form == ")" || r_.is_quote(i);
    }

    /// Back to the start of the clause around a cue.
    std::uint32_t clause_begin(std::uint32_t i) const {
        bool verb = false;
        for (auto at = i; at > range_.begin; --at) {
            const auto before = at - 1;
            if (edge(before)) return at;
            if (r_.tag(before) == Tag::Sconj) return at;
            if (r_.word(before) == "," || r_.tag(before) == Tag::Cconj) {
                // A comma or "and" parts clauses when a subject and verb follow it.
                bool subject = false;
                for (auto k = at; k < i; ++k)
                    subject = subject || r_.tagged(k, {Tag::Pron, Tag::Noun, Tag::Propn});
                if (subject && (r_.tag(before) == Tag::Cconj ? verb_before(before) : true)) return at;
                if (!subject && r_.tag(before) == Tag::Cconj && verb) return at;
            }
            if (r_.finite(before) && r_.listed(before, r_.lists.speech)) {
                for (auto k = at; k < i; ++k)
                    if (r_.tagged(k, {Tag::Pron, Tag::Noun, Tag::Propn})) return at;
            }
            verb = verb || r_.is_verb(before);
        }
        return range_.begin;
    }
    bool verb_before(std::uint32_t i) const {
        for (std::uint32_t steps = 0; i > range_.begin && steps < 12; --i, ++steps)
            if (r_.finite(i - 1)) return true;
        return false;
    }

    std::uint32_t clause_end(std::uint32_t i) const {
        bool verb = false;
        for (auto at = i; at < range_.end; ++at) {
            if (edge(at)) return at;
            if (r_.tag(at) == Tag::Punct &&
                (r_.word(at) == "." || r_.word(at)[0] == '!' || r_.word(at)[0] == '?'))
                return at;
            if (at > i && (r_.is_any(at, {"but", "although", "though", "because", "unless", "while",
                                          "whereas", "since"}) &&
                           (r_.tag(at) == Tag::Sconj || r_.tag(at) == Tag::Cconj)))
                return at;
            if (at > i && (r_.word(at) == "," || r_.tag(at) == Tag::Cconj) && at + 1 < range_.end) {
                auto next = at + 1;
                if (r_.word(at) == "," && r_.tag(next) == Tag::Cconj) ++next;
                for (auto k = next; k < range_.end && k < next + 5; ++k) {
                    if (r_.finite(k)) return at;
                    if (r_.tag(k) == Tag::Punct || r_.tag(k) == Tag::Adp) break;
                }
            }
            verb = verb || r_.is_verb(at);
        }
        return range_.end;
    }

    void add(std::uint32_t begin, std::uint32_t end, std::string_view lemma, std::uint32_t scope_begin,
             std::uint32_t scope_end) {
        Negation negation;
        negation.cue = r_.span_of({begin, end});
        negation.lemma = lemma;
        while (scope_end > scope_begin && r_.tag(scope_end - 1) == Tag::Punct) --scope_end;
        negation.tokens = {scope_begin, std::max(scope_begin, scope_end)};
        negation.scope = r_.span_of(negation.tokens);
        out_.push_back(std::move(negation));
    }

    const Reading& r_;
    TokenRange range_;
    std::vector<Negation> out_;
};

} // namespace

std::vector<Negation> find_negations(const Reading& reading) { return Finder(reading).run(); }

} // namespace factlint::analyse
