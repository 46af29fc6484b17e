// Times seen from the day of publication: "yesterday", "last year", "early April", seasons.
#include "analyse/time_finder.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::uint32_t TimeFinder::deictic(std::uint32_t i) {
    const auto word = low(i);
    auto end = i + 1;
    if (word == "today" || word == "yesterday" || word == "tomorrow" || word == "tonight") {
        const auto part = word == "tonight" ? std::string_view("TNI") : day_part(end);
        if (!part.empty() && word != "tonight") ++end;
        if (!day_known()) {
            add(i, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                word == "today"       ? "PRESENT_REF"
                : word == "yesterday" ? "PAST_REF"
                : word == "tonight"   ? "PRESENT_REF"
                                      : "FUTURE_REF");
            return end;
        }
        day(i, end, now_ + (word == "yesterday" ? -1 : word == "tomorrow" ? 1 : 0), part);
        return end;
    }
    if (word == "now" || word == "currently" || word == "nowadays" || word == "presently") {
        add(i, end, TimeKind::Date, "PRESENT_REF");
        return end;
    }
    if (word == "recently" || word == "formerly" || word == "previously") {
        add(i, end, TimeKind::Date, "PAST_REF");
        return end;
    }
    if (word == "the" && (low(i + 1) == "past" || low(i + 1) == "future") &&
        !r_.tagged(i + 2, {Tag::Noun, Tag::Num, Tag::Adj})) {
        add(i, i + 2, TimeKind::Date, low(i + 1) == "past" ? "PAST_REF" : "FUTURE_REF");
        return i + 2;
    }
    return 0;
}

bool TimeFinder::shifted(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const {
    if (!anchor_.known()) return false;
    const int year = anchor_.year;
    switch (unit) {
    case 'Y': {
        const int y = year + steps;
        if (y < first_year || y > last_year) return false;
        value = four(y);
        lo = to_days({y, 1, 1});
        hi = to_days({y, 12, 31});
        return true;
    }
    case 'E': {
        const int y = (year / 10 + steps) * 10;
        if (y < 10 || y > last_year) return false;
        value = four(y).substr(0, 3);
        lo = to_days({y, 1, 1});
        hi = to_days({y + 9, 12, 31});
        return true;
    }
    case 'C': {
        const int y = (year / 100 + steps) * 100;
        if (y < 100 || y > last_year) return false;
        value = four(y).substr(0, 2);
        lo = to_days({y, 1, 1});
        hi = to_days({y + 99, 12, 31});
        return true;
    }
    case 'M': {
        if (anchor_.month == 0) return false;
        const int months = year * 12 + anchor_.month - 1 + steps;
        if (months < 12 || months / 12 > last_year) return false;
        const Date d{months / 12, months % 12 + 1, 0};
        value = d.iso();
        lo = to_days(d);
        hi = last_day(d);
        return true;
    }
    case 'Q': {
        if (anchor_.month == 0) return false;
        const int quarters = year * 4 + (anchor_.month - 1) / 3 + steps;
        if (quarters < 4 || quarters / 4 > last_year) return false;
        const Date first{quarters / 4, (quarters % 4) * 3 + 1, 1};
        value = four(first.year) + "-Q" + std::to_string(quarters % 4 + 1);
        lo = to_days(first);
        hi = last_day({first.year, first.month + 2, 0});
        return true;
    }
    case 'W':
    case 'K': {
        if (!day_known()) return false;
        const std::int64_t monday = now_ - weekday(now_) + 7 * static_cast<std::int64_t>(steps);
        value = iso_week(monday);
        if (unit == 'K') value += "-WE";
        lo = unit == 'K' ? monday + 5 : monday;
        hi = monday + 6;
        return true;
    }
    case 'D': {
        if (!day_known()) return false;
        lo = hi = now_ + steps;
        value = from_days(lo).iso();
        return true;
    }
    default:
        return false;
    }
}

std::uint32_t TimeFinder::relative(std::uint32_t i) {
    auto at = i;
    auto begin = i;
    std::string_view part;
    if (low(at) == "early" || low(at) == "late") {
        part = low(at);
        ++at;
        if (low(at) == "in") ++at;
    }
    if (low(at) == "earlier" || low(at) == "later") {
        if (low(at + 1) == "this") ++at;
    }
    const bool article = low(at) == "the" || low(at) == "that";
    if (article) ++at;
    const auto word = low(at);
    int steps = 0;
    if (word == "last" || word == "past" || word == "previous" || word == "preceding")
        steps = -1;
    else if (word == "next" || word == "coming" || word == "following" || word == "upcoming")
        steps = 1;
    else if (word == "this" || (word == "current" && article) || (word == "same" && article))
        steps = 0;
    else
        return 0;
    const auto next = at + 1;
    // "the past three years", "the last few days"
    if (steps != 0) {
        const Number number = number_at(r_, next, range_.end);
        const bool few = r_.is_any(next, {"few", "several", "couple"});
        if (number || few) {
            auto unit_at = few ? next + 1 : number.end;
            if (few && low(unit_at) == "of") ++unit_at;
            const TimeUnit unit = unit_of(low(unit_at));
            if (unit.letter != 0) {
                add(begin, unit_at + 1, TimeKind::Duration,
                    duration_value(few ? -1 : number.value, unit.letter));
                return unit_at + 1;
            }
        }
        const TimeUnit plural = unit_of(low(next));
        if (plural.plural) {
            add(begin, next + 1, TimeKind::Duration, duration_value(-1, plural.letter));
            return next + 1;
        }
    }
    const TimeUnit unit = unit_of(low(next));
    if (unit.letter != 0 && !unit.plural) {
        if (article && steps == 0 && word == "same") {
            add(begin, next + 1, TimeKind::Date, {});
            return next + 1;
        }
        // "the past decade" is the last ten years rather than the decade before this one.
        if (word == "past" && article) {
            add(begin, next + 1, TimeKind::Duration, duration_value(1, unit.letter));
            return next + 1;
        }
        std::string value;
        std::int64_t lo = 1;
        std::int64_t hi = 0;
        const bool story = word == "following" || word == "previous" || word == "preceding" ||
                           (article && (word == "next" || word == "last"));
        if (!shifted(unit.letter, steps, value, lo, hi) || (story && word == "following")) {
            add(begin, next + 1, TimeKind::Date,
                story       ? ""
                : steps < 0 ? "PAST_REF"
                : steps > 0 ? "FUTURE_REF"
                            : "PRESENT_REF");
            return next + 1;
        }
        interval(begin, next + 1, std::move(value), lo, hi);
        narrow(out_.back(), part);
        return next + 1;
    }
    if (const auto of_day = day_part(next); !of_day.empty()) {
        if (!day_known()) {
            add(begin, next + 1, TimeKind::Time, steps < 0 ? "PAST_REF" : "PRESENT_REF");
            return next + 1;
        }
        day(begin, next + 1, now_ + steps, of_day);
        return next + 1;
    }
    if (const auto end = season_value(begin, next, steps); end != 0) return end;
    return 0;
}

int TimeFinder::season_number(std::string_view word) {
    if (word == "spring") return 1;
    if (word == "summer") return 2;
    if (word == "autumn" || word == "fall") return 3;
    if (word == "winter") return 4;
    return 0;
}

std::uint32_t TimeFinder::season_value(std::uint32_t begin, std::uint32_t at, int steps) {
    static constexpr std::array<std::string_view, 5> codes = {"", "SP", "SU", "FA", "WI"};
    const int which = season_number(low(at));
    if (which == 0) return 0;
    auto end = at + 1;
    int y = year_at(end);
    if (y == 0 && low(end) == "of") y = year_at(end + 1) != 0 ? (end += 1, year_at(end)) : 0;
    if (y != 0) {
        ++end;
    } else {
        if (!anchor_.known()) return 0;
        y = anchor_.year + steps;
        // "last summer" in November is this year's.
        if (steps < 0 && anchor_.month > which * 3 + 2 && which < 4) y = anchor_.year;
        if (steps > 0 && anchor_.month != 0 && anchor_.month < which * 3 && which < 4) y = anchor_.year;
    }
    const Date first{y, which == 4 ? 12 : which * 3, 1};
    interval(begin, end, four(y) + "-" + std::string(codes[static_cast<std::size_t>(which)]), to_days(first),
             to_days(first) + 91);
    return end;
}

std::uint32_t TimeFinder::season(std::uint32_t i) {
    if (season_number(low(i)) == 0) return 0;
    if (low(i) == "fall" || low(i) == "spring") {
        if (!(year_at(i + 1) != 0 || (low(i + 1) == "of" && year_at(i + 2) != 0))) return 0;
    }
    const bool dated = year_at(i + 1) != 0 || (low(i + 1) == "of" && year_at(i + 2) != 0);
    return dated ? season_value(i, i, 0) : 0;
}

} // namespace factlint::analyse
