// TimeFinder: the state of reading the time expressions of one document. For the times*.cpp files alone; each
// holds one family of expressions.
#pragma once

#include "analyse/numbers.hpp"
#include "analyse/reading.hpp"
#include "base/dates.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::analyse {

inline constexpr int first_year = 1;
inline constexpr int last_year = 2199;

/// A number of at least two, and of at least four, digits.
std::string two(int n);
std::string four(int n);

struct TimeUnit {
    char letter = 0; ///< D W M Y, H and m within a day, E decade, C century, Q quarter
    bool plural = false;
};

TimeUnit unit_of(std::string_view low);
/// "2022-W15" for the week of a day.
std::string iso_week(std::int64_t day);

class TimeFinder {
  public:
    explicit TimeFinder(const Reading& reading) : r_(reading), anchor_(reading.options.published) {
        if (!is_valid(anchor_) || anchor_.year < 1000 || anchor_.year > last_year) anchor_ = {};
        if (anchor_.known()) now_ = to_days(anchor_);
    }

    std::vector<Time> run();

  private:
    bool day_known() const { return anchor_.day != 0; }
    std::string_view low(std::uint32_t i) const { return i < range_.end ? r_.lower[i] : std::string_view{}; }
    int month(std::uint32_t i) const {
        if (i >= range_.end || !(r_.capital(i) || r_.all_capitals(i))) return 0;
        if (r_.is(i, "may") && r_.tag(i) == Tag::Aux) return 0;
        if (r_.is_any(i, {"mar", "march"}) && r_.tag(i) == Tag::Verb) return 0;
        return month_by_name(r_.word(i));
    }
    int day_name(std::uint32_t i) const;
    int integer(std::uint32_t i, int most) const;
    int day_of_month(std::uint32_t i) const {
        if (i >= range_.end) return 0;
        if (const int plain = integer(i, 31); plain > 0) return plain;
        const int ordinal = ordinal_at(r_, i);
        return ordinal <= 31 ? ordinal : 0;
    }
    int year_at(std::uint32_t i) const {
        if (i >= range_.end || r_.word(i).size() != 4) return 0;
        const int value = integer(i, last_year);
        return value >= 1000 ? value : 0;
    }

    Time& add(std::uint32_t begin, std::uint32_t end, TimeKind kind, std::string value);
    void date(std::uint32_t begin, std::uint32_t end, const Date& date);
    void day(std::uint32_t begin, std::uint32_t end, std::int64_t days, std::string_view part = {}) {
        Time& time = add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                         from_days(days).iso() + std::string(part));
        time.lo = time.hi = days;
    }
    void interval(std::uint32_t begin, std::uint32_t end, std::string value, std::int64_t lo, std::int64_t hi,
                  TimeKind kind = TimeKind::Date) {
        Time& time = add(begin, end, kind, std::move(value));
        time.lo = lo;
        time.hi = hi;
    }

    /// "morning" -> "TMO"
    std::string_view day_part(std::uint32_t i) const;

    std::uint32_t step(std::uint32_t i);

    std::uint32_t machine_date(std::uint32_t i);

    /// "5 p.m.", "10:30", "10:30 a.m. on Tuesday", "noon"
    std::uint32_t clock(std::uint32_t i);

    std::int64_t near_weekday(int name) const {
        std::int64_t ahead = name - weekday(now_);
        if (future_) return now_ + (ahead <= 0 ? ahead + 7 : ahead);
        return now_ + (ahead > 0 ? ahead - 7 : ahead);
    }

    /// Modifiers before: "early", "mid", "late"; tells where the span starts.
    std::uint32_t with_modifier(std::uint32_t i, std::string_view& part) const;
    void narrow(Time& time, std::string_view part) const;

    std::uint32_t calendar_date(std::uint32_t i);

    int nearest_year(int m, int d, std::string_view before) const;

    std::uint32_t week_day(std::uint32_t i, int name);

    std::uint32_t deictic(std::uint32_t i);

    /// The unit that lies `steps` from the anchor's own.
    bool shifted(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const;

    /// "last year", "this week", "next month", "the previous quarter", "last night"
    std::uint32_t relative(std::uint32_t i);

    static int season_number(std::string_view word);
    std::uint32_t season_value(std::uint32_t begin, std::uint32_t at, int steps);
    std::uint32_t season(std::uint32_t i);

    std::string duration_value(double count, char unit) const;

    /// "three years ago", "two weeks later", "for five days", "a 10-day visit", "within hours"
    std::uint32_t counted(std::uint32_t i);
    bool counted_shift(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const;

    std::uint32_t set(std::uint32_t i);

    /// "the 1980s", "1990s", "the 20th century", "the first quarter of 2022", "Q3 2021"
    std::uint32_t decade(std::uint32_t i);

    std::uint32_t lone_year(std::uint32_t i);

    const Reading& r_;
    Date anchor_;
    std::int64_t now_ = 0;
    std::size_t sentence_ = 0;
    TokenRange range_;
    bool future_ = false;
    std::vector<Time> out_;
};

} // namespace factlint::analyse
