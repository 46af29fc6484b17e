#include "base/dates.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace factlint {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> day_names = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

// A piece of a written date: digits or letters; separators are dropped but the one before the piece is kept.
struct Piece {
    std::string_view text;
    char before = ' ';
    bool digits = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> out;
    for (std::size_t at = 0; at < text.size() && out.size() < 12;) {
        const bool digits = ascii::is_digit(text[at]);
        if (!digits && !ascii::is_alpha(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && (digits ? ascii::is_digit(text[end]) : ascii::is_alpha(text[end]))) ++end;
        out.push_back({text.substr(at, end - at), at > 0 ? text[at - 1] : ' ', digits});
        at = end;
    }
    return out;
}

int number(std::string_view digits) {
    if (digits.size() > 8) return -1;
    int n = 0;
    for (const char c : digits) n = n * 10 + (c - '0');
    return n;
}

std::optional<Date> checked(int year, int month, int day) {
    const Date date{year, month, day};
    if (year < 1900 || year > 2200 || !is_valid(date)) return std::nullopt;
    return date;
}

bool is_ordinal_suffix(std::string_view text) {
    return ascii::equal_ignoring_case(text, "st") || ascii::equal_ignoring_case(text, "nd") ||
           ascii::equal_ignoring_case(text, "rd") || ascii::equal_ignoring_case(text, "th");
}

} // namespace

std::string Date::iso() const {
    char buffer[40];
    if (year == 0) return {};
    if (month == 0) {
        std::snprintf(buffer, sizeof buffer, "%04d", year);
    } else if (day == 0) {
        std::snprintf(buffer, sizeof buffer, "%04d-%02d", year, month);
    } else {
        std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
    }
    return buffer;
}

int days_in_month(int year, int month) {
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_valid(const Date& date) {
    if (date.year == 0) return false;
    if (date.month == 0) return date.day == 0;
    return date.month >= 1 && date.month <= 12 && date.day >= 0 &&
           date.day <= days_in_month(date.year, date.month);
}

std::int64_t to_days(const Date& date) {
    const int month = date.month == 0 ? 1 : date.month;
    const int day = date.day == 0 ? 1 : date.day;
    const std::int64_t y = date.year - (month <= 2 ? 1 : 0);
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t year_of_era = y - era * 400;
    const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Date from_days(std::int64_t days) {
    // Day counts come from records too; beyond a million years they mean nothing, but they must not overflow.
    days = std::clamp<std::int64_t>(days, -365'000'000, 365'000'000) + 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t day_of_era = days - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted = (5 * day_of_year + 2) / 153;
    const auto month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month,
            static_cast<int>(day_of_year - (153 * shifted + 2) / 5 + 1)};
}

std::string iso_time(std::int64_t seconds) {
    std::int64_t days = seconds / 86'400;
    if (seconds % 86'400 < 0) --days;
    const auto rest = static_cast<int>(seconds - days * 86'400);
    char clock[40];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02dZ", rest / 3600, rest / 60 % 60, rest % 60);
    return from_days(days).iso() + clock;
}

std::int64_t last_day(const Date& date) {
    if (date.month == 0) return to_days({date.year, 12, 31});
    if (date.day == 0) return to_days({date.year, date.month, days_in_month(date.year, date.month)});
    return to_days(date);
}

int weekday(std::int64_t days) { return static_cast<int>((days % 7 + 3 + 7) % 7); }

int month_by_name(std::string_view name) {
    if (!name.empty() && name.back() == '.') name.remove_suffix(1);
    if (name.size() < 3) return 0;
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        const std::string_view full = month_names[i];
        if (ascii::equal_ignoring_case(name, full) || ascii::equal_ignoring_case(name, full.substr(0, 3)) ||
            (i == 8 && ascii::equal_ignoring_case(name, "sept")))
            return static_cast<int>(i + 1);
    }
    return 0;
}

int weekday_by_name(std::string_view name) {
    if (!name.empty() && name.back() == '.') name.remove_suffix(1);
    if (name.size() < 3) return -1;
    for (std::size_t i = 0; i < day_names.size(); ++i) {
        const std::string_view full = day_names[i];
        if (ascii::equal_ignoring_case(name, full) || ascii::equal_ignoring_case(name, full.substr(0, 3)) ||
            (i == 1 && ascii::equal_ignoring_case(name, "tues")) ||
            (i == 3 &&
             (ascii::equal_ignoring_case(name, "thur") || ascii::equal_ignoring_case(name, "thurs"))))
            return static_cast<int>(i);
    }
    return -1;
}

std::optional<Date> parse_date(std::string_view text) {
    text = ascii::trim(text);
    if (text.size() > 100) return std::nullopt;
    std::vector<Piece> parts = pieces_of(text);
    while (!parts.empty() && !parts.front().digits && weekday_by_name(parts.front().text) >= 0 &&
           month_by_name(parts.front().text) == 0)
        parts.erase(parts.begin());
    if (parts.empty()) return std::nullopt;
    const Piece& first = parts[0];
    if (first.digits && first.text.size() == 8 && (parts.size() == 1 || parts[1].before != '-'))
        return checked(number(first.text.substr(0, 4)), number(first.text.substr(4, 2)),
                       number(first.text.substr(6, 2)));
    if (first.digits && first.text.size() == 4) {
        // Year first: 2022-04-10, 2022/4/10, 2022-04, 2022.
        if (parts.size() >= 3 && parts[1].digits && parts[2].digits && parts[1].text.size() <= 2 &&
            parts[2].text.size() <= 2)
            return checked(number(first.text), number(parts[1].text), number(parts[2].text));
        if (parts.size() == 2 && parts[1].digits && parts[1].text.size() == 2)
            return checked(number(first.text), number(parts[1].text), 0);
        if (parts.size() == 1) return checked(number(first.text), 0, 0);
        return std::nullopt;
    }
    if (first.digits && first.text.size() <= 2) {
        std::size_t next = 1;
        if (parts.size() > next && is_ordinal_suffix(parts[next].text)) ++next;
        if (parts.size() > next && ascii::equal_ignoring_case(parts[next].text, "of")) ++next;
        if (parts.size() < next + 2 || !parts[next + 1].digits || parts[next + 1].text.size() != 4)
            return std::nullopt;
        const int year = number(parts[next + 1].text);
        if (!parts[next].digits) {
            const int month = month_by_name(parts[next].text);
            return month == 0 ? std::nullopt : checked(year, month, number(first.text));
        }
        if (parts[next].text.size() > 2) return std::nullopt;
        const int a = number(first.text);
        const int b = number(parts[next].text);
        // Day first or month first: certain only when one of the two cannot be a month, or they agree.
        if (a > 12) return checked(year, b, a);
        if (b > 12 || a == b) return checked(year, a, b);
        return std::nullopt;
    }
    if (!first.digits) {
        const int month = month_by_name(first.text);
        if (month == 0 || parts.size() < 2 || !parts[1].digits) return std::nullopt;
        if (parts[1].text.size() == 4) return checked(number(parts[1].text), month, 0);
        std::size_t next = 2;
        if (parts.size() > next && is_ordinal_suffix(parts[next].text)) ++next;
        if (parts.size() > next && parts[next].digits && parts[next].text.size() == 4)
            return checked(number(parts[next].text), month, number(parts[1].text));
    }
    return std::nullopt;
}

std::string date_in_words(std::string_view iso) {
    constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
    if (const auto slash = iso.find('/'); slash != std::string_view::npos) {
        const std::string_view from = iso.substr(0, slash);
        const std::string_view to = iso.substr(slash + 1);
        if (to == "..") return "since " + date_in_words(from);
        if (from == "..") return "until " + date_in_words(to);
        if (parse_date(from) && parse_date(to)) return date_in_words(from) + " to " + date_in_words(to);
        return std::string(iso);
    }
    const auto date = parse_date(iso);
    if (!date) return std::string(iso);
    std::string out = date->day == 0 ? "" : std::to_string(date->day) + ' ';
    if (date->month != 0) out.append(months[static_cast<std::size_t>(date->month - 1)]) += ' ';
    return out + std::to_string(date->year);
}

} // namespace factlint
