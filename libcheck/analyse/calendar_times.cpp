// Times by the calendar: "10 April 2022", "2022-04-10", "4 to 6 March", "last Tuesday", a year alone.
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
    if (dots == 2 && width[2] != 4) return 0; // "1.2.10" is a version
    if (part[0] > 31 || part[1] > 31 || part[0] == 0 || part[1] == 0) return 0;
    const int year = width[2] == 4 ? part[2] : part[2] + (part[2] < 50 ? 2000 : 1900);
    if (part[0] > 12 && part[1] > 12) {
        add(i, i + 1, TimeKind::Date, {}).impossible = true;
    } else if (part[0] > 12) {
        date(i, i + 1, {year, part[1], part[0]});
    } else if (part[1] > 12 || part[0] == part[1]) {
        date(i, i + 1, {year, part[0], part[1]});
    } else if (dots == 2) { // dots are European: the day comes first
        date(i, i + 1, {year, part[1], part[0]});
    } else {
        Time& time = add(i, i + 1, TimeKind::Date, Date{year, part[0], part[1]}.iso());
        time.other = Date{year, part[1], part[0]}.iso();
    }
    return i + 1;
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
    std::string_view part;
    auto end = at;
    bool compact = false;
    if (at < range_.end && r_.lower[at].starts_with("mid-")) { // "mid-April" is one token
        m = month_by_name(r_.word(at).substr(4));
        if (m == 0 || !ascii::is_upper(r_.word(at)[4])) return 0;
        part = "mid";
        compact = true;
        end = at + 1;
        if ((y = year_at(end)) != 0) ++end;
    } else if ((m = month(at)) != 0) { // April 10, 2022
        end = at + 1;
        if (end < range_.end && year_at(end) == 0 && (d = day_of_month(end)) != 0) {
            const bool counts = noun_at(end + 1) && ordinal_at(r_, end) == 0 && name < 0 &&
                                r_.tag(end + 1) == Tag::Noun && !r_.newline_before(end + 1) &&
                                !r_.is_any(end + 1, {"morning", "evening", "night", "afternoon"}) &&
                                r_.lower[end + 1].ends_with("s");
            const bool clock_time = r_.is_any(end + 1, {"am", "pm", "a.m.", "p.m."});
            if (counts || clock_time)
                d = 0;
            else
                ++end;
        }
        auto comma = end;
        if (low(comma) == "," || low(comma) == "of" || low(comma) == "in") ++comma;
        if ((y = year_at(comma)) != 0 && !(low(comma - 1) == "," && d == 0 && noun_at(comma + 1)))
            end = comma + 1;
        else
            y = 0;
        if (y == 0 && low(end) == "'" && integer(end + 1, 99) >= 0 &&
            !r_.space_before(end + 1)) { // April '22
            y = integer(end + 1, 99);
            y += y < 50 ? 2000 : 1900;
            end += 2;
        }
    } else if ((d = day_of_month(at)) != 0) { // 10 April 2022, 10th of April
        auto next = at + 1;
        if (low(next) == "of") ++next;
        if (low(next) == "-" && !r_.space_before(next)) ++next; // 10-April-2022
        if ((m = month(next)) == 0) {
            d = 0;
        } else {
            end = next + 1;
            auto comma = end;
            if (low(comma) == "," || (low(comma) == "-" && !r_.space_before(comma))) ++comma;
            if ((y = year_at(comma)) != 0) end = comma + 1;
        }
    }
    if (m == 0) return name < 0 ? 0 : week_day(i, name);
    if (name < 0 && d == 0 && !compact) begin = with_modifier(i, part);
    if (name < 0 && d != 0 && before(i) == "the" && ordinal_at(r_, i) > 0) begin = i - 1;
    if (low(i) == "may" && d == 0 && y == 0 && begin == i && !r_.newline_before(i) && i > range_.begin &&
        !r_.is_any(i - 1, {"in", "last", "next", "this", "since", "of", "by", "until", "early", "late",
                           "from", "and", "to", "for", "during", "through"}))
        return 0;
    const std::string_view word = before(begin);
    const auto after = end;
    if (y == 0) y = shared_year(end, m, d);
    if (y == 0 && low(end) == "of") ++end;
    if (y == 0) { // "April next year", "in February this year"
        const bool side = r_.is_any(end, {"last", "this", "next"}) && low(end + 1) == "year";
        if (side) {
            if (anchor_.known())
                y = anchor_.date().year + (low(end) == "last" ? -1 : low(end) == "next" ? 1 : 0);
            end += 2;
        } else if (low(end) == "that" && low(end + 1) == "year" && reference_.known()) {
            y = reference_.year;
            end += 2;
        } else {
            end = after;
        }
    }
    if (y == 0) {
        if (word == "last" || word == "next" || word == "this" || word == "past") begin -= 1;
        if (!anchor_.known()) {
            const std::string value = "XXXX-" + two_digits(m) + (d != 0 ? "-" + two_digits(d) : "");
            const bool never = d > days_in_month(2024, m);
            add(begin, end, TimeKind::Date, never ? std::string{} : value).impossible = never;
            return end;
        }
        y = anchor_.nearest_year(m, d, word, side_of(begin, end));
    }
    date(begin, end, {y, m, d});
    narrow(out_.back(), part);
    if (d != 0) {
        // "on April 5 at 10 a.m." is read by the clock; "the morning of April 5" and "April 5 morning" here.
        if (const auto of_day = day_part(end); !of_day.empty() && out_.back().known()) {
            out_.back().value += of_day;
            out_.back().kind = TimeKind::Time;
            out_.back().span.end = r_.tokens[end].span.end;
            return end + 1;
        }
        if (r_.word(end - 1).size() <= 2) return more_days(end, {y, m, d});
    }
    return end;
}

int TimeFinder::shared_year(std::uint32_t end, int m, int d) const {
    if (!r_.is_any(end, {"and", "to", "through", "until", "-", "–"})) return 0;
    auto at = end + 1;
    int other_day = 0;
    if (d != 0 && month(at) == 0 && (other_day = day_of_month(at)) != 0) ++at; // "3 May to 5 June 2019"
    const int other = month(at);
    if (other == 0) return 0;
    ++at;
    if (d != 0 && other_day == 0 && year_at(at) == 0 && day_of_month(at) != 0)
        ++at; // "May 3 to June 5, 2019"
    if (low(at) == ",") ++at;
    const int y = year_at(at);
    if (y == 0) return 0;
    return m > other ? y - 1 : y;
}

/// "April 24 and 25", "April 24-25": the further days of the month.
std::uint32_t TimeFinder::more_days(std::uint32_t end, const Date& first) {
    auto at = end;
    while (r_.is_any(at, {"and", "to", "or", "-", "–", "through"}) && at < range_.end) {
        const int d = day_of_month(at + 1);
        if (d <= first.day || r_.word(at + 1).size() > 4) break;
        if (noun_at(at + 2) && !r_.newline_before(at + 2)) break;
        if (!is_valid(Date{first.year, first.month, d})) break;
        remember();
        widen();
        date(at + 1, at + 2, {first.year, first.month, d});
        at += 2;
    }
    return at;
}

std::uint32_t TimeFinder::day_range(std::uint32_t i) {
    if (low(i) == "the") { // "on the 25th"
        const int d = i + 1 < range_.end && ascii::is_digit(r_.word(i + 1)[0]) ? ordinal_at(r_, i + 1) : 0;
        if (d == 0 || d > 31 || before(i) != "on" || noun_at(i + 2) || !anchor_.known()) return 0;
        if (r_.tagged(i + 2, {Tag::Adj, Tag::Num}) || low(i + 2) == "-" || low(i + 2) == "of") return 0;
        const Date month =
            reference_.month != 0 && reference_sentence_ == sentence_ ? reference_ : anchor_.date();
        const Date whole{month.year, month.month, d};
        if (month.month == 0 || !is_valid(whole)) return 0;
        date(i, i + 2, whole);
        return i + 2;
    }
    const int from = day_of_month(i);
    if (from == 0 || !r_.is_any(i + 1, {"-", "–", "to", "and", "or"})) return 0;
    const int to = day_of_month(i + 2);
    if (to <= from) return 0;
    auto next = i + 3;
    if (low(next) == "of") ++next;
    const int m = month(next);
    if (m == 0 || r_.word(i).size() > 4) return 0;
    // The second day says which year is meant; the first is read after it and put before it.
    const auto found = out_.size();
    const auto end = calendar_date(i + 2);
    if (end == 0 || out_.size() == found || !out_[found].known()) return 0;
    const Date last = from_days(out_[found].lo);
    Time first = out_[found];
    first.span = r_.span_of({i, i + 1});
    first.open_start = first.open_end = false;
    first.lo = first.hi = to_days({last.year, last.month, from});
    first.value = Date{last.year, last.month, from}.iso();
    first.kind = TimeKind::Date;
    out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(found), std::move(first));
    return end;
}

std::uint32_t TimeFinder::week_day(std::uint32_t i, int name) {
    auto begin = i;
    auto end = i + 1;
    std::string_view third;
    const auto word = before(i);
    std::int64_t shift = 0;
    bool explicit_side = false;
    if (word == "last" || word == "next" || word == "this" || word == "past" || word == "coming") {
        begin = i - 1;
        explicit_side = true;
        if (anchor_.day_known()) {
            const std::int64_t ahead = name - weekday(anchor_.now());
            if (word == "next" || word == "coming") shift = anchor_.now() + (ahead <= 0 ? ahead + 7 : ahead);
            if (word == "last" || word == "past") shift = anchor_.now() + (ahead >= 0 ? ahead - 7 : ahead);
            if (word == "this") shift = anchor_.now() + ahead;
        }
    } else if (word == "early" || word == "late") {
        begin = with_modifier(i, third);
    } else if (word == "every" || word == "each") {
        add(i - 1, end, TimeKind::Set, "XXXX-WXX-" + std::to_string(name + 1));
        return end;
    }
    auto part = day_part(end);
    if (!part.empty()) ++end;
    if (part.empty() && low(end) == "night") part = "TNI";
    if (r_.word(i).back() == 's') { // "on Tuesdays"
        add(begin, end, TimeKind::Set, "XXXX-WXX-" + std::to_string(name + 1));
        return end;
    }
    if (!anchor_.day_known()) {
        add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
            "XXXX-WXX-" + std::to_string(name + 1) + std::string(part));
        return end;
    }
    // "Tuesday last week", "Friday next week"
    const bool week = r_.is_any(end, {"last", "this", "next"}) && low(end + 1) == "week";
    if (week) {
        const int weeks = low(end) == "last" ? -1 : low(end) == "next" ? 1 : 0;
        shift = anchor_.now() - weekday(anchor_.now()) + name + 7 * weeks;
        explicit_side = true;
        end += 2;
    }
    day(begin, end, explicit_side ? shift : anchor_.near_weekday(name, ahead(begin, end)), part);
    order_days(begin);
    return end;
}

std::uint32_t TimeFinder::lone_year(std::uint32_t i) {
    int y = year_at(i);
    // "in '82", "the class of '82"
    if (y == 0 && (low(i) == "'" || low(i) == "’") && integer(i + 1, 99) >= 0 && r_.word(i + 1).size() == 2 &&
        !r_.space_before(i + 1) && r_.is_any(i > range_.begin ? i - 1 : i, {"in", "of", "since", "until"})) {
        y = integer(i + 1, 99);
        date(i, i + 2, {y + (y < 50 ? 2000 : 1900), 0, 0});
        return i + 2;
    }
    // "the 2019/20 season"
    if (const auto form = r_.word(i); y == 0 && form.size() == 7 && form[4] == '/') {
        int first = 0;
        for (const char c : form.substr(0, 4)) first = ascii::is_digit(c) ? first * 10 + (c - '0') : -100000;
        const int second = ascii::is_digit(form[5]) && ascii::is_digit(form[6])
                               ? (form[5] - '0') * 10 + (form[6] - '0')
                               : -1;
        if (first < 1000 || first > last_year_of_times || second != (first + 1) % 100) return 0;
        interval(i, i + 1, four_digits(first) + "/" + four_digits(first + 1), to_days({first, 1, 1}),
                 to_days({first + 1, 12, 31}));
        return i + 1;
    }
    if (y == 0 && r_.lower[i].starts_with("mid-") && r_.lower[i].size() == 8) { // "mid-1991"
        for (const char c : r_.lower[i].substr(4)) y = ascii::is_digit(c) ? y * 10 + (c - '0') : -100000;
        if (y < 1000 || y > last_year_of_times) return 0;
        date(i, i + 1, {y, 0, 0});
        narrow(out_.back(), "mid");
        return i + 1;
    }
    if (y == 0) return 0;
    const auto word = before(i);
    const bool signalled =
        i > range_.begin &&
        r_.is_any(i - 1, {"in",     "since", "until", "till",    "by", "from", "of",      "during", "after",
                          "before", "for",   "to",    "and",     "or", "(",    "through", "around", "late",
                          "early",  "mid",   "than",  "between", "as", "year", "circa"});
    const bool unit_next =
        i + 1 < range_.end && ((r_.lexicon->unit(low(i + 1)) != nullptr && r_.lower[i + 1] != "s") ||
                               (r_.tag(i + 1) == Tag::Noun && r_.lower[i + 1].ends_with("s") && y < 1900));
    const bool likely = y >= 1900 && y <= 2100;
    if (word == "$" || word == "£" || word == "€" || word == "#" || word == "no." ||
        (i > range_.begin && r_.tag(i - 1) == Tag::Sym))
        return 0;
    if (i > range_.begin && word == "-" && !r_.space_before(i) && i > range_.begin + 1 &&
        ascii::is_alpha(r_.word(i - 2).back()))
        return 0;
    if (unit_next || (!likely && !signalled) || (!signalled && y < 1500)) return 0;
    const bool listing = word == "and" || word == "or" || word == "to";
    if ((!signalled || listing) && noun_at(i + 1) && r_.tag(i + 1) == Tag::Noun &&
        r_.lower[i + 1].ends_with("s") && r_.lemma(i + 1) != low(i + 1) &&
        !r_.is_any(i + 1, {"elections", "polls", "talks", "protests", "games", "olympics"}))
        return 0;
    if (r_.is_any(i > range_.begin ? i - 1 : i, {"than", "about", "nearly", "over", "least"})) return 0;
    std::string_view part;
    auto begin = with_modifier(i, part);
    if (begin == i && word == "year") begin = before(i - 1) == "the" ? i - 2 : i - 1;
    // "2019-20", "2019-2021"
    if (low(i + 1) == "-" || low(i + 1) == "–") {
        if (const int to = year_at(i + 2); to > y && to - y <= 200 && !r_.space_before(i + 1)) {
            interval(begin, i + 3, four_digits(y) + "/" + four_digits(to), to_days({y, 1, 1}),
                     to_days({to, 12, 31}));
            return i + 3;
        }
        const int last = i + 2 < range_.end && r_.word(i + 2).size() == 2 ? integer(i + 2, 99) : -1;
        // "1914-18"; "2010-12" may be a month.
        if (last == (y + 1) % 100 || (last > 12 && last > y % 100)) {
            const int to = y - y % 100 + last + (last < y % 100 ? 100 : 0);
            interval(begin, i + 3, four_digits(y) + "/" + four_digits(to), to_days({y, 1, 1}),
                     to_days({to, 12, 31}));
            return i + 3;
        }
    }
    date(begin, i + 1, {y, 0, 0});
    narrow(out_.back(), part);
    return i + 1;
}

std::uint32_t TimeFinder::word_year(std::uint32_t i) {
    auto end = i;
    const int y = spoken_year(i, end);
    if (y == 0) return 0;
    auto begin = i;
    if (before(i) == "year") begin = before(i - 1) == "the" ? i - 2 : i - 1;
    // "twenty ten" and "two thousand" need a word that asks for a year.
    const bool asks =
        begin < i || r_.is_any(i > range_.begin ? i - 1 : i, {"in", "since", "of", "until", "by"});
    if (!asks && (low(i) != "nineteen" || noun_at(end))) return 0;
    if (begin == i && low(i) == "two" && (noun_at(end) || y == 2000)) return 0;
    date(begin, end, {y, 0, 0});
    return end;
}

std::uint32_t TimeFinder::era(std::uint32_t i) {
    const int y = integer(i, 9999);
    const auto sign = i + 1 < range_.end ? r_.word(i + 1) : std::string_view{};
    const bool before_christ = sign == "BC" || sign == "B.C." || sign == "BCE";
    if (y < 1 || (!before_christ && sign != "AD" && sign != "A.D." && sign != "CE")) return 0;
    // Days are counted from the year 1 on; what was before has a name only.
    if (before_christ)
        add(i, i + 2, TimeKind::Date, "BC" + four_digits(y));
    else
        interval(i, i + 2, four_digits(y), to_days({y, 1, 1}), to_days({y, 12, 31}));
    return i + 2;
}

} // namespace factlint::analyse
