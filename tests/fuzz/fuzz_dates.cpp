// Dates as pages write them: what is read exists and is read from its own ISO form again.
#include "base/dates.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const auto date = parse_date(text);
    if (!date) return;
    require(is_valid(*date));
    require(parse_date(date->iso()) == date);
    require(to_days(*date) <= last_day(*date));
}
