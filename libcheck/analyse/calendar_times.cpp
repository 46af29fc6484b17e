// Times by the calendar and the clock: "10 April 2022", "2022-04-10", "5 p.m. on Tuesday", "Q3 2021",
// "the 1980s", "the winter of 2019", a year alone.
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::uint32_t TimeFinder::machine_date(std::uint32_t i) {
    const auto form = r_.word(i);
    if (form.size() < 6 || form.size() > 10 || !ascii::is_digit(form[0])) return 0;
    const auto slash = std::count(form.begin(), form.end(), '/');
    const auto hyphen = std::count(form.begin(), form.end(), '-');
    const auto dots = std::count(form.begin(), form.end(), '.');
    if (slash != 2 && hyphen != 2 && dots != 2) return 0;
    std::array<int, 3> part{};
    std::array<int, 3> width{};
    std::size_t at = 0;
    for (const char c : form) {
        if (ascii::is_digit(c)) {
            part[at] = part[at] * 10 + (c - '0');
            if (++width[at] > 4) return 0;
        } else if (++at > 2) {
            return 0;
        }
    }
    if (width[0] == 4) {
        if (part[1] < 1 || part[1] > 12) return 0;
        date(i, i + 1, {part[0], part[1], part[2]});
        return i + 1;
    }
    if (width[2] != 4 && width[2] != 2) return 0;
    if (hyphen == 2 && width[2] != 4) return 0;
    if (part[0] > 31 || part[1] > 31 || part[0] == 0 || part[1] == 0) return 0;
    const int year = width[2] == 4 ? part[2] : part[2] + (part[2] < 50 ? 2000 : 1900);
    if (part[0] > 12 && part[1] <= 12)
        date(i, i + 1, {year, part[1], part[0]});
    else if (part[1] > 12 && part[0] <= 12)
        date(i, i + 1, {year, part[0], part[1]});
    else if (part[0] == part[1])
        date(i, i + 1, {year, part[0], part[1]});
    else
        add(i, i + 1, TimeKind::Date, {}); // two readings
    return i + 1;
}

std::uint32_t TimeFinder::clock(std::uint32_t i) {
    auto end = i;
    std::string value;
    const auto form = r_.word(i);
    const auto colon = form.find(':');
    int hour = -1;
    int minute = 0;
    bool has_minute = false;
    if (ascii::is_digit(form[0]) && colon != std::string_view::npos && colon <= 2 &&
        form.size() >= colon + 3 && form.size() <= 8) {
        hour = 0;
        for (const char c : form.substr(0, colon)) hour = hour * 10 + (c - '0');
        minute = (form[colon + 1] - '0') * 10 + (form[colon + 2] - '0');
        has_minute = true;
        end = i + 1;
    } else if (integer(i, 12) > 0 ||
               (form.size() <= 5 && small_number(low(i)) > 0 && small_number(low(i)) <= 12)) {
        hour = integer(i, 12) > 0 ? integer(i, 12) : small_number(low(i));
        end = i + 1;
        if (low(end) == "o'clock") {
            ++end;
        } else if (!(low(end) == "am" || low(end) == "pm" || low(end) == "a.m." || low(end) == "p.m." ||
                     low(end) == "a.m" || low(end) == "p.m")) {
            return 0;
        }
    } else if (low(i) == "noon" || low(i) == "midday" || low(i) == "midnight") {
        hour = low(i) == "midnight" ? 24 : 12;
        if (low(i) == "midnight") hour = 0;
        end = i + 1;
        has_minute = true;
    } else {
        return 0;
    }
    const auto half = low(end);
    if (half == "am" || half == "a.m." || half == "a.m") {
        if (hour == 12) hour = 0;
        ++end;
    } else if (half == "pm" || half == "p.m." || half == "p.m") {
        if (hour < 12) hour += 12;
        ++end;
    }
    if (hour > 24 || minute > 59) return 0;
    if (r_.is_any(end, {"gmt", "utc", "est", "edt", "et", "cet", "bst", "pst"}) && end < range_.end &&
        r_.all_capitals(end))
        ++end;
    value = "T" + two_digits(hour) + (has_minute || minute > 0 ? ":" + two_digits(minute) : ":00");
    auto at = end;
    if (low(at) == "on" || low(at) == ",") ++at;
    if (const int name = day_name(at); name >= 0 && anchor_.day_known()) {
        day(i, at + 1, anchor_.near_weekday(name, future_), value);
        return at + 1;
    }
    if (anchor_.day_known()) {
        day(i, end, anchor_.now(), value);
        return end;
    }
    add(i, end, TimeKind::Time, value);
    return end;
}

std::uint32_t TimeFinder::calendar_date(std::uint32_t i) {
    auto at = i;
    auto begin = i;
    const int name = day_name(i);
    if (name >= 0) {
        ++at;
        if (low(at) == ",") ++at;
        if (low(at) == "the") ++at;
    }
    int m = 0;
    int d = 0;
    int y = 0;
    auto end = at;
    if ((m = month(at)) != 0) { // April 10, 2022
        end = at + 1;
        if (end < range_.end && year_at(end) == 0 && (d = day_of_month(end)) != 0) {
            const bool counts = r_.tagged(end + 1, {Tag::Noun}) && end + 1 < range_.end &&
                                time_unit(low(end + 1)).letter == 0 &&
                                !r_.is_any(end + 1, {"morning", "evening", "night", "afternoon"}) &&
                                ordinal_at(r_, end) == 0 && r_.lower[end + 1].ends_with("s");
            if (counts)
                d = 0;
            else
                ++end;
        }
        auto comma = end;
        if (low(comma) == "," || low(comma) == "of") ++comma;
        if ((y = year_at(comma)) != 0) end = comma + 1;
    } else if ((d = day_of_month(at)) != 0) { // 10 April 2022, 10th of April
        auto next = at + 1;
        if (low(next) == "of") ++next;
        if ((m = month(next)) == 0) {
            d = 0;
        } else {
            end = next + 1;
            auto comma = end;
            if (low(comma) == ",") ++comma;
            if ((y = year_at(comma)) != 0) end = comma + 1;
        }
    }
    if (m == 0) {
        if (name < 0) return 0;
        return week_day(i, name);
    }
    std::string_view part;
    if (name < 0 && d == 0) {
        const auto prefix = low(i);
        if (prefix.starts_with("mid-")) part = "mid";
        begin = with_modifier(i, part);
    }
    if (low(i).starts_with("may") && d == 0 && y == 0 && !(begin < i) && i > range_.begin &&
        !r_.is_any(i - 1, {"in", "last", "next", "this", "since", "of", "by", "until", "early", "late",
                           "from", "and", "to"}))
        return 0;
    const std::string_view before = begin > range_.begin ? low(begin - 1) : std::string_view{};
    if (y == 0) {
        if (before == "last" || before == "next" || before == "this" || before == "past") begin -= 1;
        if (!anchor_.known()) {
            const std::string value = "XXXX-" + two_digits(m) + (d != 0 ? "-" + two_digits(d) : "");
            add(begin, end, TimeKind::Date, d > 0 && d > days_in_month(2024, m) ? std::string{} : value);
            return end;
        }
        y = anchor_.nearest_year(m, d, before, future_);
    }
    if (d != 0 && !is_valid(Date{y, m, d})) {
        add(begin, end, TimeKind::Date, {});
        return end;
    }
    date(begin, end, {y, m, d});
    narrow(out_.back(), part);
    return end;
}

std::uint32_t TimeFinder::week_day(std::uint32_t i, int name) {
    auto begin = i;
    auto end = i + 1;
    std::int64_t shift = 0;
    bool explicit_side = false;
    if (i > range_.begin) {
        const auto before = low(i - 1);
        if (before == "last" || before == "next" || before == "this" || before == "past" ||
            before == "coming") {
            begin = i - 1;
            explicit_side = true;
            if (anchor_.day_known()) {
                const std::int64_t ahead = name - weekday(anchor_.now());
                if (before == "next" || before == "coming")
                    shift = anchor_.now() + (ahead <= 0 ? ahead + 7 : ahead);
                if (before == "last" || before == "past")
                    shift = anchor_.now() + (ahead >= 0 ? ahead - 7 : ahead);
                if (before == "this") shift = anchor_.now() + ahead;
            }
        }
        if (before == "every" || before == "each") {
            add(i - 1, end, TimeKind::Set, "XXXX-WXX-" + std::to_string(name + 1));
            return end;
        }
    }
    const auto part = day_part(end);
    if (!part.empty()) ++end;
    if (r_.word(i).back() == 's') { // "on Tuesdays"
        add(begin, end, TimeKind::Set, "XXXX-WXX-" + std::to_string(name + 1));
        return end;
    }
    if (!anchor_.day_known()) {
        add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
            "XXXX-WXX-" + std::to_string(name + 1) + std::string(part));
        return end;
    }
    day(begin, end, explicit_side ? shift : anchor_.near_weekday(name, future_), part);
    return end;
}

std::uint32_t TimeFinder::lone_year(std::uint32_t i) {
    const int y = year_at(i);
    if (y == 0) return 0;
    const auto before = i > range_.begin ? low(i - 1) : std::string_view{};
    const bool signalled =
        r_.is_any(i > range_.begin ? i - 1 : i,
                  {"in",     "since", "until", "till",    "by", "from", "of",      "during", "after",
                   "before", "for",   "to",    "and",     "or", "(",    "through", "around", "late",
                   "early",  "mid",   "than",  "between", "as", "year", "circa"});
    const bool unit_next =
        i + 1 < range_.end && (r_.lexicon->unit(low(i + 1)) != nullptr ||
                               (r_.tag(i + 1) == Tag::Noun && r_.lower[i + 1].ends_with("s") && y < 1900));
    const bool likely = y >= 1900 && y <= 2100;
    if (before == "$" || before == "£" || before == "€" || before == "#" || before == "no." ||
        (i > range_.begin && r_.tag(i - 1) == Tag::Sym))
        return 0;
    if (unit_next || (!likely && !signalled) || (!signalled && y < 1500)) return 0;
    if (!signalled && r_.tagged(i + 1, {Tag::Noun}) && i + 1 < range_.end && r_.lower[i + 1].ends_with("s") &&
        !r_.is_any(i + 1, {"elections", "polls", "talks", "protests", "games", "olympics"}))
        return 0;
    if (r_.is_any(i > range_.begin ? i - 1 : i, {"than", "about", "nearly", "over", "least"})) return 0;
    std::string_view part;
    auto begin = with_modifier(i, part);
    // "2019-20", "2019-2021"
    if (low(i + 1) == "-" || low(i + 1) == "–") {
        const int to = year_at(i + 2);
        if (to == 0 && i + 2 < range_.end && r_.word(i + 2).size() == 2 &&
            integer(i + 2, 99) == (y % 100) + 1) {
            interval(begin, i + 3, four_digits(y) + "/" + four_digits(y + 1), to_days({y, 1, 1}),
                     to_days({y + 1, 12, 31}));
            return i + 3;
        }
    }
    date(begin, i + 1, {y, 0, 0});
    narrow(out_.back(), part);
    return i + 1;
}

std::uint32_t TimeFinder::decade(std::uint32_t i) {
    const auto form = r_.word(i);
    if (form.size() == 5 && form.back() == 's' && ascii::is_digit(form[0]) && ascii::is_digit(form[3]) &&
        form[3] == '0') {
        const int y = (form[0] - '0') * 1000 + (form[1] - '0') * 100 + (form[2] - '0') * 10;
        if (y < 1000 || y > last_year_of_times) return 0;
        std::string_view part;
        auto begin = with_modifier(i, part);
        if (begin == i && i > range_.begin && low(i - 1) == "the") begin = i - 1;
        interval(begin, i + 1, four_digits(y).substr(0, 3), to_days({y, 1, 1}), to_days({y + 9, 12, 31}));
        narrow(out_.back(), part);
        return i + 1;
    }
    if (const int n = ordinal_at(r_, i); n > 0) {
        auto at = i + 1;
        if (low(at) == "-") ++at;
        if (low(at) == "century" && n <= 21) {
            const int y = (n - 1) * 100;
            auto begin = i;
            if (i > range_.begin && low(i - 1) == "the") begin = i - 1;
            Time& time = add(begin, at + 1, TimeKind::Date, two_digits(n - 1));
            if (y > 0) {
                time.lo = to_days({y, 1, 1});
                time.hi = to_days({y + 99, 12, 31});
            }
            return at + 1;
        }
        if (low(at) == "quarter" && n <= 4) {
            auto end = at + 1;
            auto y_at = end;
            if (r_.is_any(y_at, {"of", "in", ","})) ++y_at;
            int y = year_at(y_at);
            if (y != 0)
                end = y_at + 1;
            else
                y = anchor_.date().year;
            if (y == 0) return 0;
            interval(i, end, four_digits(y) + "-Q" + std::to_string(n), to_days({y, n * 3 - 2, 1}),
                     last_day({y, n * 3, 0}));
            return end;
        }
    }
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
        y = anchor_.date().year + steps;
        // "last summer" in November is this year's.
        if (steps < 0 && anchor_.date().month > which * 3 + 2 && which < 4) y = anchor_.date().year;
        if (steps > 0 && anchor_.date().month != 0 && anchor_.date().month < which * 3 && which < 4)
            y = anchor_.date().year;
    }
    const Date first{y, which == 4 ? 12 : which * 3, 1};
    interval(begin, end, four_digits(y) + "-" + std::string(codes[static_cast<std::size_t>(which)]),
             to_days(first), to_days(first) + 91);
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
