// Dates in the short lines around an article, each with the word that says what it is the date of:
// "Posted 3 May 2021, updated 5 May 2021", "Erstellt am: 30.01.2022", "Published on 01/25/26".
#pragma once

#include "base/dates.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace factlint::extract {

enum class DateLabel : std::uint8_t { None, Published, Updated };

/// How dates of two small numbers are read: "03/04/2021" has two readings until the page says where it is
/// from.
enum class NumberOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

/// By the language tag of the page: "en-US" puts the month first, "en-GB" and other languages the day.
NumberOrder number_order(std::string_view language_tag);

struct LineDate {
    Date date;
    DateLabel label = DateLabel::None;
    std::size_t begin = 0; ///< bytes in the line
    std::size_t end = 0;
};

/// The full dates of the first 200 bytes of a line in their order, at most four. A date without a word of its
/// own has no label.
std::vector<LineDate> dates_in_line(std::string_view line, NumberOrder order = NumberOrder::Unknown);

/// What a line, the name of a class or the words before a date say; the last word counts.
DateLabel label_of(std::string_view words);

/// The one full date inside a short line: "Updated 3:15 PM ET, Tue November 19, 2019" -> 2019-11-19.
std::optional<Date> date_in_line(std::string_view line);

} // namespace factlint::extract
