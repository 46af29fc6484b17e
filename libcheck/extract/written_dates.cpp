#include "extract/written_dates.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <array>
#include <string>

namespace factlint::extract {
namespace {

struct MonthRow {
    std::string_view start; ///< lower case; the first letters that make the month sure
    int month;
};

// German, French, Spanish, Italian, Dutch and Portuguese; the starts that are English as well are in
// base/dates.
constexpr std::array<MonthRow, 40> month_rows{{
    {"jan", 1},  {"jän", 1},  {"ene", 1},  {"genn", 1},  {"feb", 2},  {"fév", 2},  {"fev", 2},  {"mär", 3},
    {"maer", 3}, {"mars", 3}, {"mar", 3},  {"maart", 3}, {"apr", 4},  {"avr", 4},  {"abr", 4},  {"mai", 5},
    {"may", 5},  {"mei", 5},  {"mag", 5},  {"jun", 6},   {"juin", 6}, {"giu", 6},  {"jul", 7},  {"juil", 7},
    {"lug", 7},  {"aug", 8},  {"août", 8}, {"aout", 8},  {"ago", 8},  {"sep", 9},  {"set", 9},  {"okt", 10},
    {"oct", 10}, {"ott", 10}, {"out", 10}, {"nov", 11},  {"dez", 12}, {"déc", 12}, {"dic", 12}, {"dec", 12},
}};

int month_of_word(std::string_view word) {
    if (word.size() < 3 || word.size() > 12) return 0;
    const std::string lower = lower_case(word);
    for (const MonthRow& row : month_rows)
        if (lower.starts_with(row.start)) return row.month;
    return 0;
}

bool is_part(char c) { return ascii::is_alnum(c) || ascii::is_high(c); }

struct Word {
    std::string_view text;
    std::size_t end = 0;
};

Word word_at(std::string_view line, std::size_t at) {
    while (at < line.size() && !is_part(line[at])) ++at;
    const std::size_t begin = at;
    const bool digits = at < line.size() && ascii::is_digit(line[at]);
    while (at < line.size() && is_part(line[at]) && ascii::is_digit(line[at]) == digits) ++at;
    return {line.substr(begin, at - begin), at};
}

int number_of(std::string_view text) {
    if (text.empty() || text.size() > 4) return -1;
    int value = 0;
    for (const char c : text) {
        if (!ascii::is_digit(c)) return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> checked(int year, int month, int day) {
    if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900;
    const Date date{year, month, day};
    if (year < 1990 || year > 2100 || month < 1 || day < 1 || !is_valid(date)) return std::nullopt;
    return date;
}

} // namespace

std::optional<WrittenDate> written_date_at(std::string_view line, std::size_t at) {
    if (at >= line.size() || !ascii::is_digit(line[at]) ||
        (at > 0 && (is_part(line[at - 1]) || line[at - 1] == '.')))
        return std::nullopt;
    const Word day = word_at(line, at);
    const int day_number = number_of(day.text);
    if (day.text.size() > 2 || day_number < 1 || day_number > 31) return std::nullopt;
    if (day.end < line.size() && line[day.end] == '.') {
        const Word month = word_at(line, day.end);
        const bool close = month.text.data() <= line.data() + day.end + 2;
        const int month_number = number_of(month.text);
        if (close && month_number >= 1 && month_number <= 12 && month.end < line.size() &&
            line[month.end] == '.') {
            const Word year = word_at(line, month.end);
            if (year.text.size() == 4 || year.text.size() == 2)
                if (const auto date = checked(number_of(year.text), month_number, day_number))
                    return WrittenDate{*date, year.end};
        }
    }
    // "3. Juli 2018", "17 de marzo de 2020"
    Word month = word_at(line, day.end);
    if (month.text == "de" || month.text == "er") month = word_at(line, month.end);
    const int named = month_of_word(month.text);
    if (named == 0) return std::nullopt;
    Word year = word_at(line, month.end);
    if (year.text == "de") year = word_at(line, year.end);
    if (year.text.size() != 4) return std::nullopt;
    if (const auto date = checked(number_of(year.text), named, day_number))
        return WrittenDate{*date, year.end};
    return std::nullopt;
}

std::optional<Date> written_date(std::string_view line) {
    line = line.substr(0, 200);
    for (std::size_t at = 0; at < line.size(); ++at)
        if (const auto date = written_date_at(line, at)) return date->date;
    return std::nullopt;
}

std::optional<int> short_number(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!ascii::is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace factlint::extract
