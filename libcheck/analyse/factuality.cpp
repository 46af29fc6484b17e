// Factuality of events (FactBank, Sauri & Pustejovsky 2009): which words state an event, how far the text
// commits itself to each (commitment.hpp), and whose view it is.
#include "analyse/commitment.hpp"
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

/// How far up the tree is looked for a clause beside that an event belongs to.
constexpr int highest = 24;

class Judge {
  public:
    Judge(const Reading& reading, const std::vector<Attribution>& attributions)
        : r_(reading), trees_(reading.trees), commitments_(reading) {
        for (const auto& one : attributions) by_content_.push_back(&one);
        std::stable_sort(
            by_content_.begin(), by_content_.end(),
            [](const Attribution* a, const Attribution* b) { return a->content.begin < b->content.begin; });
    }

    std::vector<Factuality> run() {
        for (const auto& sentence : r_.sentences) {
            enter(sentence.span);
            commitments_.enter(sentence);
            for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
                if (states_event(i)) out_.push_back(judge(i));
        }
        return std::move(out_);
    }

  private:
    /// Keeps the attributions that reach into the sentence, so that the whole stays linear.
    void enter(Span sentence) {
        while (next_attribution_ < by_content_.size() &&
               by_content_[next_attribution_]->content.begin < sentence.end)
            active_.push_back(by_content_[next_attribution_++]);
        std::erase_if(active_, [&](const Attribution* one) { return one->content.end <= sentence.begin; });
    }

    bool states_event(std::uint32_t i) const {
        const auto relation = trees_.relation(i);
        switch (r_.tag(i)) {
        case Tag::Verb:
            return true;
        case Tag::Aux:
            return relation != Relation::Aux && relation != Relation::AuxPass;
        case Tag::Adj:
            return relation == Relation::Xcomp || trees_.child(i, Relation::Cop) != Trees::none;
        case Tag::Noun:
            return r_.listed(i, r_.lists.event_nouns | r_.lists.stated_nouns) || deverbal(i);
        default:
            return false;
        }
    }
    /// "election", "shipment"
    bool deverbal(std::uint32_t i) const {
        const auto lemma = r_.lemma(i);
        if (lemma.size() < 6 || r_.listed(i, r_.lists.things)) return false;
        return lemma.ends_with("tion") || lemma.ends_with("sion") || lemma.ends_with("ment") ||
               lemma.ends_with("ance") || lemma.ends_with("ence") || lemma.ends_with("ing");
    }

    Factuality judge(std::uint32_t i) const {
        const Commitment& commitment = commitments_.of(i);
        Factuality f;
        f.token = i;
        f.certainty = commitment.certainty;
        f.positive = commitment.positive;
        f.future = commitment.future;
        f.conditional = commitment.conditional;
        f.degree = commitment.degree;
        const Span span = r_.tokens[i].span;
        for (const Attribution* one : active_) {
            if (!one->content.covers(span) || one->cue.covers(span)) continue;
            f.holder = one->holder;
            if (one->denies && is_main(i, one->content)) f.positive = false;
            if (one->alleges && f.certainty == Certainty::Certain) f.certainty = Certainty::Probable;
        }
        return f;
    }

    /// Not in a relative or adverbial clause inside the content.
    bool is_main(std::uint32_t i, Span content) const {
        for (int steps = 0; steps < highest && content.covers(r_.tokens[i].span) && !trees_.is_root(i);
             ++steps, i = trees_.head(i)) {
            const auto relation = trees_.relation(i);
            if (is_relative_clause(relation) || relation == Relation::Advcl) return false;
        }
        return true;
    }

    const Reading& r_;
    const Trees& trees_;
    CommitmentFinder commitments_;
    std::size_t next_attribution_ = 0;
    std::vector<const Attribution*> by_content_;
    std::vector<const Attribution*> active_;
    std::vector<Factuality> out_;
};

} // namespace

std::vector<Factuality> find_factuality(const Reading& reading,
                                        const std::vector<Attribution>& attributions) {
    return Judge(reading, attributions).run();
}

} // namespace factlint::analyse
