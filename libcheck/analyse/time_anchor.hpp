// The date of publication as the point from which "Tuesday", "last month" and "two weeks ago" are counted.
#pragma once

#include "analyse/time_tense.hpp"
#include "analyse/time_values.hpp"
#include "base/dates.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace factlint::analyse {

class TimeAnchor {
  public:
    /// A date that cannot be, or that no news is of, counts as unknown.
    explicit TimeAnchor(const Date& published);

    bool known() const { return date_.known(); }
    bool day_known() const { return date_.day != 0; }
    const Date& date() const { return date_; }
    std::int64_t now() const { return now_; } ///< days since 1970-01-01

    /// The day of that name (0 is Monday) that a sentence means: the last one, or the next one when it speaks
    /// of what is to come.
    std::int64_t near_weekday(int name, bool ahead_meant) const;
    /// The year of "in April", "on 10 April"; `before` is the word before it: "last", "next", "this". Where
    /// no verb says which side is meant, the nearest.
    int nearest_year(int m, int d, std::string_view before, TimeSide side) const;
    /// year * 4 + 0 to 3 of the quarter `number`, that has begun, or that is to come.
    int nearest_quarter(int number, TimeSide side) const;
    /// The quarter that was complete last; the anchor must have a month.
    int last_quarter() const { return date_.year * 4 + (date_.month - 1) / 3 - 1; }
    /// The unit that lies `steps` from the anchor's own: its value and its days. False when that is unknown.
    bool shifted(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const;
    /// The same for "two decades ago": a decade is ten years to the year, a century too vague to count.
    bool counted_shift(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const;

  private:
    Date date_;
    std::int64_t now_ = 0;
};

} // namespace factlint::analyse
