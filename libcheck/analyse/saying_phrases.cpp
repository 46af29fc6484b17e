// Sayings without a verb of their own: "is confident that", "the claim that", "according to", "in her view".
#include "analyse/sayings.hpp"

#include <algorithm>

namespace factlint::analyse {

namespace {

constexpr std::uint32_t longest_reach = 80; ///< tokens that may belong to a source behind "according to"

} // namespace

void SayingReader::adjective(std::uint32_t a, std::vector<Saying>& out) const {
    if (!r_.listed(a, r_.lists.attitude_adjectives)) return;
    const auto relation = trees_.relation(a);
    if (trees_.child(a, Relation::Cop) == none && relation != Relation::Xcomp && relation != Relation::Conj)
        return;
    Saying saying;
    saying.cue = {a, a + 1};
    saying.word = a;
    saying.source = source_of(a);
    for (const auto child : trees_.children(a)) {
        if (child < a) continue;
        const auto what = trees_.relation(child);
        const bool clause = what == Relation::Ccomp || (what == Relation::Xcomp && mark(child) == "to");
        const bool thing =
            what == Relation::Obl && r_.is_any(trees_.leftmost(child), {"about", "of", "with", "by", "that"});
        if (!clause && !thing) continue;
        saying.content = trimmed(below(child));
        if (thing && trees_.child(child, Relation::Case) == saying.content.begin && saying.content.size() > 1)
            ++saying.content.begin;
        saying.attitude = thing;
        break;
    }
    if (saying.content.empty() || saying.source == none || own_voice(a, saying.source) ||
        r_.is_any(saying.source, {"it", "this", "that"}))
        return;
    out.push_back(saying);
}

void SayingReader::noun(std::uint32_t n, std::vector<Saying>& out) const {
    if (!r_.listed(n, r_.lists.content_nouns)) return;
    Saying saying;
    saying.cue = {n, n + 1};
    saying.word = n;
    for (const auto child : trees_.children(n)) {
        if (child < n) continue;
        const auto relation = trees_.relation(child);
        const bool that =
            (relation == Relation::Acl || relation == Relation::Ccomp || relation == Relation::AclRelcl) &&
            says_that(child);
        const bool to =
            relation == Relation::Acl && mark(child) == "to" && trees_.child(n, Relation::NmodPoss) != none;
        if (that || to) {
            saying.content = trimmed(below(child));
            break;
        }
    }
    // Where the parser hangs the clause elsewhere, its "that" still stands behind the noun.
    if (saying.content.empty() && r_.is(n + 1, "that") && r_.tag(n + 1) == Tag::Sconj &&
        trees_.relation(n + 1) == Relation::Mark && trees_.head(n + 1) > n)
        saying.content = trimmed({n + 1, trees_.rightmost(trees_.head(n + 1)) + 1});
    if (saying.content.empty()) return;
    saying.source = trees_.child(n, Relation::NmodPoss);
    if (saying.source == none)
        for (const auto child : trees_.children(n))
            if (trees_.relation(child) == Relation::Nmod && child < saying.content.begin &&
                r_.is_any(trees_.leftmost(child), {"by", "from", "of", "among"}))
                saying.source = child;
    const bool bare =
        r_.is_any(n, {"fact", "idea", "notion", "possibility", "sign", "evidence", "proof", "news", "word"});
    if (saying.source == none && bare) return;
    if (saying.source == none) {
        // "voiced the fear that": whoever has the thing. Who denies reports is not who made them.
        static constexpr std::string_view having[] = {"have", "hold", "voice", "express", "raise",
                                                      "make", "give", "share", "offer",   "air"};
        const auto relation = trees_.relation(n);
        const auto v = trees_.head(n);
        if ((relation == Relation::Obj || relation == Relation::Obl) && !is_passive(v) &&
            std::find(std::begin(having), std::end(having), r_.lemma(v)) != std::end(having)) {
            saying.source = source_of(v);
            if (saying.source != none && own_voice(v, saying.source)) return;
        }
        saying.doubtful = saying.source == none;
        // "denied media reports that": nobody else is named for them.
        if (saying.source == none && r_.listed(n, r_.lists.source_nouns)) {
            saying.source = n;
            saying.kind = AttributionKind::SourceNoun;
        }
    }
    out.push_back(saying);
}

void SayingReader::according(std::uint32_t i, std::vector<Saying>& out) const {
    const auto& sentence = r_.sentence(i).tokens;
    if (!r_.is(i + 1, "to") || i + 2 >= sentence.end) return;
    Saying saying;
    saying.kind = AttributionKind::AccordingTo;
    saying.cue = {i, i + 2};
    saying.word = i;
    // The parser hangs "according" on the source, or the source on "according".
    auto top = i;
    if (trees_.relation(i) == Relation::Case || trees_.relation(i) == Relation::Fixed) top = trees_.head(i);
    saying.source = top;
    if (top == i) {
        saying.source = none;
        for (const auto child : trees_.children(i))
            if (child > i + 1 && saying.source == none) saying.source = child;
    }
    if (saying.source == none || saying.source < i) {
        const Phrase phrase = r_.phrase_at(i + 2);
        if (phrase.empty()) return;
        saying.source = phrase.head;
    }
    if (r_.is_any(saying.source, {"plan", "need", "schedule", "law"})) return;
    TokenRange own{i, std::max(trees_.rightmost(saying.source) + 1, i + 3)};
    own.end = std::min(own.end, sentence.end);
    TokenRange clause = trees_.is_root(top) || top < sentence.begin ? sentence : below(trees_.head(top));
    const bool opens = trimmed({sentence.begin, own.begin}).empty();
    // "according to a poll taken in May": all up to the next comma belongs to the source.
    while (!opens && own.end < sentence.end && own.size() < longest_reach && r_.tag(own.end) != Tag::Punct)
        ++own.end;
    // Where the parser hangs it on a noun the whole clause is meant.
    for (auto at = top; !trees_.is_root(at);) {
        at = trees_.head(at);
        clause = below(at);
        const auto relation = trees_.relation(at);
        if ((r_.is_verb(at) || trees_.child(at, Relation::Cop) != none) && relation != Relation::Acl &&
            !is_relative_clause(relation) && relation != Relation::Advcl && relation != Relation::Xcomp)
            break;
    }
    if (!opens && clause.begin >= own.begin) clause = sentence;
    if (opens)
        saying.content = {own.end, std::max(own.end, clause.end)};
    else if (trimmed({own.end, std::max(own.end, clause.end)}).empty())
        saying.content = {std::min(clause.begin, own.begin), own.begin};
    else {
        saying.content = clause;
        saying.aside = own;
    }
    saying.content = trimmed(saying.content);
    if (!saying.content.empty()) out.push_back(saying);
}

void SayingReader::view(std::uint32_t i, std::vector<Saying>& out) const {
    // "In her view, ...", "in the words of the mayor"
    const auto n = trees_.head(i);
    if (trees_.relation(i) != Relation::Case || n <= i || n > i + 6 || trees_.is_root(n)) return;
    if (!r_.is_any(n, {"view", "opinion", "words", "eyes", "telling", "mind"})) return;
    if (trees_.relation(n) != Relation::Obl && trees_.relation(n) != Relation::Nmod) return;
    // "to her mind", but "drew attention to the view of the mayor"; "in view of the storm" is nobody's.
    if (r_.is(i, "to") && !r_.is_any(n, {"eyes", "mind"})) return;
    if (r_.is(i, "in") && n == i + 1) return;
    Saying saying;
    saying.kind = AttributionKind::AccordingTo;
    saying.cue = {n, n + 1};
    saying.word = n;
    saying.source = trees_.child(n, Relation::NmodPoss);
    if (saying.source == none) saying.source = trees_.child(n, Relation::Nmod);
    if (saying.source == none || r_.is_any(saying.source, {"my", "our", "your"})) return;
    const auto own = below(n);
    const auto clause = below(trees_.head(n));
    if (own.begin <= clause.begin)
        saying.content = {own.end, std::max(own.end, clause.end)};
    else if (trimmed({own.end, std::max(own.end, clause.end)}).empty())
        saying.content = {clause.begin, own.begin};
    else {
        saying.content = clause;
        saying.aside = own;
    }
    saying.content = trimmed(saying.content);
    if (!saying.content.empty()) out.push_back(saying);
}

} // namespace factlint::analyse
