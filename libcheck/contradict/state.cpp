#include "contradict/state.hpp"

#include "claims/shape.hpp"

#include <cstdlib>

namespace factlint::contradict {
namespace {

constexpr std::int64_t year = 365;
// A span of this many years up to the time of writing takes in what an article without a date calls its past
// few years.
constexpr std::int64_t long_span = 20 * year;
constexpr std::int64_t long_enough_back = 4;
// How a matter fares changes slowly enough for reports of a week to speak of one state.
constexpr std::int64_t one_moment = 7;

std::int64_t number(const Event& event, std::string_view name, std::int64_t otherwise) {
    return json::get_integer(event.claim->extra, name, otherwise);
}

bool has(const Event& event, std::string_view name) { return event.claim->extra.contains(name); }

Span word_span(const Event& event) {
    const auto found = event.claim->extra.find("word_span");
    return found == event.claim->extra.end() ? event.claim->predicate_span : json::to_span(&found->value());
}

struct Inside {
    bool yes = false;
    bool inferred = false;
};

// Whether what `event` tells falls into the days that a lasting state is said to hold.
Inside falls_into(const Event& event, std::int64_t since, std::int64_t until) {
    const TimeInterval& time = event.claim->time;
    const std::int64_t written = event.article->written_from;
    const std::int64_t back = number(event, "years_back", 0);
    if (back > 0) {
        if (written != ArticleDigest::unknown_day) {
            const std::int64_t middle = written - back * year / 2;
            return {since < middle && middle < until, false};
        }
        return {back >= long_enough_back && until - since >= long_span, true};
    }
    if (has(event, "since")) return {number(event, "since", 0) < until, false};
    if (time.explicit_in_text && !has(event, "time_open")) return {since < time.lo && time.hi < until, false};
    if (has(event, "present") && event.article->published_day != ArticleDigest::unknown_day)
        return {since < event.article->published_day && event.article->published_day <= until, false};
    return {};
}

// A state said to last leaves no room for a great turn the other way, nor for another lasting state.
Look against_lasting(const Event& lasting, const Event& other, Clash clash) {
    const std::int64_t until = lasting.article->written_from;
    if (until == ArticleDigest::unknown_day) return Look::none("not known until when the state lasted");
    if (has(other, "turn") && !has(other, "strong")) return Look::none("a turn that may be small");
    const Inside inside = falls_into(other, number(lasting, "since", 0), until);
    if (!inside.yes) return Look::none("not known to fall into the time of the lasting state");
    clash.weak = inside.inferred;
    clash.why =
        "One side says that it stayed so all the time, the other tells of the opposite within that time.";
    return Look::found(std::move(clash));
}

// What somebody is quoted with against what the article itself says of the same days.
Look against_quoted(const Event& quoted, const Event& own, Clash clash) {
    if (!has(quoted, "present")) return Look::none("the quoted words are not about the present");
    if (has(own, "noun")) return Look::none("told by a noun, which may look further back");
    const std::int64_t published = own.article->published_day;
    const bool recent = published != ArticleDigest::unknown_day && own.claim->time.hi > published - year / 2;
    if (own.claim->time.explicit_in_text && number(own, "years_back", 0) == 0 && !recent)
        return Look::none("the article speaks of another time");
    clash.why = "Somebody is quoted with the opposite of what the article itself says.";
    return Look::found(std::move(clash));
}

} // namespace

Look look_for_state(const Event& a, const Event& b, const World&) {
    if (a.agent == nullptr || b.agent == nullptr || a.agent->key != b.agent->key)
        return Look::none("of two matters");
    if (number(a, "pole", 0) * number(b, "pole", 0) != -1) return Look::none("both fare alike");
    Clash out;
    out.differs = Slot::Compared;
    out.mark_a = word_span(a);
    out.mark_b = word_span(b);
    out.key_a = number(a, "pole", 0) > 0 ? "well" : "badly";
    out.key_b = number(b, "pole", 0) > 0 ? "well" : "badly";
    out.value_a = out.key_a;
    out.value_b = out.key_b;
    const bool quoted_a = !a.claim->holders.empty();
    const bool quoted_b = !b.claim->holders.empty();
    if (a.article == b.article) {
        if (quoted_a == quoted_b) return Look::none("one article in one voice tells a story");
        return quoted_a ? against_quoted(a, b, std::move(out)) : against_quoted(b, a, std::move(out));
    }
    if (has(a, "since")) return against_lasting(a, b, std::move(out));
    if (has(b, "since")) return against_lasting(b, a, std::move(out));
    const std::int64_t da = a.article->published_day;
    const std::int64_t db = b.article->published_day;
    if (!has(a, "present") || !has(b, "present") || da == ArticleDigest::unknown_day ||
        db == ArticleDigest::unknown_day || std::abs(da - db) > one_moment)
        return Look::none("not known to be of one time");
    out.why = "Both speak of the same days, and it cannot fare well and badly at once.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
