// Attributions: who says what. Quotations look for a verb of saying beside them, verbs of saying outside
// quotations for a content clause, then "according to", "reportedly" and passives that hide their source.
#include "analyse/reading.hpp"
#include "analyse/reported_content.hpp"
#include "analyse/speakers.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class Finder {
  public:
    Finder(const Reading& reading, const std::vector<Clause>& clauses)
        : r_(reading), clauses_(clauses), speakers_(reading, clauses) {}

    std::vector<Attribution> run() {
        used_.assign(r_.size(), false);
        direct();
        for (const auto& clause : clauses_)
            if (!clause.nominal) verb(clause);
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            for (auto i = range_.begin; i < range_.end; ++i) {
                if (r_.is(i, "according") && r_.is(i + 1, "to") && i + 2 < range_.end) according(i);
                if (r_.listed(i, r_.lists.adverbs) && r_.tag(i) == Tag::Adv) adverb(i);
                if (r_.is_any(i, {"alleged", "purported", "supposed", "rumoured", "rumored"}) &&
                    r_.tag(i) == Tag::Adj)
                    alleged(i);
            }
        }
        std::stable_sort(out_.begin(), out_.end(), [](const Attribution& a, const Attribution& b) {
            return a.cue.begin != b.cue.begin ? a.cue.begin < b.cue.begin : a.content.begin < b.content.begin;
        });
        return std::move(out_);
    }

  private:
    std::uint32_t token_at(std::uint32_t offset) const {
        return static_cast<std::uint32_t>(
            std::partition_point(r_.tokens.begin(), r_.tokens.end(),
                                 [&](const Token& token) { return token.span.end <= offset; }) -
            r_.tokens.begin());
    }
    void set_cue(Attribution& attribution, std::uint32_t verb) const {
        attribution.cue = r_.tokens[verb].span;
        attribution.cue_lemma = r_.lemma(verb);
        attribution.denies = r_.listed(verb, r_.lists.denying);
        attribution.alleges = r_.listed(verb, r_.lists.alleging);
    }
    bool inside_quotation(std::uint32_t token) const {
        const auto at = r_.tokens[token].span.begin;
        const auto after = std::partition_point(r_.quotations.begin(), r_.quotations.end(),
                                                [&](const Quotation& q) { return q.span.end <= at; });
        return after != r_.quotations.end() && after->span.contains(at) && !after->scare;
    }
    /// "The plan was dropped, said Ana Ruiz, the mayor.": the source stands behind the verb, and nothing else
    /// does.
    bool inverted(std::uint32_t v, const Sentence& sentence) const {
        if (v < sentence.tokens.begin + 3 || r_.word(v - 1) != ",") return false;
        const Phrase who = r_.phrase_at(v + 1);
        if (who.empty() || who.tokens.begin != v + 1) return false;
        if (who.tokens.end < sentence.tokens.end && r_.tag(who.tokens.end) != Tag::Punct &&
            r_.tag(who.tokens.end) != Tag::Adp)
            return false;
        return who.entity >= 0 || r_.listed(who.head, r_.lists.person_nouns) ||
               r_.listed(who.head, r_.lists.source_nouns);
    }
    void finish(Attribution& attribution, TokenRange content) {
        while (!content.empty() && (r_.tag(content.end - 1) == Tag::Punct && !r_.is_quote(content.end - 1)))
            --content.end;
        while (!content.empty() && r_.tag(content.begin) == Tag::Punct && !r_.is_quote(content.begin))
            ++content.begin;
        if (content.empty()) return;
        attribution.content = r_.span_of(content);
        out_.push_back(attribution);
    }

    // Quotations.

    void direct() {
        const Attribution* last = nullptr;
        std::uint32_t last_sentence = 0;
        Attribution carried;
        for (const auto& quotation : r_.quotations) {
            if (quotation.scare) continue;
            const auto begin = token_at(quotation.span.begin);
            const auto end = token_at(quotation.span.end - 1) + 1;
            Attribution attribution;
            attribution.kind = AttributionKind::Direct;
            attribution.content = quotation.content;
            const auto verb = cue_beside(begin, end);
            if (verb < r_.size()) {
                set_cue(attribution, verb);
                attribution.kind = AttributionKind::Direct;
                speakers_.set_source(attribution, speakers_.source_of(verb, begin, end));
                used_[verb] = true;
            } else if (const auto marker = according_after(end); marker < r_.size()) {
                continue; // the content of "according to" covers it
            } else if (last != nullptr && r_.sentence_of[begin] <= last_sentence + 2) {
                // The same voice goes on.
                attribution.source = carried.source;
                attribution.holder = carried.holder;
                attribution.cue = carried.cue;
                attribution.cue_lemma = carried.cue_lemma;
            } else {
                attribution.hidden = true;
                attribution.cue = {};
                const auto sentence = r_.sentences[r_.sentence_of[begin]];
                // "a "blatant interference" in its affairs": words inside somebody's sentence.
                if (r_.tokens[begin].span.begin > sentence.span.begin && quotation.content.size() < 60)
                    continue;
            }
            if (attribution.holder.empty() && !attribution.hidden) attribution.hidden = true;
            out_.push_back(attribution);
            carried = attribution;
            last = &carried;
            last_sentence = r_.sentence_of[end - 1];
        }
    }

    std::uint32_t according_after(std::uint32_t end) const {
        for (auto i = end; i < r_.size() && i < end + 3; ++i)
            if (r_.is(i, "according")) return i;
        return r_.size();
    }

    /// The verb of saying that belongs to a quotation of tokens [begin, end), or size().
    std::uint32_t cue_beside(std::uint32_t begin, std::uint32_t end) const {
        // After: "...," Lavrov said; "...," said Lavrov; "..." the ministry's spokesman told reporters.
        const auto limit =
            end < r_.size() ? std::min(r_.sentences[r_.sentence_of[end]].tokens.end, end + 16) : end;
        const bool same = end < r_.size() && !r_.newline_before(end);
        if (same)
            for (auto i = end; i < limit; ++i) {
                if (r_.is_quote(i)) break;
                if (r_.word(i) == "." && i > end) break;
                if (speech_verb(r_, i) && r_.tokens[i].form != VerbForm::Base) return i;
                if (r_.finite(i) && r_.tag(i) == Tag::Verb) break;
            }
        // Before: Lavrov said: "..."; the ministry said, "..."; Putin, who said the following: "..."
        if (begin > 0) {
            const auto from = begin > 16 ? begin - 16 : 0;
            for (auto i = begin; i-- > from;) {
                if (r_.is_quote(i) && begin - i > 1) break;
                const auto form = r_.word(i);
                if ((form == "." || form == "!" || form == "?") && r_.sentence_of[i] != r_.sentence_of[begin])
                    break;
                if (r_.sentence_of[i] != r_.sentence_of[begin] && r_.word(begin - 1) != ":") break;
                if (speech_verb(r_, i)) return i;
            }
        }
        return r_.size();
    }

    // Verbs of saying with a content clause.

    void verb(const Clause& clause) {
        const auto v = clause.verb;
        if (used_[v] || r_.tag(v) != Tag::Verb || !r_.listed(v, r_.lists.reporting)) return;
        const auto& sentence = r_.sentences[clause.sentence];
        if (inside_quotation(v)) return;
        const auto form = r_.tokens[v].form;
        if (clause.passive) {
            passive(clause, sentence);
            return;
        }
        if (form == VerbForm::Base && clause.modal.empty() && !clause.complement) return;
        Attribution attribution;
        set_cue(attribution, v);
        attribution.kind = AttributionKind::Indirect;
        const bool speaks = r_.listed(v, r_.lists.speech);
        if (speaks && inverted(v, sentence)) {
            speakers_.set_source(attribution, r_.phrase_at(v + 1));
            finish(attribution, {sentence.tokens.begin, v - 1});
            return;
        }
        auto content = content_after(r_, v, sentence);
        if (content.empty() && speaks) {
            // "..., the ministry said." and "..., said the ministry."
            const auto subject = clause.subject.tokens;
            auto left = subject.empty() || subject.begin > v ? v : subject.begin;
            // In the middle of a sentence it stands between commas, however long what follows is.
            const bool between_commas = v + 1 < sentence.tokens.end && r_.word(v + 1) == ",";
            bool near_end = true;
            for (auto i = v + 1; i < sentence.tokens.end; ++i)
                near_end = near_end && i < v + 14 && r_.word(i) != ":";
            if ((near_end || between_commas) && left > sentence.tokens.begin + 2 &&
                r_.word(left - 1) == ",") {
                content = {sentence.tokens.begin, left - 1};
                if (left == v) {
                    speakers_.set_source(attribution, r_.phrase_at(v + 1));
                    finish(attribution, content);
                    return;
                }
            }
        }
        if (content.empty() && !clause.object.empty() && object_content(r_, clause))
            content = {clause.object.tokens.begin, object_end(r_, clause)};
        if (content.empty()) return;
        if (clause.subject.empty()) {
            if (form != VerbForm::Past && form != VerbForm::Present) return;
            attribution.hidden = true;
        } else {
            speakers_.set_source(attribution, clause.subject);
            // "Moscow and Islamabad": all of them say so.
            for (const auto& other : clause.more_subjects) {
                if (other.tokens.begin < clause.subject.tokens.end || other.tokens.end > v ||
                    attribution.holder.empty())
                    break;
                attribution.source = join(attribution.source, r_.span_of(other.tokens));
                attribution.holder +=
                    " and " + (other.entity >= 0 ? r_.entities[static_cast<std::size_t>(other.entity)].name
                                                 : collapse_spaces(r_.span_of(other.tokens).in(r_.text)));
            }
        }
        if (r_.listed(clause.subject.head, r_.lists.source_nouns) && !clause.subject.empty() &&
            r_.tag(clause.subject.head) == Tag::Noun &&
            !r_.listed(clause.subject.head, r_.lists.person_nouns))
            attribution.kind = AttributionKind::SourceNoun;
        finish(attribution, content);
    }

    /// "is believed to have fled", "was told that", "It is reported that"
    void passive(const Clause& clause, const Sentence& sentence) {
        const auto v = clause.verb;
        if (!r_.listed(v, r_.lists.speech)) return;
        const bool to = r_.is(v + 1, "to");
        const bool that = r_.is(v + 1, "that");
        Attribution attribution;
        set_cue(attribution, v);
        attribution.kind = AttributionKind::Indirect;
        if (!clause.subject.empty() && !clause.object.empty() && !to &&
            !that) { // "highlighted by President Putin"
            speakers_.set_source(attribution, clause.subject);
            finish(attribution, clause.object.tokens);
            return;
        }
        if (!to && !that) return;
        const auto lemma = r_.lemma(v);
        if (lemma == "tell" || lemma == "inform" || lemma == "remind" || lemma == "assure" ||
            lemma == "ask" || lemma == "urge")
            return;
        if (!clause.subject.empty())
            speakers_.set_source(attribution, clause.subject);
        else
            attribution.hidden = true;
        if (lemma == "allege" || lemma == "say" || lemma == "report" || lemma == "believe" ||
            lemma == "think" || lemma == "claim" || lemma == "suspect")
            attribution.alleges = attribution.hidden;
        TokenRange content{that                    ? v + 1
                           : clause.object.empty() ? v + 1
                                                   : clause.object.tokens.begin,
                           content_end(r_, v, sentence)};
        finish(attribution, content);
    }

    // Sources without a verb of saying.

    void according(std::uint32_t i) {
        Attribution attribution;
        attribution.kind = AttributionKind::AccordingTo;
        attribution.cue = r_.span_of({i, i + 2});
        attribution.cue_lemma = "according to";
        Phrase source = r_.phrase_at(i + 2);
        // "in accordance with" is another thing; so is "according to plan".
        if (source.empty() || r_.is_any(source.head, {"plan", "need", "schedule", "law"})) return;
        speakers_.set_source(attribution, source);
        // "according to a report by the BBC"
        auto end = source.tokens.end;
        while (end + 1 < range_.end && r_.is_any(end, {"by", "of", "from", "in", "at", "for", "to"}) &&
               r_.chunk_of[end + 1] >= 0) {
            if (r_.is_any(end, {"by", "from"}) && r_.tag(source.head) == Tag::Noun) {
                const Phrase author = r_.phrase_at(end + 1);
                if (author.entity >= 0)
                    attribution.holder = r_.entities[static_cast<std::size_t>(author.entity)].name;
                attribution.hidden = false;
            }
            end = r_.chunks[static_cast<std::size_t>(r_.chunk_of[end + 1])].tokens.end;
        }
        attribution.source = r_.span_of({source.tokens.begin, std::min(end, range_.end)});
        TokenRange content = range_;
        if (i <= range_.begin + 2) { // "According to X, ..."
            auto at = end;
            while (at < range_.end && r_.word(at) != ",") ++at;
            content = {at < range_.end ? at + 1 : end, range_.end};
        } else {
            content = {range_.begin, i};
        }
        finish(attribution, content);
    }

    /// What "reportedly" and "alleged" say of their content.
    Attribution hearsay(std::uint32_t i) const {
        Attribution attribution;
        attribution.kind = AttributionKind::Adverb;
        attribution.cue = r_.tokens[i].span;
        attribution.cue_lemma = r_.lower[i];
        attribution.hidden = true;
        attribution.alleges = true;
        return attribution;
    }

    void adverb(std::uint32_t i) {
        Attribution attribution = hearsay(i);
        TokenRange content = range_;
        for (auto at = i; at > range_.begin; --at)
            if (r_.word(at - 1) == ";" || r_.tag(at - 1) == Tag::Sconj ||
                r_.is_any(at - 1, {"who", "which", "but"})) {
                content.begin = at;
                break;
            }
        for (auto at = i; at < range_.end; ++at)
            if (r_.word(at) == ";" || (r_.tag(at) == Tag::Sconj && !r_.is(at, "that")) || r_.is(at, "but")) {
                content.end = at;
                break;
            }
        finish(attribution, content);
    }

    void alleged(std::uint32_t i) {
        if (r_.chunk_of[i] < 0) return;
        Attribution attribution = hearsay(i);
        finish(attribution, {i + 1, r_.chunks[static_cast<std::size_t>(r_.chunk_of[i])].tokens.end});
    }

    const Reading& r_;
    const std::vector<Clause>& clauses_;
    Speakers speakers_;
    TokenRange range_;
    std::vector<bool> used_;
    std::vector<Attribution> out_;
};

} // namespace

std::vector<Attribution> find_attributions(const Reading& reading, const std::vector<Clause>& clauses) {
    return Finder(reading, clauses).run();
}

} // namespace factlint::analyse
