#include "analyse/time_anchor.hpp"

#include <cstdlib>

namespace factlint::analyse {

TimeAnchor::TimeAnchor(const Date& published) : date_(published) {
    if (!is_valid(date_) || date_.year < 1000 || date_.year > last_year_of_times) date_ = {};
    if (date_.known()) now_ = to_days(date_);
}

std::int64_t TimeAnchor::near_weekday(int name, bool ahead_meant) const {
    std::int64_t ahead = name - weekday(now_);
    if (ahead_meant) return now_ + (ahead <= 0 ? ahead + 7 : ahead);
    return now_ + (ahead > 0 ? ahead - 7 : ahead);
}

int TimeAnchor::nearest_year(int m, int d, std::string_view before, TimeSide side) const {
    const auto first = [&](int year) {
        const Date same{year, m, d};
        return is_valid(same) ? to_days(same) : to_days({year, m, 1});
    };
    const auto last = [&](int year) { return d == 0 ? last_day({year, m, 0}) : first(year); };
    const std::int64_t now = date_.day != 0 ? now_ : last_day(date_);
    if (date_.month == 0 || before == "this") return date_.year;
    if (before == "last" || before == "past") return last(date_.year) < now ? date_.year : date_.year - 1;
    if (before == "next") return first(date_.year) > now ? date_.year : date_.year + 1;
    if (side == TimeSide::Future) return last(date_.year) < now ? date_.year + 1 : date_.year;
    // What happened on a day that is soon to come was ten months ago, and then the year would be said: the
    // verb was read wrongly. A month may be that far back.
    if (side == TimeSide::Past) {
        const std::int64_t near = d == 0 ? 31 : 75;
        return first(date_.year) > now + near ? date_.year - 1 : date_.year;
    }
    int best = date_.year;
    for (const int year : {date_.year - 1, date_.year + 1})
        if (std::abs(first(year) - now) < std::abs(first(best) - now)) best = year;
    return best;
}

int TimeAnchor::nearest_quarter(int number, TimeSide side) const {
    const int now = date_.year * 4 + (date_.month == 0 ? 3 : (date_.month - 1) / 3);
    const int same = date_.year * 4 + number - 1;
    if (side == TimeSide::Future) return same < now ? same + 4 : same;
    if (side == TimeSide::Past) return same > now ? same - 4 : same;
    // The nearest; of two the one that has been.
    return same > now + 1 ? same - 4 : same < now - 2 ? same + 4 : same;
}

bool TimeAnchor::shifted(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const {
    if (!date_.known()) return false;
    const int year = date_.year;
    switch (unit) {
    case 'Y': {
        const int y = year + steps;
        if (y < first_year_of_times || y > last_year_of_times) return false;
        value = four_digits(y);
        lo = to_days({y, 1, 1});
        hi = to_days({y, 12, 31});
        return true;
    }
    case 'E': {
        const int y = (year / 10 + steps) * 10;
        if (y < 10 || y > last_year_of_times) return false;
        value = four_digits(y).substr(0, 3);
        lo = to_days({y, 1, 1});
        hi = to_days({y + 9, 12, 31});
        return true;
    }
    case 'C': {
        const int y = (year / 100 + steps) * 100;
        if (y < 100 || y > last_year_of_times) return false;
        value = four_digits(y).substr(0, 2);
        lo = to_days({y, 1, 1});
        hi = to_days({y + 99, 12, 31});
        return true;
    }
    case 'M': {
        if (date_.month == 0) return false;
        const int months = year * 12 + date_.month - 1 + steps;
        if (months < 12 || months / 12 > last_year_of_times) return false;
        const Date d{months / 12, months % 12 + 1, 0};
        value = d.iso();
        lo = to_days(d);
        hi = last_day(d);
        return true;
    }
    case 'Q': {
        if (date_.month == 0) return false;
        const int quarters = year * 4 + (date_.month - 1) / 3 + steps;
        if (quarters < 4 || quarters / 4 > last_year_of_times) return false;
        const Date first{quarters / 4, (quarters % 4) * 3 + 1, 1};
        value = four_digits(first.year) + "-Q" + std::to_string(quarters % 4 + 1);
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

bool TimeAnchor::counted_shift(char unit, int steps, std::string& value, std::int64_t& lo,
                               std::int64_t& hi) const {
    if (unit == 'E') {
        if (!shifted('Y', steps * 10, value, lo, hi)) return false;
        value = value.substr(0, 3);
        return true;
    }
    if (unit == 'C') return false;
    return shifted(unit, steps, value, lo, hi);
}

} // namespace factlint::analyse
