// The words that time expressions start with or are made of, by class, so that most tokens are passed by with
// one look. Internal to analyse.
#pragma once

#include <cstdint>
#include <string_view>

namespace factlint::analyse {

enum class TimeWord : std::uint8_t {
    None,
    Adverb,    ///< now, recently, soon: a time by itself
    Day,       ///< today, yesterday, tomorrow, tonight
    Frequency, ///< every, each, daily, weekly
    Early,     ///< early, late, earlier, later, mid
    Relative,  ///< last, next, this, past, coming, previous
    Article,   ///< the, that, these, a, an
    Vague,     ///< several, few, many, some, recent, current
    Unit,      ///< day, weeks, centuries
    Noon,      ///< noon, midnight, midday
    Season,
    Quarter, ///< year-ago and the like, fiscal, q3
    Holiday, ///< christmas, easter ... the first word of one
    Decade   ///< nineties
};

/// The class of a lower-case word. Constant time.
TimeWord time_word(std::string_view lower);

/// 196 for "sixties" with century 19 meant; 0 for other words.
int decade_word(std::string_view lower);

} // namespace factlint::analyse
