// Lengths of time, what is counted back or on by them, and what recurs: "for five days", "three weeks ago",
// "a 10-day visit", "every month", "14 cents a day".
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::analyse {

std::uint32_t TimeFinder::shifted_by(std::uint32_t begin, std::uint32_t end, double count, char unit) {
    // At the word behind the unit: "ago", "earlier", "later", "from now", "before", "after".
    const auto word = low(end);
    const bool ago = word == "ago";
    const bool ahead = (word == "from" && low(end + 1) == "now") || word == "hence";
    const bool earlier = word == "earlier" || word == "later";
    const auto past = end + (word == "from" ? 2U : 1U);
    const int sign = ago || word == "earlier" ? -1 : 1;
    const bool whole = count >= 1 && count < 5000 && count == std::floor(count);
    std::string value;
    std::int64_t lo = 1;
    std::int64_t hi = 0;
    // "earnings a year earlier" in a text about a quarter: the same quarter of the year before.
    if ((ago || earlier) && unit == 'Y' && whole && quarter_ != 0 && sentence_ - quarter_sentence_ <= 2) {
        const int which = quarter_ + sign * 4 * static_cast<int>(count);
        if (which / 4 < first_year_of_times || which / 4 > last_year_of_times) return 0;
        quarter(begin, past, which / 4, which % 4 + 1);
        compared_ = true;
        return past;
    }
    if (ago || ahead) {
        if (whole && anchor_.counted_shift(unit, sign * static_cast<int>(count), value, lo, hi)) {
            const bool clock = unit == 'H' || unit == 'm';
            interval(begin, past, std::move(value), lo, hi, clock ? TimeKind::Time : TimeKind::Date);
        } else {
            add(begin, past, TimeKind::Date, ago ? "PAST_REF" : "FUTURE_REF");
        }
        return past;
    }
    // "a year earlier", "two years later": from the year last named, else from the year of publication.
    if (unit == 'Y' && whole) {
        // "Earlier" looks back from now, as reports of a quarter do, unless it opens the next sentence.
        const bool told = word == "later" || (begin == range_.begin && sentence_ - reference_sentence_ <= 1);
        const TimeAnchor from(reference_.known() && sentence_ - reference_sentence_ <= 2 && told
                                  ? Date{reference_.year, 0, 0}
                                  : anchor_.date());
        if ((word == "earlier" || reference_.known()) &&
            from.counted_shift(unit, sign * static_cast<int>(count), value, lo, hi)) {
            interval(begin, past, std::move(value), lo, hi);
            return past;
        }
        add(begin, past, TimeKind::Date, {});
        return past;
    }
    // "three days later": a length; where it leads hangs on the story.
    Time& time = add(begin, past, TimeKind::Duration, duration_value(count, unit));
    const TimeAnchor from(reference_);
    if (whole && from.known() && sentence_ - reference_sentence_ <= 2 &&
        from.counted_shift(unit, sign * static_cast<int>(count), value, lo, hi)) {
        time.lo = lo;
        time.hi = hi;
    }
    return past;
}

/// "a year": a length behind for, in, over; a rate behind what is counted ("$5 a year", "visits a day").
std::uint32_t TimeFinder::a_year(std::uint32_t begin, std::uint32_t end, double count, char unit) {
    const auto word = before(begin);
    const bool length =
        begin > range_.begin &&
        r_.is_any(begin - 1, {"for",    "in",    "within", "over",   "than",  "about", "nearly",
                              "almost", "after", "half",   "take",   "takes", "took",  "least",
                              "as",     "just",  "spent",  "lasted", "last",  "every"});
    if (length) {
        add(begin, end, TimeKind::Duration, duration_value(count, unit));
        return end;
    }
    if (noun_at(end) || r_.tagged(end, {Tag::Adj}) || low(end) == "-" || low(end) == "of" ||
        low(end) == "when" || low(end) == "that" || begin == range_.begin)
        return 0;
    const bool counted = r_.tagged(begin - 1, {Tag::Num, Tag::Sym}) || word == "percent" || word == "times" ||
                         word == "once" || word == "twice" ||
                         (r_.tagged(begin - 1, {Tag::Noun, Tag::Propn, Tag::Verb}) &&
                          r_.lower[begin - 1].size() > 2 && r_.lower[begin - 1].back() == 's');
    if (!counted) return 0;
    add(begin, end, TimeKind::Set, duration_value(count, unit));
    return end;
}

std::uint32_t TimeFinder::counted(std::uint32_t i) {
    double count = 0;
    auto at = i;
    auto begin = i;
    bool bare = false;
    const bool article = r_.is_any(i, {"a", "an"});
    // "the decade-long war", "an hour-long speech", "a weeklong trip"
    const auto first = article ? i + 1 : i;
    if (const TimeUnit unit = time_unit(low(first));
        unit.letter != 0 && !unit.plural && low(first + 1) == "-" && low(first + 2) == "long") {
        add(first, first + 3, TimeKind::Duration, duration_value(1, unit.letter));
        return first + 3;
    }
    if (const auto word = low(first); word.size() > 6 && word.ends_with("long")) {
        const TimeUnit unit = time_unit(word.substr(0, word.size() - 4));
        if (unit.letter == 0) return 0;
        add(first, first + 1, TimeKind::Duration, duration_value(1, unit.letter));
        return first + 1;
    }
    if (const Number number = number_at(r_, i, range_.end)) {
        count = number.value;
        if (number.plural) count = -1;
        at = number.end;
        if (number.plural && low(at) == "of") ++at;
        // "two to three weeks", "three or four days", "5-10 years"
        if (r_.is_any(at, {"to", "or", "-", "–"}) && at < range_.end && !number.fraction) {
            const Number more = number_at(r_, at + 1, range_.end);
            if (more && more.value > number.value && time_unit(low(more.end)).letter != 0) at = more.end;
        }
        if (number.fraction && low(at) == "of" && r_.is_any(at + 1, {"a", "an"})) at += 2;
        // "the first nine months"
        if (r_.is_any(i > range_.begin ? i - 1 : i, {"first", "final"})) {
            begin = i - 1;
            if (before(begin) == "the") --begin;
        }
    } else if (article || low(i) == "one") {
        count = 1;
        at = i + 1;
        if (low(at) == "few" || low(at) == "couple") {
            count = low(at) == "few" ? -1 : 2;
            ++at;
            if (low(at) == "of") ++at;
            if (low(at) == "more") ++at;
        } else if (low(at) == "half" || low(at) == "quarter") { // "a half hour", "a quarter century"
            count = low(at) == "half" ? 0.5 : 0.25;
            ++at;
            if (low(at) == "of" && low(at + 1) == "a") at += 2;
            if (low(at) == "-") ++at;
        } else if (low(at) == "full" || low(at) == "whole") {
            ++at;
        }
    } else if (r_.is_any(i, {"several", "many", "few", "some"})) {
        count = -1;
        at = i + 1;
        if (low(i) == "some") return 0; // "some five years" is read at the number
        if (low(at) == "more") ++at;
        if (low(at) == "of" && low(at + 1) == "the") return 0;
    } else if (time_unit(low(i)).plural) {
        count = -1;
        bare = true;
    } else if (low(i) == "half" && r_.is_any(i + 1, {"a", "an"})) {
        count = 0.5;
        at = i + 2;
    } else {
        return 0;
    }
    if (low(at) == "-") ++at;
    if (r_.is_any(at, {"full", "consecutive", "straight", "more", "calendar", "trading", "business",
                       "working", "additional", "extra", "successive", "whole", "long"}))
        ++at;
    TimeUnit unit = time_unit(low(at));
    if (unit.letter == 0) return 0;
    if (unit.letter == 'Q' && !unit.plural) return 0;
    if (unit.letter == 's' && !unit.plural) return 0;
    // "a quarter" as a fraction, "two quarters"
    auto end = at + 1;
    if (unit.letter == 'E' && count > 0) { // "two decades" are twenty years
        unit.letter = 'Y';
        count *= 10;
    }
    // "a year and a half"
    if (low(end) == "and" && low(end + 1) == "a" && low(end + 2) == "half" && count >= 1 && !unit.plural) {
        count += 0.5;
        end += 3;
    }
    // "42-year-old", "42 years old": an age.
    if (low(end) == "old" || (low(end) == "-" && low(end + 1) == "old") || low(end) == "of") {
        if (low(end) != "of" || low(end + 1) == "age") return end;
    }
    const auto word = low(end);
    if ((word == "ago" || word == "earlier" || word == "later" || word == "hence" ||
         (word == "from" && low(end + 1) == "now")) &&
        !(word == "earlier" && r_.tagged(end + 1, {Tag::Noun})))
        return shifted_by(begin, end, count, unit.letter);
    if (word == "-" && r_.is_any(end + 1, {"ago", "earlier"})) return end + 2;
    if (article && !unit.plural) {
        const auto past = a_year(begin, end, count, unit.letter);
        if (past != 0) return past;
        // "a 10-day visit" has a number; "a two-year deal" too. "a day before" hangs on the story.
        if (count != 1 || end > i + 2) {
            add(begin, end, TimeKind::Duration, duration_value(count, unit.letter));
            return end;
        }
        if (r_.is_any(end, {"before", "after"})) {
            add(begin, end, TimeKind::Duration, duration_value(count, unit.letter));
            return end;
        }
        return 0;
    }
    if (bare) {
        if (before(i) == "the" || before(i) == "these" || before(i) == "those" || before(i) == "'s" ||
            r_.is_any(end, {"-"})) {
            if (!(low(end) == "-" && low(end + 1) == "long")) return 0;
        }
        if (unit.letter == 'K' && r_.is_any(i > range_.begin ? i - 1 : i, {"on", "at", "during"})) {
            add(i, end, TimeKind::Set, "XXXX-WXX-WE");
            return end;
        }
        if (unit.letter == 'Q' || unit.letter == 'K' || (i > range_.begin && noun_at(i - 1))) return 0;
        if (low(end) == "-" && low(end + 1) == "long") end += 2;
        if (r_.tagged(i > range_.begin ? i - 1 : i, {Tag::Adj, Tag::Det})) return 0;
    }
    if (low(end) == "-" && r_.is_any(end + 1, {"long"})) end += 2;
    // "a three-year period", "a 14-day period": the noun adds nothing.
    if (low(end) == "period" && before(i) == "a") {
        --begin;
        ++end;
    }
    if (low(end) == "or" && low(end + 1) == "so") end += 2;
    // "the nine months ended Sept. 30"
    if (begin == i && !bare && unit.plural && before(begin) == "the") --begin;
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
        } else if (low(at) == "few") {
            count = -1;
            ++at;
        }
        const TimeUnit unit = time_unit(low(at));
        if (unit.letter != 0) {
            add(i, at + 1, TimeKind::Set, duration_value(count, unit.letter));
            return at + 1;
        }
        if (const int name = day_name(at); name >= 0) {
            const auto part = day_part(at + 1);
            add(i, at + (part.empty() ? 1U : 2U), TimeKind::Set,
                "XXXX-WXX-" + std::to_string(name + 1) + std::string(part));
            return at + (part.empty() ? 1U : 2U);
        }
        if (const auto part = day_part(at); !part.empty()) {
            add(i, at + 1, TimeKind::Set, "XXXX-XX-XX" + std::string(part));
            return at + 1;
        }
        if (const int m = month(at); m != 0) {
            add(i, at + 1, TimeKind::Set, "XXXX-" + two_digits(m));
            return at + 1;
        }
        if (season_number(low(at)) != 0) {
            static constexpr std::string_view codes[] = {"", "SP", "SU", "FA", "WI"};
            add(i, at + 1, TimeKind::Set, "XXXX-" + std::string(codes[season_number(low(at))]));
            return at + 1;
        }
        return 0;
    }
    if (word == "twice") return 0; // "twice a week" is read at "a week"
    // Adjectives of rank ("the daily", "annual meeting") are names of things rather than times.
    if (before(i) == "the" && !noun_at(i + 1)) return 0;
    if (r_.tag(i) == Tag::Propn) return 0;
    add(i, i + 1, TimeKind::Set,
        word == "monthly"  ? "P1M"
        : word == "weekly" ? "P1W"
        : word == "daily"  ? "P1D"
        : word == "hourly" ? "PT1H"
                           : "P1Y");
    return i + 1;
}

bool TimeFinder::part_before(Time& time, std::uint32_t& at) {
    if (at < range_.begin + 2 || low(at - 1) != "of" || !time.known() || time.lo != time.hi) return false;
    const auto word = low(at - 2);
    if (word == "week") {
        const auto monday = time.lo - weekday(time.lo);
        time.value = iso_week(time.lo);
        time.lo = monday;
        time.hi = monday + 6;
    } else if (const auto part = day_part_value(word); !part.empty()) {
        time.value += part;
        time.kind = TimeKind::Time;
    } else {
        return false;
    }
    at -= 2;
    if (before(at) == "the") --at;
    return true;
}

/// What stands before a time and belongs to it: "the end of", "at least", "more than", "the morning of".
void TimeFinder::widen() {
    Time& time = out_.back();
    // The token where the time begins.
    const auto first =
        std::lower_bound(r_.tokens.begin() + range_.begin, r_.tokens.begin() + range_.end, time.span.begin,
                         [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    const auto begin = static_cast<std::uint32_t>(first - r_.tokens.begin());
    auto at = begin;
    if (time.kind == TimeKind::Duration) {
        if (before(at) == "the" && at > range_.begin) return;
        const auto word = before(at);
        if (word == "least" || word == "most") {
            if (at >= range_.begin + 2 && low(at - 2) == "at") at -= 2;
        } else if (word == "than") {
            if (at >= range_.begin + 2 && r_.is_any(at - 2, {"more", "less", "fewer", "longer"})) at -= 2;
        } else if (word == "to") {
            if (at >= range_.begin + 2 && low(at - 2) == "up") at -= 2;
        } else if (word == "nearly" || word == "almost" || word == "about" || word == "around" ||
                   word == "roughly" || word == "approximately") {
            at -= 1;
        } else if (word == "over" && at >= range_.begin + 2 &&
                   r_.is_any(at - 2, {"in", "for", "after", "just", "lasted", "of"})) {
            at -= 1;
        }
    } else if (time.kind == TimeKind::Date && part_before(time, at)) {
    } else if (time.kind == TimeKind::Date) {
        auto of = at;
        if (of > range_.begin && low(of - 1) == "the") --of;
        if (of >= range_.begin + 2 && low(of - 1) == "of" &&
            r_.is_any(of - 2, {"end", "beginning", "start", "middle", "close"})) {
            const auto word = low(of - 2);
            at = of - 2;
            if (before(at) == "the") --at;
            narrow(time, word == "end" || word == "close" ? "late" : word == "middle" ? "mid" : "early");
        } else if (of >= range_.begin + 1 && of == at && r_.is_any(of - 1, {"mid", "end"}) &&
                   time.span.begin > 0 && low(of - 1) == "mid") {
            at = of - 1;
        }
    }
    if (at < begin) time.span.begin = r_.tokens[at].span.begin;
}

} // namespace factlint::analyse
