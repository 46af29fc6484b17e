// Dates as pages write them for readers, beyond the English and machine forms that base/dates reads: with
// dots, and with the month names of the languages that news pages are most often written in.
#pragma once

#include "base/dates.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace factlint::extract {

/// "07.11.2023", "31.10.23", "17 de marzo de 2020", "3. Juli 2018", "le 07 Mai 2020": the first in the line.
/// With dots the day stands first.
std::optional<Date> written_date(std::string_view line);

/// One to four digits and nothing else.
std::optional<int> short_number(std::string_view text);

struct WrittenDate {
    Date date;
    std::size_t end = 0; ///< bytes in the line
};

/// The same for a date that begins at byte `at`.
std::optional<WrittenDate> written_date_at(std::string_view line, std::size_t at);

} // namespace factlint::extract
