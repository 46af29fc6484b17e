// Attributions: who says what. Sayings are read off the trees, quotations are linked with them, and each gets
// the name of its speaker. "Reportedly" and the like hide theirs.
#include "analyse/quoted_speech.hpp"
#include "analyse/reading.hpp"
#include "analyse/sayings.hpp"
#include "analyse/speakers.hpp"
#include "analyse/voice_drift.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class Finder {
  public:
    Finder(const Reading& reading, const std::vector<Clause>& clauses)
        : r_(reading), speakers_(reading, clauses) {}

    Attributions run() {
        mark_quoted();
        const SayingReader reader(r_, quoted_);
        std::vector<Saying> sayings;
        for (std::uint32_t i = 0; i < r_.size(); ++i) reader.read(i, sayings);
        const auto speeches = find_speeches(r_, reader, quoted_, sayings);
        for (const auto& saying : sayings) add(saying);
        direct(speeches);
        for (std::uint32_t i = 0; i < r_.size(); ++i) {
            if (r_.tag(i) == Tag::Adv && r_.listed(i, r_.lists.adverbs)) adverb(i);
            if (r_.is_any(i, {"alleged", "purported", "supposed", "rumoured", "rumored"}) &&
                (r_.tag(i) == Tag::Adj || r_.trees.relation(i) == Relation::Amod))
                alleged(i);
        }
        for (auto* list : {&out_.statements, &out_.attitudes})
            std::stable_sort(list->begin(), list->end(), [](const Attribution& a, const Attribution& b) {
                return a.cue.begin != b.cue.begin ? a.cue.begin < b.cue.begin
                                                  : a.content.begin < b.content.begin;
            });
        name_them();
        mark_drift(r_, out_.statements);
        return std::move(out_);
    }

  private:
    void mark_quoted() {
        quoted_.assign(r_.size(), false);
        std::uint32_t i = 0;
        for (const auto& quotation : r_.quotations) {
            if (quotation.scare) continue;
            while (i < r_.size() && r_.tokens[i].span.end <= quotation.span.begin) ++i;
            for (; i < r_.size() && r_.tokens[i].span.begin < quotation.span.end; ++i) quoted_[i] = true;
        }
    }

    /// "They said", "Their statement says": those who spoke last, where they are several.
    void name_them() {
        constexpr std::size_t reach = 2; // sentences
        const Attribution* last = nullptr;
        const auto sentence_of = [&](const Attribution& one) {
            const auto token = std::partition_point(r_.tokens.begin(), r_.tokens.end(), [&](const Token& t) {
                return t.span.end <= one.cue.begin;
            });
            return token == r_.tokens.end()
                       ? r_.sentences.size()
                       : r_.sentence_of[static_cast<std::size_t>(token - r_.tokens.begin())];
        };
        for (auto& one : out_.statements) {
            const auto words = one.source.in(r_.text);
            const bool they = words == "They" || words == "they";
            const bool theirs = words.starts_with("Their ") && one.source.size() < 40;
            if ((they || theirs) && last != nullptr && one.source.begin > last->source.begin &&
                sentence_of(one) - sentence_of(*last) <= reach) {
                one.holder = last->holder;
                one.hidden = false;
            } else if (one.holder.find(" and ") != std::string::npos && !they && !theirs) {
                last = &one;
            } else if (!one.holder.empty() && !they && !theirs) {
                last = nullptr;
            }
        }
    }

    void set_cue(Attribution& attribution, TokenRange cue, std::uint32_t word) const {
        attribution.cue = r_.span_of(cue);
        attribution.cue_lemma = cue.size() > 1 ? "according to" : std::string(r_.lemma(word));
        attribution.denies = r_.listed(word, r_.lists.denying);
        attribution.alleges = r_.listed(word, r_.lists.alleging);
    }

    void add(const Saying& saying) {
        Attribution attribution;
        attribution.kind = saying.kind;
        set_cue(attribution, saying.cue, saying.word);
        speakers_.set_source(attribution, saying.source);
        if (saying.doubtful) attribution.alleges = true;
        attribution.content = r_.span_of(saying.content);
        attribution.aside = r_.span_of(saying.aside);
        (saying.attitude ? out_.attitudes : out_.statements).push_back(std::move(attribution));
    }

    void direct(const std::vector<Speech>& speeches) {
        for (const auto& speech : speeches) {
            Attribution attribution;
            if (!speech.cue.empty()) {
                set_cue(attribution, speech.cue, speech.word);
                speakers_.set_source(attribution, speech.source);
            }
            attribution.kind = AttributionKind::Direct;
            attribution.hidden = attribution.hidden || attribution.holder.empty();
            attribution.content = r_.quotations[speech.quotation].content;
            out_.statements.push_back(std::move(attribution));
        }
    }

    /// What "reportedly" and "alleged" say of their content.
    void hearsay(std::uint32_t i, TokenRange content) {
        while (!content.empty() && r_.tag(content.end - 1) == Tag::Punct && !r_.is_quote(content.end - 1))
            --content.end;
        while (!content.empty() && r_.tag(content.begin) == Tag::Punct && !r_.is_quote(content.begin))
            ++content.begin;
        if (content.empty()) return;
        Attribution attribution;
        attribution.kind = AttributionKind::Adverb;
        attribution.content = r_.span_of(content);
        attribution.cue = r_.tokens[i].span;
        attribution.cue_lemma = r_.lower[i];
        attribution.hidden = true;
        attribution.alleges = true;
        out_.statements.push_back(std::move(attribution));
    }

    void adverb(std::uint32_t i) {
        const auto sentence = r_.sentence(i).tokens;
        const auto verb = r_.trees.head(i);
        TokenRange content{std::min(r_.trees.leftmost(verb), i), std::max(r_.trees.rightmost(verb), i) + 1};
        // A clause beside it has its own voice: "but", ";".
        for (const auto child : r_.trees.children(verb)) {
            const auto relation = r_.trees.relation(child);
            if (child > i && (relation == Relation::Conj || relation == Relation::Parataxis) &&
                r_.is_verb(child) && r_.trees.child(child, Relation::Nsubj) != Trees::none)
                content.end = std::min(content.end, std::max(r_.trees.leftmost(child), i + 1));
        }
        content.begin = std::max(content.begin, sentence.begin);
        content.end = std::min(content.end, sentence.end);
        hearsay(i, content);
    }

    /// "the alleged sale of weapons"
    void alleged(std::uint32_t i) {
        auto noun = r_.trees.head(i);
        for (int steps = 0; steps < 4 && r_.trees.relation(noun) == Relation::Compound; ++steps)
            noun = r_.trees.head(noun);
        if (noun <= i || r_.trees.relation(i) != Relation::Amod) return;
        hearsay(i, {i + 1, r_.chunk_of[noun] < 0 ? noun + 1 : r_.phrase_at(noun).tokens.end});
    }

    const Reading& r_;
    Speakers speakers_;
    std::vector<bool> quoted_;
    Attributions out_;
};

} // namespace

Attributions find_attributions(const Reading& reading, const std::vector<Clause>& clauses) {
    return Finder(reading, clauses).run();
}

} // namespace factlint::analyse
