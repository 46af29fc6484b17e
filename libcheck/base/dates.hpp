// Calendar dates of the Gregorian calendar with a known or unknown month and day, and the fixed formats that
// machines write them in. Language ("last Tuesday", "in early April") is the work of analyse/times.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factlint {

/// A day, a month (day 0) or a year (month 0). Year 0 means no date at all.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    constexpr bool known() const { return year != 0; }
    friend constexpr auto operator<=>(const Date&, const Date&) = default;
    /// "2022-04-10", "2022-04", "2022" or "".
    std::string iso() const;
};

/// The date exists: "31 February" does not.
bool is_valid(const Date& date);
int days_in_month(int year, int month);

/// Days since 1970-01-01 (Howard Hinnant's days_from_civil); a missing month or day counts as its first.
std::int64_t to_days(const Date& date);
Date from_days(std::int64_t days);
/// The last day the date may mean: 2022-04 -> 2022-04-30.
std::int64_t last_day(const Date& date);
/// Seconds since 1970-01-01 UTC as a time: "2023-11-14T22:13:20Z".
std::string iso_time(std::int64_t seconds);
/// 0 Monday ... 6 Sunday.
int weekday(std::int64_t days);

/// 1 to 12 for an English month name or its usual abbreviation, in any case, with or without a full stop;
/// else 0.
int month_by_name(std::string_view name);
/// 0 Monday ... 6 Sunday for an English day name or its usual abbreviation; else -1.
int weekday_by_name(std::string_view name);

/// The date that a machine wrote: ISO 8601 (also basic, also with time and zone), RFC 822, or "16 August
/// 2022", "August 16, 2022", "16/08/2022" when only one reading exists. Years before 1900 or after 2200 are
/// refused. Empty when nothing certain is there: "3/4/2022" has two readings.
std::optional<Date> parse_date(std::string_view text);

/// For people: "10 April 2022", "April 2022", "2022"; what is no ISO date stays as it is. An interval
/// "2022-04/2023", which may be open ("2022/.."), becomes "April 2022 to 2023", "since 2022", "until 2022".
std::string date_in_words(std::string_view iso);

} // namespace factlint
