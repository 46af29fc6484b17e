// TimeFinder: reads the time expressions of a text from left to right. Its patterns stand in
// calendar_times.cpp, clock_times.cpp, period_times.cpp, holiday_times.cpp, nth_day_times.cpp,
// relative_times.cpp and length_times.cpp, the words they are made of in time_words.cpp. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"
#include "analyse/time_anchor.hpp"
#include "analyse/time_tense.hpp"

namespace factlint::analyse {

class TimeFinder {
  public:
    explicit TimeFinder(const Reading& reading)
        : r_(reading), anchor_(reading.options.published), tense_(reading) {}

    std::vector<Time> run();

  private:
    /// Tries every pattern at a token; the token past what was found, or i.
    std::uint32_t step(std::uint32_t i);
    std::uint32_t step_digits(std::uint32_t i);
    std::uint32_t step_capital(std::uint32_t i);

    // Words. A token past the sentence is an empty word.
    std::string_view low(std::uint32_t i) const { return i < range_.end ? r_.lower[i] : std::string_view{}; }
    std::string_view before(std::uint32_t i) const {
        return i > range_.begin ? r_.lower[i - 1] : std::string_view{};
    }
    int month(std::uint32_t i) const;
    int day_name(std::uint32_t i) const;
    int integer(std::uint32_t i, int most) const;
    int day_of_month(std::uint32_t i) const;
    int year_at(std::uint32_t i) const;
    /// "nineteen ninety-four", "two thousand and nine"; 0 when there is none.
    int spoken_year(std::uint32_t i, std::uint32_t& end) const;
    std::string_view day_part(std::uint32_t i) const { return day_part_value(low(i)); }
    /// Modifiers before: "early", "mid", "late"; tells where the span starts.
    std::uint32_t with_modifier(std::uint32_t i, std::string_view& part) const;
    bool noun_at(std::uint32_t i) const { return i < range_.end && r_.tagged(i, {Tag::Noun, Tag::Propn}); }
    bool ahead(std::uint32_t begin, std::uint32_t end) const {
        const auto side = tense_.direction(range_, governed_ != 0 ? governed_ : begin, end);
        return side == TimeSide::Future || side == TimeSide::Planned;
    }
    TimeSide side_of(std::uint32_t begin, std::uint32_t end) const {
        return tense_.direction(range_, governed_ != 0 ? governed_ : begin, end);
    }

    // What was found, from token begin to end.
    Time& add(std::uint32_t begin, std::uint32_t end, TimeKind kind, std::string value);
    void date(std::uint32_t begin, std::uint32_t end, const Date& date);
    void day(std::uint32_t begin, std::uint32_t end, std::int64_t days, std::string_view part = {});
    void interval(std::uint32_t begin, std::uint32_t end, std::string value, std::int64_t lo, std::int64_t hi,
                  TimeKind kind = TimeKind::Date);
    void quarter(std::uint32_t begin, std::uint32_t end, int year, int number);
    /// A text without a date of publication: a line that is nothing but a full date is its own.
    void take_dateline();
    /// A step from the anchor, or a reference that stays open when there is no anchor.
    void step_from(const TimeAnchor& from, std::uint32_t begin, std::uint32_t end, char unit, int steps,
                   std::string_view otherwise);
    /// Makes the last time the one that "the following day" is counted from.
    void remember();
    /// "the end of ...", "at least ...": what stands before belongs to the last time.
    void widen();

    // Patterns: each answers the token past what it read, or 0.
    std::uint32_t machine_date(std::uint32_t i);
    /// "5 p.m.", "10:30", "10:30 a.m. on Tuesday", "noon"
    std::uint32_t clock(std::uint32_t i);
    std::uint32_t clock_day(std::uint32_t begin, std::uint32_t end, std::string value);
    std::uint32_t calendar_date(std::uint32_t i);
    std::uint32_t more_days(std::uint32_t end, const Date& first);
    /// "4 to 6 March", "March 4-6"
    std::uint32_t day_range(std::uint32_t i);
    std::uint32_t week_day(std::uint32_t i, int name);
    /// "the last Friday of May", "the first day of 2012"
    std::uint32_t nth_day(std::uint32_t i);
    /// "from Monday to Wednesday": the first day is not behind the second, which the last time is.
    void order_days(std::uint32_t second);
    std::uint32_t lone_year(std::uint32_t i);
    std::uint32_t word_year(std::uint32_t i);
    /// "44 BC", "300 A.D."
    std::uint32_t era(std::uint32_t i);
    /// The year that stands behind a later month: of "May" in "May and June 2019"; 0 when there is none.
    int shared_year(std::uint32_t end, int month, int day) const;
    /// "the morning of", "the week of" before a day.
    bool part_before(Time& time, std::uint32_t& at);
    std::uint32_t holiday(std::uint32_t i);
    /// "the 1980s", "1990s", "mid-1990s", "the nineties", "the 20th century"
    std::uint32_t decade(std::uint32_t i);
    std::uint32_t century(std::uint32_t i, std::uint32_t begin);
    /// "the first quarter of 2022", "Q3 2021", "the year-ago quarter", "fiscal 1990"
    std::uint32_t fiscal(std::uint32_t i);
    std::uint32_t short_period(std::uint32_t begin, std::uint32_t at);
    std::uint32_t nth_quarter(std::uint32_t i, std::uint32_t begin, int years_back);
    std::uint32_t year_ago_quarter(std::uint32_t i, std::uint32_t begin);
    std::uint32_t season_value(std::uint32_t begin, std::uint32_t at, int steps);
    std::uint32_t season(std::uint32_t i);
    std::uint32_t deictic(std::uint32_t i);
    std::uint32_t adverb(std::uint32_t i);
    /// "last year", "this week", "next month", "the previous quarter", "last night"
    std::uint32_t relative(std::uint32_t i);
    std::uint32_t last_few(std::uint32_t begin, std::uint32_t next, int steps);
    /// "the week", "these days", "the time being", "that year", "the weekend"
    std::uint32_t the_period(std::uint32_t i);
    std::uint32_t recent(std::uint32_t i);
    /// "three years ago", "two weeks later", "for five days", "a 10-day visit", "within hours"
    std::uint32_t counted(std::uint32_t i);
    std::uint32_t a_year(std::uint32_t begin, std::uint32_t end, double count, char unit);
    std::uint32_t shifted_by(std::uint32_t begin, std::uint32_t end, double count, char unit);
    std::uint32_t set(std::uint32_t i);

    const Reading& r_;
    TimeAnchor anchor_;
    TimeTense tense_;
    std::size_t sentence_ = 0;
    TokenRange range_;
    Date reference_; ///< the date last named, for "the following day"
    std::size_t reference_sentence_ = 0;
    int quarter_ = 0; ///< year * 4 + 0 to 3 of the quarter last named; 0 for none
    std::size_t quarter_sentence_ = 0;
    bool compared_ = false;      ///< the last quarter found is only what the text compares with
    std::uint32_t governed_ = 0; ///< where a longer expression begins that the day is a part of
    std::vector<Time> out_;
};

} // namespace factlint::analyse
