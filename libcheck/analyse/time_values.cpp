#include "analyse/time_values.hpp"

#include "base/dates.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string four_digits(int n) {
    std::string out = std::to_string(n);
    return std::string(out.size() < 4 ? 4 - out.size() : 0, '0') + out;
}

TimeUnit time_unit(std::string_view low) {
    static constexpr std::array<std::pair<std::string_view, char>, 11> units = {{{"day", 'D'},
                                                                                 {"week", 'W'},
                                                                                 {"month", 'M'},
                                                                                 {"year", 'Y'},
                                                                                 {"hour", 'H'},
                                                                                 {"minute", 'm'},
                                                                                 {"second", 's'},
                                                                                 {"decade", 'E'},
                                                                                 {"century", 'C'},
                                                                                 {"quarter", 'Q'},
                                                                                 {"weekend", 'K'}}};
    for (const auto& [name, letter] : units) {
        if (low == name) return {letter, false};
        if (low.size() == name.size() + 1 && low.back() == 's' && low.starts_with(name))
            return {letter, true};
    }
    if (low == "centuries") return {'C', true};
    if (low == "yrs") return {'Y', true};
    if (low == "mins") return {'m', true};
    if (low == "hrs") return {'H', true};
    if (low == "fortnight") return {'F', false};
    if (low == "fortnights") return {'F', true};
    return {};
}

std::string iso_week(std::int64_t day) {
    // The week belongs to the year of its Thursday (ISO 8601).
    const std::int64_t thursday = day - weekday(day) + 3;
    const int year = from_days(thursday).year;
    const auto week = (thursday - to_days({year, 1, 1})) / 7 + 1;
    return four_digits(year) + "-W" + two_digits(static_cast<int>(week));
}

std::string duration_value(double count, char unit) {
    if (count == 0.5 && unit == 'H') return "PT30M";
    if (count == 0.5 && unit == 'Y') return "P6M";
    if (count == 0.5 && (unit == 'C' || unit == 'E')) return unit == 'C' ? "P50Y" : "P5Y";
    if (count == 0.25 && unit == 'C') return "P25Y";
    if (count == 0.25 && unit == 'H') return "PT15M";
    std::string number = count < 0 ? "X" : std::to_string(static_cast<long long>(std::min(count, 1e12)));
    if (count > 0 && count != static_cast<double>(static_cast<long long>(count)) && count < 1e6) {
        number = std::to_string(static_cast<int>(count)) + "." +
                 std::to_string(static_cast<int>((count - static_cast<int>(count)) * 10 + 0.5));
    }
    switch (unit) {
    case 'H':
        return "PT" + number + "H";
    case 'm':
        return "PT" + number + "M";
    case 's':
        return "PT" + number + "S";
    case 'E':
        return "P" + number + "DE";
    case 'C':
        return "P" + number + "CE";
    case 'F':
        return count < 0 ? "PXW"
                         : "P" + std::to_string(static_cast<long long>(std::min(count, 1e6) * 2)) + "W";
    case 'Q':
        return "P" + number + "Q";
    case 'K':
        return "P" + number + "WE";
    default:
        return "P" + number + unit;
    }
}

std::string_view day_part_value(std::string_view low) {
    if (low == "morning") return "TMO";
    if (low == "afternoon") return "TAF";
    if (low == "evening") return "TEV";
    if (low == "night") return "TNI";
    return {};
}

int season_number(std::string_view low) {
    if (low == "spring") return 1;
    if (low == "summer") return 2;
    if (low == "autumn" || low == "fall") return 3;
    if (low == "winter") return 4;
    return 0;
}

void narrow(Time& time, std::string_view part) {
    if (!time.known() || part.empty()) return;
    const auto third = (time.hi - time.lo + 1) / 3;
    const auto lo = time.lo;
    const auto hi = time.hi;
    if (part == "early") time.hi = lo + third;
    if (part == "late") time.lo = hi - third;
    if (part == "mid") {
        time.lo = lo + third;
        time.hi = hi - third;
    }
}

} // namespace factlint::analyse
