// Days by their place: "the last Friday of May", "the first day of 2012", and two days of the week that bound
// a stretch ("from Monday to Wednesday").
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

namespace factlint::analyse {

std::uint32_t TimeFinder::nth_day(std::uint32_t i) {
    auto at = i;
    if (low(at) == "the") ++at;
    const int nth = r_.is_any(at, {"last", "final"}) ? -1 : at < range_.end ? ordinal_at(r_, at) : 0;
    if (nth == 0 || nth > 5) return 0;
    ++at;
    const int name = day_name(at);
    if ((name < 0 && low(at) != "day") || !r_.is_any(at + 1, {"of", "in"})) return 0;
    at += 2;
    const int m = month(at);
    auto end = at + 1;
    int y = year_at(m == 0 ? at : end);
    if (m == 0 && (y == 0 || name >= 0)) return 0;
    if (m != 0 && y != 0) ++end;
    if (m != 0 && y == 0) {
        if (!anchor_.known()) return 0;
        y = anchor_.nearest_year(m, 0, {}, side_of(i, end));
    }
    const int first_month = m != 0 ? m : 1;
    const int last_month = m != 0 ? m : 12;
    const auto first = to_days({y, first_month, 1});
    const auto last = last_day({y, last_month, 0});
    std::int64_t found = 0;
    if (name < 0) {
        found = nth < 0 ? last : first + nth - 1;
    } else {
        found = nth < 0 ? last - (weekday(last) - name + 7) % 7
                        : first + (name - weekday(first) + 7) % 7 + 7 * static_cast<std::int64_t>(nth - 1);
    }
    if (found > last) return 0;
    day(i, end, found);
    return end;
}

void TimeFinder::order_days(std::uint32_t second) {
    if (out_.size() < 2 || second < range_.begin + 3 ||
        !r_.is_any(second - 1, {"to", "through", "and", "until"}) || day_name(second - 2) < 0 ||
        !r_.is_any(second - 3, {"from", "between"}))
        return;
    Time& from = out_[out_.size() - 2];
    const Time& to = out_.back();
    const bool days = from.known() && to.known() && from.lo == from.hi && to.lo == to.hi;
    if (!days || from.span != r_.tokens[second - 2].span || from.lo < to.lo || from.lo - to.lo >= 7) return;
    from.lo = from.hi = from.lo - 7;
    from.value = from_days(from.lo).iso();
}

} // namespace factlint::analyse
