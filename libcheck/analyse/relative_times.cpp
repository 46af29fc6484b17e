// Times by their distance from now or by their length: "yesterday", "last year", "three weeks ago", "for five
// days", "every month".
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

namespace factlint::analyse {

std::uint32_t TimeFinder::deictic(std::uint32_t i) {
    const auto word = low(i);
    auto end = i + 1;
    if (word == "today" || word == "yesterday" || word == "tomorrow" || word == "tonight") {
        const auto part = word == "tonight" ? std::string_view("TNI") : day_part(end);
        if (!part.empty() && word != "tonight") ++end;
        if (!anchor_.day_known()) {
            add(i, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                word == "today"       ? "PRESENT_REF"
                : word == "yesterday" ? "PAST_REF"
                : word == "tonight"   ? "PRESENT_REF"
                                      : "FUTURE_REF");
            return end;
        }
        day(i, end, anchor_.now() + (word == "yesterday" ? -1 : word == "tomorrow" ? 1 : 0), part);
        return end;
    }
    if (word == "now" || word == "currently" || word == "nowadays" || word == "presently") {
        add(i, end, TimeKind::Date, "PRESENT_REF");
        return end;
    }
    if (word == "recently" || word == "formerly" || word == "previously") {
        add(i, end, TimeKind::Date, "PAST_REF");
        return end;
    }
    if (word == "the" && (low(i + 1) == "past" || low(i + 1) == "future") &&
        !r_.tagged(i + 2, {Tag::Noun, Tag::Num, Tag::Adj})) {
        add(i, i + 2, TimeKind::Date, low(i + 1) == "past" ? "PAST_REF" : "FUTURE_REF");
        return i + 2;
    }
    return 0;
}

std::uint32_t TimeFinder::relative(std::uint32_t i) {
    auto at = i;
    auto begin = i;
    std::string_view part;
    if (low(at) == "early" || low(at) == "late") {
        part = low(at);
        ++at;
        if (low(at) == "in") ++at;
    }
    if (low(at) == "earlier" || low(at) == "later") {
        if (low(at + 1) == "this") ++at;
    }
    const bool article = low(at) == "the" || low(at) == "that";
    if (article) ++at;
    const auto word = low(at);
    int steps = 0;
    if (word == "last" || word == "past" || word == "previous" || word == "preceding")
        steps = -1;
    else if (word == "next" || word == "coming" || word == "following" || word == "upcoming")
        steps = 1;
    else if (word == "this" || (word == "current" && article) || (word == "same" && article))
        steps = 0;
    else
        return 0;
    const auto next = at + 1;
    // "the past three years", "the last few days"
    if (steps != 0) {
        const Number number = number_at(r_, next, range_.end);
        const bool few = r_.is_any(next, {"few", "several", "couple"});
        if (number || few) {
            auto unit_at = few ? next + 1 : number.end;
            if (few && low(unit_at) == "of") ++unit_at;
            const TimeUnit unit = time_unit(low(unit_at));
            if (unit.letter != 0) {
                add(begin, unit_at + 1, TimeKind::Duration,
                    duration_value(few ? -1 : number.value, unit.letter));
                return unit_at + 1;
            }
        }
        const TimeUnit plural = time_unit(low(next));
        if (plural.plural) {
            add(begin, next + 1, TimeKind::Duration, duration_value(-1, plural.letter));
            return next + 1;
        }
    }
    const TimeUnit unit = time_unit(low(next));
    if (unit.letter != 0 && !unit.plural) {
        if (article && steps == 0 && word == "same") {
            add(begin, next + 1, TimeKind::Date, {});
            return next + 1;
        }
        // "the past decade" is the last ten years rather than the decade before this one.
        if (word == "past" && article) {
            add(begin, next + 1, TimeKind::Duration, duration_value(1, unit.letter));
            return next + 1;
        }
        std::string value;
        std::int64_t lo = 1;
        std::int64_t hi = 0;
        const bool story = word == "following" || word == "previous" || word == "preceding" ||
                           (article && (word == "next" || word == "last"));
        if (!anchor_.shifted(unit.letter, steps, value, lo, hi) || (story && word == "following")) {
            add(begin, next + 1, TimeKind::Date,
                story       ? ""
                : steps < 0 ? "PAST_REF"
                : steps > 0 ? "FUTURE_REF"
                            : "PRESENT_REF");
            return next + 1;
        }
        interval(begin, next + 1, std::move(value), lo, hi);
        narrow(out_.back(), part);
        return next + 1;
    }
    if (const auto of_day = day_part(next); !of_day.empty()) {
        if (!anchor_.day_known()) {
            add(begin, next + 1, TimeKind::Time, steps < 0 ? "PAST_REF" : "PRESENT_REF");
            return next + 1;
        }
        day(begin, next + 1, anchor_.now() + steps, of_day);
        return next + 1;
    }
    if (const auto end = season_value(begin, next, steps); end != 0) return end;
    return 0;
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
    } else if (time_unit(low(i)).plural) {
        count = -1;
    } else if (low(i) == "half" && r_.is_any(i + 1, {"a", "an"})) {
        count = 0.5;
        at = i + 2;
    } else {
        return 0;
    }
    if (low(at) == "-") ++at;
    if (r_.is_any(at, {"full", "consecutive", "straight", "more", "calendar"})) ++at;
    const TimeUnit unit = time_unit(low(at));
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
            anchor_.counted_shift(unit.letter, sign * static_cast<int>(count), value, lo, hi)) {
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
        const TimeUnit unit = time_unit(low(at));
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
