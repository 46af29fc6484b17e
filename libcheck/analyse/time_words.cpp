// The words that times are made of: names of months and days, days of the month, years, "early" and "late".
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

namespace factlint::analyse {

int TimeFinder::month(std::uint32_t i) const {
    if (i >= range_.end || !(r_.capital(i) || r_.all_capitals(i))) return 0;
    if (r_.is(i, "may") && r_.tag(i) == Tag::Aux) return 0;
    if (r_.is_any(i, {"mar", "march"}) && r_.tag(i) == Tag::Verb) return 0;
    return month_by_name(r_.word(i));
}

int TimeFinder::day_name(std::uint32_t i) const {
    if (i >= range_.end || !r_.capital(i)) return -1;
    if (r_.is_any(i, {"sun", "sat", "wed", "mon"}) && !r_.word(i).ends_with(".")) {
        // Only beside a date: "Sun, 3 May"
        if (!(low(i + 1) == "," || month(i + 1) != 0)) return -1;
    }
    return weekday_by_name(r_.word(i));
}

int TimeFinder::integer(std::uint32_t i, int most) const {
    const auto form = i < range_.end ? r_.word(i) : std::string_view{};
    if (form.empty() || form.size() > 4) return -1;
    int value = 0;
    for (const char c : form) {
        if (!ascii::is_digit(c)) return -1;
        value = value * 10 + (c - '0');
    }
    return value <= most ? value : -1;
}

int TimeFinder::day_of_month(std::uint32_t i) const {
    if (i >= range_.end) return 0;
    if (const int plain = integer(i, 31); plain > 0) return plain;
    const int ordinal = ordinal_at(r_, i);
    return ordinal <= 31 ? ordinal : 0;
}

int TimeFinder::year_at(std::uint32_t i) const {
    if (i >= range_.end || r_.word(i).size() != 4) return 0;
    const int value = integer(i, last_year_of_times);
    return value >= 1000 ? value : 0;
}

std::uint32_t TimeFinder::with_modifier(std::uint32_t i, std::string_view& part) const {
    if (i == range_.begin) return i;
    const auto before = low(i - 1);
    if (before == "early" || before == "late" || before == "mid") {
        part = before;
        return i - 1;
    }
    if (before == "-" && i >= range_.begin + 2 && low(i - 2) == "mid") {
        part = "mid";
        return i - 2;
    }
    return i;
}

} // namespace factlint::analyse
