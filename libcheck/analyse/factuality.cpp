// Factuality of events (FactBank, Sauri & Pustejovsky 2009): from the nearest modal, negation, verb above,
// and the clause it stands in. One word of certainty and a sign per event word.
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class Judge {
  public:
    Judge(const Reading& reading, const std::vector<Negation>& negations,
          const std::vector<Attribution>& attributions)
        : r_(reading), negations_(negations), attributions_(attributions) {}

    std::vector<Factuality> run() {
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            question_ = r_.word(range_.end - 1)[0] == '?';
            for (auto i = range_.begin; i < range_.end; ++i)
                if (event(i)) out_.push_back(judge(i));
        }
        return std::move(out_);
    }

  private:
    bool event(std::uint32_t i) const {
        if (r_.tag(i) == Tag::Verb) return true;
        if (r_.tag(i) == Tag::Noun && r_.listed(i, r_.lists.event_nouns)) return true;
        if (r_.tag(i) == Tag::Noun && r_.chunk_of[i] >= 0) { // "She is a judge": the state of being one
            const auto& chunk = r_.chunks[static_cast<std::size_t>(r_.chunk_of[i])];
            if (chunk.head != i || chunk.tokens.begin == range_.begin) return false;
            auto before = chunk.tokens.begin - 1;
            while (before > range_.begin && (r_.tag(before) == Tag::Adv || r_.tag(before) == Tag::Part))
                --before;
            return r_.tag(before) == Tag::Aux && r_.lemma(before) == "be";
        }
        if (r_.tag(i) == Tag::Noun) return false;
        if (r_.tag(i) == Tag::Adj && i > range_.begin) {
            auto before = i - 1;
            while (before > range_.begin && (r_.tag(before) == Tag::Adv || r_.tag(before) == Tag::Part))
                --before;
            return r_.tag(before) == Tag::Aux && r_.lemma(before) == "be";
        }
        return false;
    }

    Factuality judge(std::uint32_t i) {
        Factuality f;
        f.token = i;
        auxiliaries(i, f);
        above(i, f);
        for (const auto& negation : negations_) {
            if (negation.cue.begin > r_.tokens[range_.end - 1].span.end) break;
            if (!negation.tokens.contains(i) || negation.cue.covers(r_.tokens[i].span)) continue;
            if (near_negation(negation, i)) f.positive = !f.positive;
        }
        conditions(i, f);
        if (question_ && f.certainty == Certainty::Certain && main_clause(i)) {
            f.certainty = Certainty::Underspecified;
            f.conditional = true;
        }
        for (const auto& attribution : attributions_) {
            if (attribution.content.begin > r_.tokens[i].span.begin) {
                if (attribution.content.begin > r_.tokens[range_.end - 1].span.end) break;
                continue;
            }
            if (!attribution.content.covers(r_.tokens[i].span) || attribution.cue.covers(r_.tokens[i].span))
                continue;
            f.holder = attribution.holder;
            if (attribution.denies && main_clause(i)) f.positive = false;
            if (attribution.alleges && f.certainty == Certainty::Certain) f.certainty = Certainty::Probable;
        }
        return f;
    }

    /// A negation turns the event of its own verb group, not every word of the clause.
    bool near_negation(const Negation& negation, std::uint32_t i) const {
        const auto lemma = std::string_view(negation.lemma);
        const auto cue = negation.cue.begin;
        const auto at = r_.tokens[i].span.begin;
        if (at < cue)
            return (lemma == "no" || lemma == "nothing" || lemma == "nobody" || lemma == "none" ||
                    lemma == "nowhere") &&
                   between(i, cue) <= 3;
        // No other event verb of a finite clause in between.
        std::uint32_t verbs = 0;
        for (auto k = i; k-- > range_.begin && r_.tokens[k].span.begin > cue;)
            if (r_.tag(k) == Tag::Verb && !r_.listed(k, r_.lists.implicative)) ++verbs;
        if (lemma == "fail" || lemma == "refuse" || lemma == "decline" || lemma == "yet to" ||
            lemma == "unable" || lemma == "without" || lemma == "deny" || lemma == "prevent")
            return verbs == 0;
        return verbs == 0;
    }
    std::uint32_t between(std::uint32_t i, std::uint32_t offset) const {
        std::uint32_t n = 0;
        for (auto k = i + 1; k < range_.end && r_.tokens[k].span.begin < offset; ++k) ++n;
        return n;
    }

    void auxiliaries(std::uint32_t i, Factuality& f) const {
        for (auto k = i; k-- > range_.begin && i - k < 7;) {
            const Tag tag = r_.tag(k);
            if (tag == Tag::Adv || tag == Tag::Pron || r_.is_any(k, {"not", "n't"})) {
                if (r_.is_any(k, {"perhaps", "possibly", "maybe"})) f.certainty = Certainty::Possible;
                if (r_.is_any(k, {"probably", "likely", "apparently", "presumably", "reportedly", "allegedly",
                                  "supposedly"}))
                    f.certainty = Certainty::Probable;
                continue;
            }
            if (tag != Tag::Aux) break;
            const auto lemma = r_.lemma(k);
            if (lemma == "may" || lemma == "might" || lemma == "could") f.certainty = Certainty::Possible;
            if (lemma == "can") f.certainty = Certainty::Possible;
            if (lemma == "should" || lemma == "must" || lemma == "ought") f.certainty = Certainty::Probable;
            if (lemma == "would") {
                f.certainty = Certainty::Possible;
                f.future = true;
            }
            if (lemma == "will" || lemma == "shall") {
                f.certainty = Certainty::Probable;
                f.future = true;
            }
        }
    }

    /// The verb that governs an infinitive, gerund or content clause.
    void above(std::uint32_t i, Factuality& f) const {
        auto k = i;
        bool infinitive = false;
        while (k > range_.begin && i - k < 4) {
            --k;
            if (r_.is(k, "to") && r_.tag(k) == Tag::Part) {
                infinitive = true;
                break;
            }
            if (r_.tag(k) != Tag::Adv && r_.tag(k) != Tag::Aux) break;
        }
        if (infinitive) {
            for (auto v = k; v-- > range_.begin && k - v < 9;) {
                if (r_.tag(v) == Tag::Punct && k - v > 2) break;
                const bool adjective = r_.tag(v) == Tag::Adj && k - v <= 2;
                if (r_.tag(v) != Tag::Verb && !adjective && !r_.listed(v, r_.lists.intention)) continue;
                if (r_.listed(v, r_.lists.counter_implicative) && k - v <= 2)
                    return; // the negation layer turns it
                if (r_.listed(v, r_.lists.implicative)) return;
                f.certainty = Certainty::Underspecified;
                f.future = true;
                return;
            }
            // "to build a pipeline, they ..." a purpose
            f.certainty = Certainty::Underspecified;
            f.future = true;
            return;
        }
        // Content of a verb of belief.
        std::uint32_t verbs = 0;
        for (auto v = i; v-- > range_.begin && verbs < 2;) {
            if (r_.word(v) == "," || r_.word(v) == ";" || r_.is_quote(v)) return;
            if (!r_.finite(v) || r_.tag(v) != Tag::Verb) continue;
            ++verbs;
            if (r_.listed(v, r_.lists.belief) && !r_.listed(v, r_.lists.factive)) {
                if (f.certainty == Certainty::Certain) f.certainty = Certainty::Probable;
                return;
            }
        }
    }

    void conditions(std::uint32_t i, Factuality& f) const {
        for (auto k = i; k-- > range_.begin;) {
            if (r_.word(k) == "," || r_.word(k) == ";") return;
            if (r_.is_any(k, {"if", "unless", "whether"})) {
                f.certainty = Certainty::Underspecified;
                f.conditional = true;
                return;
            }
        }
        // "Had the pipeline been built, ..."
        if (r_.is_any(range_.begin, {"had", "should", "were"}) && r_.tag(range_.begin) == Tag::Aux &&
            !question_) {
            f.conditional = true;
            if (r_.is(range_.begin, "had")) f.positive = false;
            f.certainty = r_.is(range_.begin, "had") ? Certainty::Certain : Certainty::Underspecified;
        }
        for (auto k = i; k-- > range_.begin && i - k < 8;)
            if (r_.is(k, "had") && r_.tag(k) == Tag::Aux && k > range_.begin &&
                r_.is_any(k - 1, {"especially", ","}) && !r_.tagged(k + 1, {Tag::Verb, Tag::Aux, Tag::Adv}) &&
                !r_.is_any(k + 1, {"not", "n't"})) {
                f.conditional = true;
                f.positive = !f.positive;
            }
    }

    bool main_clause(std::uint32_t i) const {
        for (auto k = i; k-- > range_.begin;)
            if (r_.is_any(k, {"who", "which", "because", "since", "after", "before", "when", "while"}) &&
                r_.tag(k) != Tag::Adp)
                return false;
        return true;
    }

    const Reading& r_;
    const std::vector<Negation>& negations_;
    const std::vector<Attribution>& attributions_;
    TokenRange range_;
    bool question_ = false;
    std::vector<Factuality> out_;
};

} // namespace

std::vector<Factuality> find_factuality(const Reading& reading, const std::vector<Negation>& negations,
                                        const std::vector<Attribution>& attributions) {
    return Judge(reading, negations, attributions).run();
}

} // namespace factlint::analyse
