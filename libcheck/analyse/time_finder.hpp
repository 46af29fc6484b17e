// TimeFinder: reads the time expressions of a text from left to right. Its patterns stand in
// calendar_times.cpp and relative_times.cpp, the words they are made of in time_words.cpp. Internal to
// analyse.
#pragma once

#include "analyse/reading.hpp"
#include "analyse/time_anchor.hpp"

namespace factlint::analyse {

class TimeFinder {
  public:
    explicit TimeFinder(const Reading& reading) : r_(reading), anchor_(reading.options.published) {}

    std::vector<Time> run();

  private:
    /// Tries every pattern at a token; the token past what was found, or i.
    std::uint32_t step(std::uint32_t i);

    // Words. A token past the sentence is an empty word.
    std::string_view low(std::uint32_t i) const { return i < range_.end ? r_.lower[i] : std::string_view{}; }
    int month(std::uint32_t i) const;
    int day_name(std::uint32_t i) const;
    int integer(std::uint32_t i, int most) const;
    int day_of_month(std::uint32_t i) const;
    int year_at(std::uint32_t i) const;
    std::string_view day_part(std::uint32_t i) const { return day_part_value(low(i)); }
    /// Modifiers before: "early", "mid", "late"; tells where the span starts.
    std::uint32_t with_modifier(std::uint32_t i, std::string_view& part) const;

    // What was found, from token begin to end.
    Time& add(std::uint32_t begin, std::uint32_t end, TimeKind kind, std::string value);
    void date(std::uint32_t begin, std::uint32_t end, const Date& date);
    void day(std::uint32_t begin, std::uint32_t end, std::int64_t days, std::string_view part = {});
    void interval(std::uint32_t begin, std::uint32_t end, std::string value, std::int64_t lo, std::int64_t hi,
                  TimeKind kind = TimeKind::Date);

    // Patterns: each answers the token past what it read, or 0.
    std::uint32_t machine_date(std::uint32_t i);
    /// "5 p.m.", "10:30", "10:30 a.m. on Tuesday", "noon"
    std::uint32_t clock(std::uint32_t i);
    std::uint32_t calendar_date(std::uint32_t i);
    std::uint32_t week_day(std::uint32_t i, int name);
    std::uint32_t lone_year(std::uint32_t i);
    /// "the 1980s", "1990s", "the 20th century", "the first quarter of 2022", "Q3 2021"
    std::uint32_t decade(std::uint32_t i);
    std::uint32_t season_value(std::uint32_t begin, std::uint32_t at, int steps);
    std::uint32_t season(std::uint32_t i);
    std::uint32_t deictic(std::uint32_t i);
    /// "last year", "this week", "next month", "the previous quarter", "last night"
    std::uint32_t relative(std::uint32_t i);
    /// "three years ago", "two weeks later", "for five days", "a 10-day visit", "within hours"
    std::uint32_t counted(std::uint32_t i);
    std::uint32_t set(std::uint32_t i);

    const Reading& r_;
    TimeAnchor anchor_;
    std::size_t sentence_ = 0;
    TokenRange range_;
    bool future_ = false; ///< the sentence speaks of what is to come
    std::vector<Time> out_;
};

} // namespace factlint::analyse
