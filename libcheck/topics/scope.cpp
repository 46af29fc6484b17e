#include "topics/scope.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

std::optional<Date> iso_date(std::string_view text) {
    Date date;
    const auto pieces = split(text, '-');
    int* const parts[] = {&date.year, &date.month, &date.day};
    if (text.empty() || pieces.size() > 3) return std::nullopt;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].empty() || pieces[i].size() > 4) return std::nullopt;
        for (const char c : pieces[i]) {
            if (c < '0' || c > '9') return std::nullopt;
            *parts[i] = *parts[i] * 10 + (c - '0');
        }
    }
    if (!is_valid(date)) return std::nullopt;
    return date;
}

// The shortest ISO date that means exactly these days: a year, a month, a day, or nothing.
std::string whole(std::int64_t lo, std::int64_t hi) {
    const Date first = from_days(lo);
    for (int by = 1; by <= 3; ++by) {
        const Date date = cut(first, by);
        if (to_days(date) == lo && last_day(date) == hi) return date.iso();
    }
    return {};
}

std::string end_of(std::int64_t day, bool first) {
    const Date date = from_days(day);
    for (int by = 1; by <= 2; ++by)
        if ((first ? to_days(cut(date, by)) : last_day(cut(date, by))) == day) return cut(date, by).iso();
    return date.iso();
}

// A time in the sentence tells when the event was, unless it dates the saying: "said on Thursday that ...".
bool dates_the_event(const analyse::Document& document, const analyse::Time& time, std::uint32_t event) {
    const Span at = document.tokens()[event].span;
    for (const analyse::Attribution& each : document.attributions())
        if (each.content.covers(at) != each.content.covers(time.span) &&
            (each.content.covers(at) || each.content.covers(time.span)))
            return false;
    return true;
}

const analyse::Time* nearest_time(const analyse::Document& document, std::uint32_t sentence,
                                  std::uint32_t event) {
    const analyse::Time* best = nullptr;
    std::uint32_t best_distance = 0;
    const std::uint32_t at = document.tokens()[event].span.begin;
    for (const analyse::Time& time : document.times()) {
        if (time.sentence != sentence || !time.known()) continue;
        if (time.kind == analyse::TimeKind::Duration || time.kind == analyse::TimeKind::Set) continue;
        if (!dates_the_event(document, time, event)) continue;
        const std::uint32_t distance = time.span.begin > at ? time.span.begin - at : at - time.span.begin;
        if (best == nullptr || distance < best_distance) {
            best = &time;
            best_distance = distance;
        }
    }
    return best;
}

// A text without a date was written after the last day that it names: true when that is in the range.
bool written_since(const analyse::Document& document, const Date& from) {
    return from.known() &&
           std::any_of(document.times().begin(), document.times().end(), [&](const auto& time) {
               return time.kind == analyse::TimeKind::Date && time.known() && !time.open_start &&
                      time.lo >= to_days(from);
           });
}

bool inside(std::int64_t lo, std::int64_t hi, const Date& from, const Date& to) {
    return (!from.known() || hi >= to_days(from)) && (!to.known() || lo <= last_day(to));
}

} // namespace

Date cut(Date date, int by) {
    if (by < 3) date.day = 0;
    if (by < 2) date.month = 0;
    return date;
}

std::string Scope::text() const {
    std::string out;
    if (lo > open_low && hi < open_high) {
        out = whole(lo, hi);
        if (out.empty()) out = end_of(lo, true) + "/" + end_of(hi, false);
    } else if (lo > open_low) {
        out = end_of(lo, true) + "/..";
    } else if (hi < open_high) {
        out = "../" + end_of(hi, false);
    }
    if (!words.empty()) out += (out.empty() ? "" : "; ") + words;
    return out;
}

Scope Scope::parse(std::string_view text) {
    Scope scope;
    if (const auto semicolon = text.find("; "); semicolon != std::string_view::npos) {
        scope.words = text.substr(semicolon + 2);
        text = text.substr(0, semicolon);
    }
    const auto slash = text.find('/');
    const auto first = iso_date(text.substr(0, slash));
    const auto last = iso_date(slash == std::string_view::npos ? text : text.substr(slash + 1));
    if (first) scope.lo = to_days(*first);
    if (last) scope.hi = last_day(*last);
    if (!first && !last && text != ".." && !text.empty() && scope.words.empty()) scope.words = text;
    return scope;
}

std::optional<Scope> find_scope(const TimeRule& rule, const analyse::Document& document,
                                std::uint32_t sentence, std::uint32_t event, const std::string& words,
                                std::string& seen) {
    Scope scope;
    scope.words = words;
    const Date published = document.options().published;
    const analyse::Time* named = nearest_time(document, sentence, event);
    const bool bounded = rule.from.known() || rule.to.known();
    if (named != nullptr && bounded && !inside(named->lo, named->hi, rule.from, rule.to)) {
        // "since the 1990s" runs into the range, "in the 1990s" does not.
        if (!(named->open_end && inside(named->lo, Scope::open_high, rule.from, rule.to))) {
            seen = "the time '" + std::string(document.words(named->span)) + "' is outside the topic's range";
            return std::nullopt;
        }
    }
    if (named == nullptr && (rule.published_from.known() || rule.published_to.known())) {
        const bool since =
            !published.known() && !rule.published_to.known() && written_since(document, rule.published_from);
        if (!since && (!published.known() || !inside(to_days(published), last_day(published),
                                                     rule.published_from, rule.published_to))) {
            seen = "no time is named, and the article was not published in the topic's range";
            return std::nullopt;
        }
    }
    switch (rule.scope) {
    case TimeScope::Always:
        seen = "any time";
        break;
    case TimeScope::Fixed:
        scope.lo = to_days(rule.date);
        scope.hi = last_day(rule.date);
        seen = "the event of " + rule.date.iso();
        break;
    case TimeScope::Event:
        if (named != nullptr) {
            // A season or a range of days keeps its ends; all else is as exact as the rule wants it.
            const Date lo = cut(from_days(named->lo), rule.by);
            const Date hi = cut(from_days(named->hi), rule.by);
            const bool exact = lo == hi;
            scope.lo = named->open_start ? Scope::open_low : exact ? to_days(lo) : named->lo;
            scope.hi = named->open_end ? Scope::open_high : exact ? last_day(hi) : named->hi;
            seen = "time '" + std::string(document.words(named->span)) + "'";
        } else if (published.known()) {
            scope.lo = to_days(cut(published, rule.by));
            scope.hi = last_day(cut(published, rule.by));
            seen = "date of publication";
        } else {
            seen = "no date at all";
        }
        break;
    case TimeScope::SoFar:
        if (named != nullptr && !named->open_start && !named->open_end) {
            scope.lo = named->lo;
            scope.hi = named->hi;
            seen = "time '" + std::string(document.words(named->span)) + "'";
        } else if (published.known()) {
            scope.hi = last_day(published);
            seen = "up to the date of publication";
        } else {
            seen = "no date at all";
        }
        break;
    }
    return scope;
}

} // namespace factlint::topics
