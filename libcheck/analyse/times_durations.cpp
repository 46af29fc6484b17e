// Counted times: durations, "three years ago", and sets such as "every year".
#include "analyse/time_finder.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::string TimeFinder::duration_value(double count, char unit) const {
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
    case 'Q':
        return "P" + number + "Q";
    case 'K':
        return "P" + number + "WE";
    default:
        return "P" + number + unit;
    }
}

std::uint32_t TimeFinder::counted(std::uint32_t i) {
    double count = 0;
    auto at = i;
    auto begin = i;
    if (const Number number = number_at(r_, i, range_.end)) {
        count = number.value;
        if (number.plural) count = -1;
        at = number.end;
        if (number.plural && low(at) == "of") ++at;
    } else if (r_.is_any(i, {"a", "an", "one"})) {
        count = 1;
        at = i + 1;
        if (low(at) == "few" || low(at) == "couple") {
            count = low(at) == "few" ? -1 : 2;
            ++at;
            if (low(at) == "of") ++at;
        }
    } else if (r_.is_any(i, {"several", "many", "few"})) {
        count = -1;
        at = i + 1;
    } else if (unit_of(low(i)).plural) {
        count = -1;
    } else if (low(i) == "half" && r_.is_any(i + 1, {"a", "an"})) {
        count = 0.5;
        at = i + 2;
    } else {
        return 0;
    }
    if (low(at) == "-") ++at;
    if (r_.is_any(at, {"full", "consecutive", "straight", "more", "calendar"})) ++at;
    const TimeUnit unit = unit_of(low(at));
    if (unit.letter == 0 || unit.letter == 'Q') return 0;
    if (unit.letter == 's' && !unit.plural) return 0;
    auto end = at + 1;
    // "42-year-old", "42 years old": an age.
    if (low(end) == "old" || (low(end) == "-" && low(end + 1) == "old") || low(end) == "of") {
        if (low(end) != "of" || low(end + 1) == "age") return end;
    }
    const bool article = r_.is_any(i, {"a", "an"});
    if (low(end) == "ago" || low(end) == "earlier" || low(end) == "later" || low(end) == "before" ||
        low(end) == "after" || (low(end) == "from" && low(end + 1) == "now")) {
        const bool ago = low(end) == "ago";
        const bool ahead = low(end) == "from";
        if (!ago && !ahead && (low(end) == "before" || low(end) == "after")) {
            if (article) return 0;
            add(begin, at + 1, TimeKind::Duration, duration_value(count, unit.letter));
            return end;
        }
        end += ahead ? 2 : 1;
        std::string value;
        std::int64_t lo = 1;
        std::int64_t hi = 0;
        const int sign = ago || low(end - 1) == "earlier" ? -1 : 1;
        if ((ago || ahead) && count >= 1 && count < 5000 &&
            counted_shift(unit.letter, sign * static_cast<int>(count), value, lo, hi)) {
            interval(begin, end, std::move(value), lo, hi,
                     unit.letter == 'H' || unit.letter == 'm' ? TimeKind::Time : TimeKind::Date);
            return end;
        }
        add(begin, end, TimeKind::Date, ago ? "PAST_REF" : "");
        return end;
    }
    if (article) {
        // "a year" is a duration only after for, in, within, over; else a rate or a thing.
        if (!(i > range_.begin && r_.is_any(i - 1, {"for", "in", "within", "over", "than", "about", "nearly",
                                                    "almost", "after", "half"})))
            return 0;
    }
    if (count < 0 && at == i) {
        if (!(i > range_.begin && r_.is_any(i - 1, {"for", "in", "within", "over"}))) return 0;
    }
    add(begin, end, TimeKind::Duration, duration_value(count, unit.letter));
    return end;
}

bool TimeFinder::counted_shift(char unit, int steps, std::string& value, std::int64_t& lo,
                               std::int64_t& hi) const {
    if (unit == 'E') {
        if (!shifted('Y', steps * 10, value, lo, hi)) return false;
        value = value.substr(0, 3);
        return true;
    }
    if (unit == 'C') return false;
    return shifted(unit, steps, value, lo, hi);
}

std::uint32_t TimeFinder::set(std::uint32_t i) {
    const auto word = low(i);
    if (word == "every" || word == "each") {
        auto at = i + 1;
        double count = 1;
        if (const Number number = number_at(r_, at, range_.end)) {
            count = number.value;
            at = number.end;
        } else if (low(at) == "other") {
            count = 2;
            ++at;
        }
        const TimeUnit unit = unit_of(low(at));
        if (unit.letter != 0) {
            add(i, at + 1, TimeKind::Set, duration_value(count, unit.letter));
            return at + 1;
        }
        return 0;
    }
    if (word == "annually" || word == "yearly" || word == "annual") {
        add(i, i + 1, TimeKind::Set, "P1Y");
        return i + 1;
    }
    if (word == "monthly" || word == "weekly" || word == "daily" || word == "hourly" || word == "quarterly") {
        add(i, i + 1, TimeKind::Set,
            word == "monthly"  ? "P1M"
            : word == "weekly" ? "P1W"
            : word == "daily"  ? "P1D"
            : word == "hourly" ? "PT1H"
                               : "P1Q");
        return i + 1;
    }
    return 0;
}

} // namespace factlint::analyse
