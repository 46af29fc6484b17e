// Days with a name: "Christmas Eve", "Labor Day 2019", "Good Friday". Those that are another day in another
// country ("Independence Day", "Mother's Day") are not guessed.
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

struct Holiday {
    std::array<std::string_view, 5> words;
    int month = 0; ///< 0: counted from Easter Sunday
    int day = 0;   ///< of the month, or from Easter; 0 with a month: the n-th weekday below
    int name = 0;  ///< Monday is 0
    int nth = 0;   ///< -1 the last
    int more = 0;  ///< days after that weekday
};

// The longest of those that begin alike comes first.
constexpr std::array holidays = std::to_array<Holiday>({
    {{"april", "fools", "'", "day"}, 4, 1},
    {{"april", "fools", "day"}, 4, 1},
    {{"april", "fool", "'s", "day"}, 4, 1},
    {{"armistice", "day"}, 11, 11},
    {{"ash", "wednesday"}, 0, -46},
    {{"bastille", "day"}, 7, 14},
    {{"black", "friday"}, 11, 0, 3, 4, 1},
    {{"bonfire", "night"}, 11, 5},
    {{"boxing", "day"}, 12, 26},
    {{"christmas", "day"}, 12, 25},
    {{"christmas", "eve"}, 12, 24},
    {{"christmas"}, 12, 25},
    {{"cinco", "de", "mayo"}, 5, 5},
    {{"columbus", "day"}, 10, 0, 0, 2},
    {{"cyber", "monday"}, 11, 0, 3, 4, 4},
    {{"earth", "day"}, 4, 22},
    {{"easter", "monday"}, 0, 1},
    {{"easter", "sunday"}, 0, 0},
    {{"election", "day"}, 11, 0, 0, 1, 1},
    {{"good", "friday"}, 0, -2},
    {{"groundhog", "day"}, 2, 2},
    {{"guy", "fawkes", "night"}, 11, 5},
    {{"halloween"}, 10, 31},
    {{"international", "women", "'s", "day"}, 3, 8},
    {{"juneteenth"}, 6, 19},
    {{"labor", "day"}, 9, 0, 0, 1},
    {{"martin", "luther", "king", "jr.", "day"}, 1, 0, 0, 3},
    {{"martin", "luther", "king", "day"}, 1, 0, 0, 3},
    {{"may", "day"}, 5, 1},
    {{"memorial", "day"}, 5, 0, 0, -1},
    {{"new", "year", "'s", "day"}, 1, 1},
    {{"new", "year", "'s", "eve"}, 12, 31},
    {{"palm", "sunday"}, 0, -7},
    {{"presidents", "day"}, 2, 0, 0, 3},
    {{"presidents", "'", "day"}, 2, 0, 0, 3},
    {{"remembrance", "day"}, 11, 11},
    {{"st", "patrick", "'s", "day"}, 3, 17},
    {{"st.", "patrick", "'s", "day"}, 3, 17},
    {{"thanksgiving", "day"}, 11, 0, 3, 4},
    {{"thanksgiving"}, 11, 0, 3, 4},
    {{"valentine", "'s", "day"}, 2, 14},
    {{"veterans", "day"}, 11, 11},
    {{"women", "'s", "day"}, 3, 8},
});

/// Easter Sunday of the Gregorian calendar, after the anonymous algorithm (Nature, 1876; Meeus 1991).
std::int64_t easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return to_days({year, sum / 31, sum % 31 + 1});
}

Date day_in(const Holiday& row, int year) {
    if (row.month == 0) return from_days(easter(year) + row.day);
    if (row.day != 0) return {year, row.month, row.day};
    const auto first = to_days({year, row.month, 1});
    int d = 1 + (row.name - weekday(first) + 7) % 7;
    if (row.nth > 0) d += 7 * (row.nth - 1);
    while (row.nth < 0 && d + 7 <= days_in_month(year, row.month)) d += 7;
    return from_days(first + d - 1 + row.more);
}

} // namespace

std::uint32_t TimeFinder::holiday(std::uint32_t i) {
    if (!r_.capital(i)) return 0;
    for (const auto& row : holidays) {
        if (row.words[0] != r_.lower[i]) continue;
        std::uint32_t end = i;
        bool same = true;
        for (const auto word : row.words) {
            if (word.empty()) break;
            same = same && low(end) == word;
            ++end;
        }
        if (!same) continue;
        if (noun_at(end) && year_at(end) == 0) return 0; // "Christmas tree"
        const auto word = before(i);
        int y = year_at(end);
        if (y != 0)
            ++end;
        else if (low(end) == "," && year_at(end + 1) != 0) {
            y = year_at(end + 1);
            end += 2;
        }
        auto begin = i;
        if (y == 0) {
            if (!anchor_.known()) {
                if (row.day == 0 || row.month == 0) return 0;
                add(i, end, TimeKind::Date, "XXXX-" + two_digits(row.month) + "-" + two_digits(row.day));
                return end;
            }
            if (word == "last" || word == "next" || word == "this") --begin;
            const Date near = day_in(row, anchor_.date().year);
            y = anchor_.nearest_year(near.month, near.day, word, side_of(begin, end));
        }
        date(begin, end, day_in(row, y));
        return end;
    }
    return 0;
}

} // namespace factlint::analyse
