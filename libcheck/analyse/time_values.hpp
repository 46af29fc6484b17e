// The values that TIMEX3 (Pustejovsky et al. 2003) writes for units, weeks, durations and seasons.
#pragma once

#include "analyse/layers.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace factlint::analyse {

// Years outside of these are no years of news.
constexpr int first_year_of_times = 1;
constexpr int last_year_of_times = 2199;

struct TimeUnit {
    char letter = 0; ///< D W M Y, H m s within a day, E decade, C century, Q quarter, K weekend; 0 for none
    bool plural = false;
};

/// The unit that a lower-case word names: "days" -> D, plural.
TimeUnit time_unit(std::string_view low);

std::string two_digits(int n);
std::string four_digits(int n);

/// The week of a day as "2022-W15"; days since 1970-01-01.
std::string iso_week(std::int64_t day);

/// "P3D", "PT2H"; a negative count is an unknown one: "PXY".
std::string duration_value(double count, char unit);

/// "morning" -> "TMO"; empty for other words.
std::string_view day_part_value(std::string_view low);

/// 1 for spring to 4 for winter, 0 for other words.
int season_number(std::string_view low);

/// "early", "mid", "late": the third of the interval that they leave.
void narrow(Time& time, std::string_view part);

} // namespace factlint::analyse
