// Periods with a name: quarters and fiscal years, decades and centuries, seasons.
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "analyse/time_words.hpp"
#include "base/dates.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

constexpr std::size_t quarter_memory = 8; // sentences in which "the quarter" is the one last named

} // namespace

void TimeFinder::quarter(std::uint32_t begin, std::uint32_t end, int year, int number) {
    interval(begin, end, four_digits(year) + "-Q" + std::to_string(number),
             to_days({year, number * 3 - 2, 1}), last_day({year, number * 3, 0}));
}

/// At an ordinal: "first quarter", "fiscal-first quarter", "third-quarter 1989".
std::uint32_t TimeFinder::nth_quarter(std::uint32_t i, std::uint32_t begin, int years_back) {
    int n = i < range_.end ? ordinal_at(r_, i) : 0;
    // "the final quarter of 2020"; "the last quarter" alone is the one before.
    if (r_.is_any(i, {"final", "last"}) && low(i + 1) == "quarter" && low(i + 2) == "of") n = 4;
    if (n < 1 || n > 4) return 0;
    auto at = i + 1;
    if (low(at) == "-") ++at;
    const bool half = r_.is_any(at, {"half", "halves"});
    if (!r_.is_any(at, {"quarter", "quarters", "half"}) || at >= range_.end) return 0;
    auto end = at + 1;
    auto y_at = end;
    if (r_.is_any(y_at, {"of", "in", ","})) ++y_at;
    if (low(y_at) == "fiscal") ++y_at;
    if (low(y_at) == "year") ++y_at;
    int y = year_at(y_at);
    if (y == 0 && (low(y_at) == "last" || low(y_at) == "this" || low(y_at) == "next") &&
        low(y_at + 1) == "year" && anchor_.known()) {
        y = anchor_.date().year + (low(y_at) == "last" ? -1 : low(y_at) == "next" ? 1 : 0);
        ++y_at;
    } else if (y == 0 && r_.is_any(y_at, {"the"}) && low(y_at + 1) == "year" && half && anchor_.known()) {
        y = anchor_.date().year;
        ++y_at;
    }
    // "1989 third quarter", "next year's third quarter"
    if (y == 0 && i > range_.begin && year_at(i - 1) != 0) {
        y = year_at(i - 1);
        begin = std::min(begin, i - 1);
    } else if (y == 0 && i >= range_.begin + 3 && low(i - 1) == "'s" && low(i - 2) == "year" &&
               r_.is_any(i - 3, {"last", "this", "next"}) && anchor_.known()) {
        y = anchor_.date().year + (low(i - 3) == "last" ? -1 : low(i - 3) == "next" ? 1 : 0);
        // The year was read as a time of its own.
        if (!out_.empty() && out_.back().span == r_.span_of({i - 3, i - 1})) out_.pop_back();
        begin = i - 3;
    }
    if (y != 0 && y_at >= end) end = y_at + (year_at(y_at) != 0 || low(y_at) == "year" ? 1 : 0);
    if (half) {
        if (y == 0 || n > 2) return 0; // "the first half" alone is a game's
        interval(begin, end, four_digits(y) + "-H" + std::to_string(n), to_days({y, n == 1 ? 1 : 7, 1}),
                 last_day({y, n * 6, 0}));
        return end;
    }
    if (y == 0) {
        if (!anchor_.known()) {
            add(begin, end, TimeKind::Date, "XXXX-Q" + std::to_string(n));
            return end;
        }
        const int which = anchor_.nearest_quarter(n, side_of(begin, end)) - 4 * years_back;
        quarter(begin, end, which / 4, which % 4 + 1);
        return end;
    }
    quarter(begin, end, y - years_back, n);
    return end;
}

/// "year-ago quarter", "year-earlier period": a year before the quarter that the text is about.
std::uint32_t TimeFinder::year_ago_quarter(std::uint32_t i, std::uint32_t begin) {
    if (low(i) != "year") return 0;
    auto at = i + 1;
    if (low(at) == "-" || low(at) == "'s") ++at;
    if (low(at) == "end" && at > i + 1 && anchor_.known()) { // "by year-end", "year's end 1990"
        int y = year_at(at + 1);
        const auto end = at + (y != 0 ? 2U : 1U);
        if (y == 0) y = anchor_.date().year;
        date(i, end, {y, 0, 0});
        narrow(out_.back(), "late");
        return end;
    }
    if (!r_.is_any(at, {"ago", "earlier"}) || at == i + 1) return 0;
    auto end = at + 1;
    if (const auto past = nth_quarter(end, begin, 1); past != 0) return past;
    const bool period = r_.is_any(end, {"quarter", "period"});
    if (r_.is_any(end, {"quarter", "period", "month", "week"})) ++end;
    if (!period) begin = i;
    if (anchor_.date().month == 0) {
        add(begin, end, TimeKind::Date, {});
        return end;
    }
    const bool named = quarter_ != 0 && sentence_ - quarter_sentence_ <= quarter_memory;
    const int which = (named ? quarter_ : anchor_.last_quarter()) - 4;
    quarter(begin, end, which / 4, which % 4 + 1);
    compared_ = true;
    return end;
}

/// "Q3 2021", "Q3", "H1 2021", "3Q21", "FY2021", "FY21"; the span begins at `begin`.
std::uint32_t TimeFinder::short_period(std::uint32_t begin, std::uint32_t at) {
    const auto word = at < range_.end ? r_.word(at) : std::string_view{};
    if (word.size() < 2 || word.size() > 6) return 0;
    const auto digits = [](std::string_view text) {
        int value = text.empty() ? -1 : 0;
        for (const char c : text) value = value < 0 || !ascii::is_digit(c) ? -1 : value * 10 + (c - '0');
        return value;
    };
    const auto year_of = [&](std::string_view text) {
        const int value = digits(text);
        if (value < 0 || (text.size() != 2 && text.size() != 4)) return 0;
        return text.size() == 4 ? value : value + (value < 50 ? 2000 : 1900);
    };
    if (word.starts_with("FY")) {
        const int y = year_of(word.substr(2));
        if (y < 1900 || y > 2100) return 0;
        date(begin, at + 1, {y, 0, 0});
        return at + 1;
    }
    const bool quarter_first = word[0] == 'Q' || word[0] == 'H';
    const char kind = quarter_first ? word[0] : word[1];
    const char count = quarter_first ? word[1] : word[0];
    if (!(kind == 'Q' || kind == 'H') || count < '1' || count > (kind == 'Q' ? '4' : '2')) return 0;
    const int n = count - '0';
    int y = word.size() > 2 ? year_of(word.substr(2)) : 0;
    if (word.size() > 2 && (y < 1900 || y > 2100)) return 0;
    auto end = at + 1;
    if (y == 0 && (y = year_at(end)) != 0) ++end;
    if (kind == 'H') {
        if (y == 0) return 0;
        interval(begin, end, four_digits(y) + "-H" + std::to_string(n), to_days({y, n == 1 ? 1 : 7, 1}),
                 last_day({y, n * 6, 0}));
        return end;
    }
    if (y == 0) {
        if (!anchor_.known()) return 0;
        y = anchor_.nearest_quarter(n, side_of(at, end)) / 4;
    }
    quarter(begin, end, y, n);
    return end;
}

std::uint32_t TimeFinder::fiscal(std::uint32_t i) {
    auto at = i;
    if (low(at) == "the") ++at;
    const auto word = low(at);
    if (const auto end = short_period(i, at); end != 0) return end;
    if (const auto end = year_ago_quarter(at, i); end != 0) return end;
    if (word == "fiscal" || word == "fy") {
        ++at;
        if (low(at) == "-") ++at;
        if (const auto end = nth_quarter(at, i, 0); end != 0) return end;
        if (low(at) == "year") ++at;
        if (const int y = year_at(at); y != 0) {
            if (low(at + 1) == "-" && integer(at + 2, 99) == (y + 1) % 100) {
                interval(i, at + 3, four_digits(y) + "/" + four_digits(y + 1), to_days({y, 1, 1}),
                         to_days({y + 1, 12, 31}));
                return at + 3;
            }
            date(i, at + 1, {y, 0, 0});
            return at + 1;
        }
        return 0;
    }
    // "the fiscal-first quarter" is above; "the 1988 quarter", "the 1989 third quarter"
    if (const int y = year_at(at); y != 0 && at > i) {
        if (const auto end = nth_quarter(at + 1, i, 0); end != 0) return end;
        if (low(at + 1) == "quarter" && quarter_ != 0) {
            const int n = quarter_ % 4 + 1;
            quarter(i, at + 2, y, n);
            return at + 2;
        }
        return 0;
    }
    if (at == i && low(i) == "the") return 0;
    return nth_quarter(at, i, 0);
}

std::uint32_t TimeFinder::decade(std::uint32_t i) {
    auto at = i;
    std::string_view part;
    if (low(at) == "the") ++at;
    if (r_.is_any(at, {"early", "late", "mid"})) {
        part = low(at);
        ++at;
        if (low(at) == "-") ++at;
    }
    if (at >= range_.end) return 0;
    auto form = r_.lower[at];
    if (form.starts_with("mid-")) {
        part = "mid";
        form.remove_prefix(4);
    }
    if (form.empty()) return 0;
    int y = decade_word(form) * 10;
    if (y == 0 && form.back() == 's' && form.size() >= 3) {
        std::string_view digits = form.substr(0, form.size() - 1);
        if (digits.front() == '\'') digits.remove_prefix(1);
        bool all = digits.size() == 2 || digits.size() == 4;
        for (const char c : digits) all = all && ascii::is_digit(c);
        if (all && digits.back() == '0') {
            for (const char c : digits) y = y * 10 + (c - '0');
            if (digits.size() == 2) {
                // "in her 60s", "temperatures in the 80s"
                const bool marked =
                    form.front() == '\'' || part == "mid" || part == "early" || part == "late";
                if (!marked || y < 20) return 0;
                y += y > 20 ? 1900 : 2000;
            }
        }
    } else if (y != 0) {
        // "in his fifties" is an age.
        if (at == i && part.empty()) return 0;
    }
    if (y < 1000 || y > last_year_of_times) return century(at, i);
    auto begin = i;
    if (at == i) {
        begin = with_modifier(i, part);
        if (before(begin) == "the") --begin;
    }
    interval(begin, at + 1, four_digits(y).substr(0, 3), to_days({y, 1, 1}), to_days({y + 9, 12, 31}));
    narrow(out_.back(), part);
    return at + 1;
}

std::uint32_t TimeFinder::century(std::uint32_t i, std::uint32_t begin) {
    const int n = ordinal_at(r_, i) > 0 ? ordinal_at(r_, i) : 0;
    std::uint32_t at = i + 1;
    double number = n;
    if (n == 0) {
        const auto read = long_ordinal_at(r_, i, range_.end);
        if (read.end == 0) return 0;
        number = read.value;
        at = read.end;
    }
    if (low(at) == "-") ++at;
    if (low(at) != "century" || number < 1 || number > 21) return 0;
    const int y = (static_cast<int>(number) - 1) * 100;
    if (begin == i && before(i) == "the") begin = i - 1;
    Time& time = add(begin, at + 1, TimeKind::Date, two_digits(static_cast<int>(number) - 1));
    if (y > 0) {
        time.lo = to_days({y, 1, 1});
        time.hi = to_days({y + 99, 12, 31});
    }
    return at + 1;
}

std::uint32_t TimeFinder::season_value(std::uint32_t begin, std::uint32_t at, int steps) {
    static constexpr std::array<std::string_view, 5> codes = {"", "SP", "SU", "FA", "WI"};
    const int which = season_number(low(at));
    if (which == 0) return 0;
    auto end = at + 1;
    int y = year_at(end);
    std::uint32_t words = end;
    if (y == 0 && low(end) == "of") {
        if ((y = year_at(end + 1)) != 0)
            ++end;
        else
            y = spoken_year(end + 1, words);
    }
    if (y != 0) {
        end = words > end ? words : end + 1;
    } else {
        if (!anchor_.known()) return 0;
        y = anchor_.date().year + steps;
        // "last summer" in November is this year's.
        if (steps < 0 && anchor_.date().month > which * 3 + 2 && which < 4) y = anchor_.date().year;
        if (steps > 0 && anchor_.date().month != 0 && anchor_.date().month < which * 3 && which < 4)
            y = anchor_.date().year;
        if (steps == 0 && begin < at && low(at - 1) == "the") {
            const bool later = anchor_.date().month != 0 && which * 3 > anchor_.date().month && which < 4;
            if (later && side_of(begin, end) == TimeSide::Past) --y;
        }
    }
    const Date first{y, which == 4 ? 12 : which * 3, 1};
    interval(begin, end, four_digits(y) + "-" + std::string(codes[static_cast<std::size_t>(which)]),
             to_days(first), to_days(first) + 91);
    return end;
}

std::uint32_t TimeFinder::season(std::uint32_t i) {
    if (season_number(low(i)) == 0) return 0;
    std::uint32_t words = 0;
    const bool dated = year_at(i + 1) != 0 ||
                       (low(i + 1) == "of" && (year_at(i + 2) != 0 || spoken_year(i + 2, words) != 0));
    auto begin = i;
    if (dated && before(i) == "the") begin = i - 1;
    if (dated) return season_value(begin, i, 0);
    // "in the summer", "this coming winter"; "the fall of the wall" and "in spring rolls" are none.
    if (before(i) != "the" ||
        !r_.is_any(i - 2 < range_.begin ? i : i - 2, {"in", "during", "over", "by", "through"}))
        return 0;
    if (low(i + 1) == "of" || noun_at(i + 1)) return 0;
    return season_value(i - 1, i, 0);
}

} // namespace factlint::analyse
