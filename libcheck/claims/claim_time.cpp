#include "claims/claim_time.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace factlint::claims {

using analyse::Document;
using analyse::Time;
using analyse::TimeKind;

namespace {

bool usable(const Time& time) {
    return time.known() && time.kind != TimeKind::Duration && time.kind != TimeKind::Set;
}

// Words that make a time part of a name or a comparison: "the 2012 vote", "since the 2015 agreement".
bool modifies_noun(const Document& document, const Time& time) {
    const auto tokens = document.tokens_in(time.span);
    if (tokens.end >= document.tokens().size()) return false;
    const auto next = document.tokens()[tokens.end].tag;
    const bool followed =
        next == analyse::Tag::Noun || next == analyse::Tag::Adj || next == analyse::Tag::Propn;
    if (!followed || tokens.begin == 0) return false;
    const auto before = document.tokens()[tokens.begin - 1].tag;
    return before == analyse::Tag::Det || before == analyse::Tag::Adj;
}

// "one of the biggest stars of the 1950s", "the 1950s model": a time inside a noun phrase that is not the
// event.
bool inside_noun(const Document& document, const Time& time, Span predicate) {
    using analyse::Relation;
    const auto& trees = document.trees();
    const auto tokens = document.tokens_in(time.span);
    if (tokens.empty()) return false;
    std::uint32_t head = tokens.end - 1;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (!tokens.contains(trees.head(t))) head = t;
    // "of the 1940s and 1950s": what goes for the first goes for the second.
    constexpr int longest_list = 4;
    for (int step = 0; step < longest_list && trees.relation(head) == Relation::Conj; ++step)
        head = trees.head(head);
    if (trees.is_root(head) || document.tokens()[trees.head(head)].span == predicate) return false;
    const Relation relation = trees.relation(head);
    const auto above = document.tokens()[trees.head(head)].tag;
    // "in the early hours of 14 January": a part of the day itself.
    constexpr std::array<std::string_view, 18> parts{
        "hour",  "morning",   "afternoon", "evening", "night", "day",  "week",    "month",  "end",
        "start", "beginning", "middle",    "eve",     "dawn",  "half", "quarter", "summer", "winter"};
    if (std::find(parts.begin(), parts.end(), document.tokens()[trees.head(head)].lemma) != parts.end())
        return false;
    if (above != analyse::Tag::Noun && above != analyse::Tag::Propn) return false;
    if (relation == Relation::Compound || relation == Relation::NmodPoss || relation == Relation::Amod)
        return true;
    const std::uint32_t preposition = trees.child(head, Relation::Case);
    return relation == Relation::Nmod && preposition != analyse::Trees::none &&
           document.tokens()[preposition].lemma == "of";
}

// A time in a relative clause under the event is of that clause: "the model whose pictures shocked the 1950s
// has died".
bool inside_relative(const Document& document, const Time& time, Span predicate) {
    constexpr int farthest = 12;
    const auto& trees = document.trees();
    const auto tokens = document.tokens_in(time.span);
    if (tokens.empty()) return false;
    bool relative = false;
    std::uint32_t at = tokens.end - 1;
    for (int step = 0; step < farthest; ++step) {
        if (document.tokens()[at].span == predicate) return relative;
        if (trees.is_root(at)) return false;
        relative = relative || analyse::is_relative_clause(trees.relation(at));
        at = trees.head(at);
    }
    return false;
}

std::uint32_t distance(Span time, Span verb) {
    return time.begin >= verb.end ? time.begin - verb.end : verb.begin - std::min(verb.begin, time.end);
}

// "from March 4 to March 6", "from 4 to 6 March": the day named last ends a span that the one before begins.
std::int64_t start_of_span(const Document& document, const Time& last, const Time* before) {
    const auto joins = [](std::string_view word) {
        return word == "to" || word == "until" || word == "through";
    };
    const auto tokens = document.tokens_in(last.span);
    if (tokens.begin < 2 || !joins(lower_case(document.words(document.tokens()[tokens.begin - 1]))))
        return last.lo;
    const bool adjoins =
        before != nullptr && before->lo < last.lo && document.tokens_in(before->span).end == tokens.begin - 1;
    return adjoins ? before->lo : last.lo;
}

} // namespace

void set_time(const Document& document, analyse::TokenRange clause, std::uint32_t sentence, Claim& claim) {
    const Span own = document.span_of(clause);
    const auto& times = document.times();
    const Time* best = nullptr;
    const Time* only = nullptr;
    const Time* previous = nullptr;
    std::int64_t start = 0;
    std::size_t in_sentence = 0;
    auto time = std::lower_bound(times.begin(), times.end(), sentence,
                                 [](const Time& t, std::uint32_t s) { return t.sentence < s; });
    for (; time != times.end() && time->sentence == sentence; ++time) {
        if (!usable(*time) || modifies_noun(document, *time) ||
            inside_noun(document, *time, claim.predicate_span) ||
            inside_relative(document, *time, claim.predicate_span))
            continue;
        const std::int64_t from = start_of_span(document, *time, previous);
        const bool ends_span = from < time->lo;
        const Time* before = previous;
        previous = &*time;
        if (!ends_span || before == nullptr || from != before->lo) ++in_sentence;
        if (only == nullptr || ends_span) {
            only = &*time;
            if (best == nullptr) start = from;
        }
        if (!own.covers(time->span)) continue;
        if (best == nullptr || (ends_span && best == before) ||
            distance(time->span, claim.predicate_span) < distance(best->span, claim.predicate_span)) {
            best = &*time;
            start = from;
        }
    }
    if (best == nullptr && in_sentence == 1) {
        best = only;
        claim.extra["time_from"] = "sentence";
    }
    if (best != nullptr) {
        claim.time = {start, best->hi, best->value, true};
        if (best->open_start) claim.extra["time_open"] = "start";
        if (best->open_end) claim.extra["time_open"] = "end";
        claim.extra["time_span"] = json::from_span(best->span);
        return;
    }
    const Date published = document.options().published;
    if (!published.known()) return;
    const std::int64_t day = to_days(published);
    claim.time.explicit_in_text = false;
    claim.time.lo = claim.future ? day : day - publication_window_days;
    claim.time.hi = claim.future ? day + 365 : last_day(published);
}

} // namespace factlint::claims
