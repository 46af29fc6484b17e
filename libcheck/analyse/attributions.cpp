// Attributions: who says what. Quotations look for a verb of saying beside them, verbs of saying outside
// quotations for a content clause, then "according to", "reportedly" and passives that hide their source.
#include "analyse/attribution_finder.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::vector<Attribution> AttributionFinder::run() {
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

const Clause* AttributionFinder::clause_at(std::uint32_t verb) const {
    const auto at =
        std::lower_bound(clauses_.begin(), clauses_.end(), verb,
                         [](const Clause& clause, std::uint32_t token) { return clause.verb < token; });
    for (auto it = at; it != clauses_.end() && it->verb == verb; ++it)
        if (!it->nominal) return &*it;
    return nullptr;
}

void AttributionFinder::direct() {
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
            set_source(attribution, source_of(verb, begin, end));
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
            if (r_.tokens[begin].span.begin > sentence.span.begin && quotation.content.size() < 60) continue;
        }
        if (attribution.holder.empty() && !attribution.hidden) attribution.hidden = true;
        out_.push_back(attribution);
        carried = attribution;
        last = &carried;
        last_sentence = r_.sentence_of[end - 1];
    }
}

std::uint32_t AttributionFinder::cue_beside(std::uint32_t begin, std::uint32_t end) const {
    // After: "...," Lavrov said; "...," said Lavrov; "..." the ministry's spokesman told reporters.
    const auto limit =
        end < r_.size() ? std::min(r_.sentences[r_.sentence_of[end]].tokens.end, end + 16) : end;
    const bool same = end < r_.size() && !r_.newline_before(end);
    if (same)
        for (auto i = end; i < limit; ++i) {
            if (r_.is_quote(i)) break;
            if (r_.word(i) == "." && i > end) break;
            if (speech(i) && r_.tokens[i].form != VerbForm::Base) return i;
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
            if (speech(i)) return i;
        }
    }
    return r_.size();
}

Phrase AttributionFinder::source_of(std::uint32_t verb, std::uint32_t begin, std::uint32_t end) const {
    // "said Lavrov", when the verb follows the quotation at once.
    const bool after = verb >= end;
    if (after) {
        auto at = end;
        while (at < verb && (r_.tag(at) == Tag::Punct || r_.tag(at) == Tag::Adv)) ++at;
        if (at == verb) {
            auto next = verb + 1;
            while (next < r_.size() && r_.tag(next) == Tag::Adv) ++next;
            return phrase_at(next);
        }
        // The first phrase between the quotation and the verb.
        for (; at < verb; ++at)
            if (r_.chunk_of[at] >= 0) return phrase_at(at);
    }
    if (const Clause* clause = clause_at(verb)) {
        const Phrase& who = clause->subject;
        if (!who.empty() && !(who.tokens.begin >= begin && who.tokens.end <= end)) return who;
    }
    for (auto i = verb; i-- > 0 && verb - i < 12 && r_.sentence_of[i] == r_.sentence_of[verb];)
        if (r_.chunk_of[i] >= 0) return phrase_at(i);
    return {};
}

void AttributionFinder::verb(const Clause& clause) {
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
    auto content = content_after(v, sentence);
    const bool speaks = r_.listed(v, r_.lists.speech);
    if (content.empty() && speaks) {
        // "..., the ministry said." and "..., said the ministry."
        const auto subject = clause.subject.tokens;
        auto left = subject.empty() || subject.begin > v ? v : subject.begin;
        bool near_end = true;
        for (auto i = v + 1; i < sentence.tokens.end; ++i)
            near_end = near_end && i < v + 14 && r_.word(i) != ":";
        if (near_end && left > sentence.tokens.begin + 2 && r_.word(left - 1) == ",") {
            content = {sentence.tokens.begin, left - 1};
            if (left == v) {
                set_source(attribution, phrase_at(v + 1));
                finish(attribution, content);
                return;
            }
        }
    }
    if (content.empty() && !clause.object.empty() && object_content(clause))
        content = {clause.object.tokens.begin, object_end(clause)};
    if (content.empty()) return;
    if (clause.subject.empty()) {
        if (form != VerbForm::Past && form != VerbForm::Present) return;
        attribution.hidden = true;
    } else {
        set_source(attribution, clause.subject);
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
        r_.tag(clause.subject.head) == Tag::Noun && !r_.listed(clause.subject.head, r_.lists.person_nouns))
        attribution.kind = AttributionKind::SourceNoun;
    finish(attribution, content);
}

void AttributionFinder::finish(Attribution& attribution, TokenRange content) {
    while (!content.empty() && (r_.tag(content.end - 1) == Tag::Punct && !r_.is_quote(content.end - 1)))
        --content.end;
    while (!content.empty() && r_.tag(content.begin) == Tag::Punct && !r_.is_quote(content.begin))
        ++content.begin;
    if (content.empty()) return;
    attribution.content = r_.span_of(content);
    out_.push_back(attribution);
}

TokenRange AttributionFinder::content_after(std::uint32_t v, const Sentence& sentence) const {
    const auto end = content_end(v, sentence);
    for (auto i = v + 1; i < end && i < v + 14; ++i) {
        if (r_.is_any(i, {"that", "whether", "how", "why", "if"}) && r_.tag(i) != Tag::Det) return {i, end};
        if (r_.tag(i) == Tag::Pron && r_.is(i, "that")) return {};
        if (r_.word(i) == ":" && i < v + 8) return {i + 1, end};
        if (r_.word(i) == ";") return {};
        if (r_.finite(i)) break;
        if (r_.is_quote(i)) return {i, end};
    }
    // A finite verb with a subject between it and this verb.
    for (auto i = v + 1; i < end; ++i) {
        if (r_.tag(i) == Tag::Sconj) return {};
        if (!r_.finite(i)) continue;
        auto begin = v + 1;
        if (r_.lemma(v) == "tell" || r_.lemma(v) == "inform" || r_.lemma(v) == "assure" ||
            r_.lemma(v) == "remind" || r_.lemma(v) == "warn") {
            const auto c = r_.chunk_of[begin];
            if (c >= 0 && r_.chunks[static_cast<std::size_t>(c)].tokens.end < i)
                begin = r_.chunks[static_cast<std::size_t>(c)].tokens.end;
        }
        // Times and places between: "said on Tuesday the deal was dead".
        while (begin < i && r_.tag(begin) == Tag::Adp && begin + 1 < i && r_.chunk_of[begin + 1] >= 0 &&
               r_.chunks[static_cast<std::size_t>(r_.chunk_of[begin + 1])].tokens.end < i)
            begin = r_.chunks[static_cast<std::size_t>(r_.chunk_of[begin + 1])].tokens.end;
        if (r_.chunk_of[begin] >= 0 && r_.chunks[static_cast<std::size_t>(r_.chunk_of[begin])].temporal &&
            r_.chunks[static_cast<std::size_t>(r_.chunk_of[begin])].tokens.end < i)
            begin = r_.chunks[static_cast<std::size_t>(r_.chunk_of[begin])].tokens.end;
        bool subject = false;
        for (auto k = begin; k < i; ++k) {
            subject = subject || r_.tagged(k, {Tag::Noun, Tag::Propn, Tag::Pron});
            if (r_.tag(k) == Tag::Cconj && k == v + 1) return {};
            if (r_.is_any(k, {"who", "which"})) return {};
        }
        if (!subject || r_.word(begin) == ",") return {};
        if (!r_.listed(v, r_.lists.speech)) return {};
        return {begin, end};
    }
    // "promised to pay", "agreed to sign"
    if (v + 1 < end && r_.is(v + 1, "to") && r_.tag(v + 1) == Tag::Part && r_.listed(v, r_.lists.intention))
        return {v + 1, end};
    return {};
}

std::uint32_t AttributionFinder::content_end(std::uint32_t v, const Sentence& sentence) const {
    for (auto i = v + 1; i < sentence.tokens.end; ++i) {
        // "..., he added" closes the content of the first verb.
        if (r_.word(i) == "," && i + 4 >= sentence.tokens.end && i + 2 < sentence.tokens.end &&
            (speech(i + 1) || speech(i + 2)))
            return i;
        if (r_.word(i) == ";") return i;
    }
    return sentence.tokens.end;
}

bool AttributionFinder::object_content(const Clause& clause) const {
    const auto lemma = r_.lemma(clause.verb);
    if (r_.listed(clause.object.head, r_.lists.content_nouns)) return true;
    static constexpr std::string_view verbs[] = {
        "deny",      "reject",    "refute",    "dismiss",     "confirm",    "reaffirm", "stress",
        "express",   "highlight", "announce",  "acknowledge", "admit",      "allege",   "claim",
        "emphasise", "emphasize", "reiterate", "underline",   "underscore", "condemn",  "criticise",
        "criticize", "praise",    "voice",     "predict",     "declare",    "reveal",   "disclose",
        "warn",      "demand",    "urge",      "propose",     "promise",    "pledge",   "lament",
        "concede",   "dispute",   "doubt",     "fear",        "question"};
    if (r_.tagged(clause.object.head, {Tag::Pron}) && !r_.is_any(clause.object.head, {"it", "this", "that"}))
        return false;
    return std::find(std::begin(verbs), std::end(verbs), lemma) != std::end(verbs);
}

std::uint32_t AttributionFinder::object_end(const Clause& clause) const {
    auto end = clause.object.tokens.end;
    while (end < clause.tokens.end && r_.word(end) != "," && r_.tag(end) != Tag::Cconj) ++end;
    // The rest of the object: prepositions, "that" clauses, infinitives.
    const auto limit = r_.sentences[clause.sentence].tokens.end;
    while (end < limit && r_.word(end) != "," && r_.word(end) != ";" && r_.word(end) != ".") ++end;
    return end;
}

void AttributionFinder::passive(const Clause& clause, const Sentence& sentence) {
    const auto v = clause.verb;
    if (!r_.listed(v, r_.lists.speech)) return;
    const bool to = r_.is(v + 1, "to");
    const bool that = r_.is(v + 1, "that");
    Attribution attribution;
    set_cue(attribution, v);
    attribution.kind = AttributionKind::Indirect;
    if (!clause.subject.empty() && !clause.object.empty() && !to &&
        !that) { // "highlighted by President Putin"
        set_source(attribution, clause.subject);
        finish(attribution, clause.object.tokens);
        return;
    }
    if (!to && !that) return;
    const auto lemma = r_.lemma(v);
    if (lemma == "tell" || lemma == "inform" || lemma == "remind" || lemma == "assure" || lemma == "ask" ||
        lemma == "urge")
        return;
    if (!clause.subject.empty())
        set_source(attribution, clause.subject);
    else
        attribution.hidden = true;
    if (lemma == "allege" || lemma == "say" || lemma == "report" || lemma == "believe" || lemma == "think" ||
        lemma == "claim" || lemma == "suspect")
        attribution.alleges = attribution.hidden;
    TokenRange content{that                    ? v + 1
                       : clause.object.empty() ? v + 1
                                               : clause.object.tokens.begin,
                       content_end(v, sentence)};
    finish(attribution, content);
}

void AttributionFinder::according(std::uint32_t i) {
    Attribution attribution;
    attribution.kind = AttributionKind::AccordingTo;
    attribution.cue = r_.span_of({i, i + 2});
    attribution.cue_lemma = "according to";
    Phrase source = phrase_at(i + 2);
    // "in accordance with" is another thing; so is "according to plan".
    if (source.empty() || r_.is_any(source.head, {"plan", "need", "schedule", "law"})) return;
    set_source(attribution, source);
    // "according to a report by the BBC"
    auto end = source.tokens.end;
    while (end + 1 < range_.end && r_.is_any(end, {"by", "of", "from", "in", "at", "for", "to"}) &&
           r_.chunk_of[end + 1] >= 0) {
        if (r_.is_any(end, {"by", "from"}) && r_.tag(source.head) == Tag::Noun) {
            const Phrase author = phrase_at(end + 1);
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

void AttributionFinder::adverb(std::uint32_t i) {
    Attribution attribution;
    attribution.kind = AttributionKind::Adverb;
    attribution.cue = r_.tokens[i].span;
    attribution.cue_lemma = r_.lower[i];
    attribution.hidden = true;
    attribution.alleges = true;
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

void AttributionFinder::alleged(std::uint32_t i) {
    if (r_.chunk_of[i] < 0) return;
    Attribution attribution;
    attribution.kind = AttributionKind::Adverb;
    attribution.cue = r_.tokens[i].span;
    attribution.cue_lemma = r_.lower[i];
    attribution.hidden = true;
    attribution.alleges = true;
    finish(attribution, {i + 1, r_.chunks[static_cast<std::size_t>(r_.chunk_of[i])].tokens.end});
}

std::vector<Attribution> find_attributions(const Reading& reading, const std::vector<Clause>& clauses) {
    return AttributionFinder(reading, clauses).run();
}

} // namespace factlint::analyse
