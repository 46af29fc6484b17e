// Times by the clock: "5 p.m.", "10.30pm", "17:30 GMT on Tuesday", "noon", "six o'clock", "0900 hours".
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"

#include <array>

namespace factlint::analyse {
namespace {

struct Zone {
    std::string_view name;
    std::string_view value;
};
// Abbreviations that mean one zone in English news.
constexpr std::array zones = std::to_array<Zone>({
    {"aedt", "+11:00"}, {"aest", "+10:00"}, {"bst", "+01:00"}, {"cdt", "-05:00"}, {"cest", "+02:00"},
    {"cet", "+01:00"},  {"cst", "-06:00"},  {"edt", "-04:00"}, {"eet", "+02:00"}, {"est", "-05:00"},
    {"et", ""},         {"gmt", "Z"},       {"hkt", "+08:00"}, {"ist", ""},       {"jst", "+09:00"},
    {"mdt", "-06:00"},  {"msk", "+03:00"},  {"mst", "-07:00"}, {"pdt", "-07:00"}, {"pkt", "+05:00"},
    {"pst", "-08:00"},  {"pt", ""},         {"sgt", "+08:00"}, {"utc", "Z"},
});

const Zone* zone_named(std::string_view low) {
    for (const auto& zone : zones)
        if (low == zone.name) return &zone;
    return nullptr;
}

bool morning(std::string_view low) { return low == "am" || low == "a.m." || low == "a.m"; }
bool evening(std::string_view low) { return low == "pm" || low == "p.m." || low == "p.m"; }

/// "10:30", "10.30", "22:15:07"
bool hour_and_minute(std::string_view form, char mark, int& hour, int& minute) {
    const auto at = form.find(mark);
    if (at == std::string_view::npos || at == 0 || at > 2 || form.size() < at + 3 || form.size() > 8)
        return false;
    if (form.size() > at + 3 && form[at + 3] != mark) return false;
    for (std::size_t i = 0; i < at + 3; ++i)
        if (i != at && !ascii::is_digit(form[i])) return false;
    hour = 0;
    for (const char c : form.substr(0, at)) hour = hour * 10 + (c - '0');
    minute = (form[at + 1] - '0') * 10 + (form[at + 2] - '0');
    return hour <= 24 && minute <= 59;
}

} // namespace

std::uint32_t TimeFinder::clock(std::uint32_t i) {
    const auto form = r_.word(i);
    int hour = -1;
    int minute = 0;
    bool bare = true; // needs "a.m." and the like behind
    auto end = i + 1;
    const bool half_past = low(i) == "half" && low(i + 1) == "past";
    const bool quarter =
        low(i) == "quarter" && (low(i + 1) == "past" || low(i + 1) == "to") && before(i) != "the";
    if (half_past || quarter) { // "half past six", "quarter to nine"
        hour = integer(i + 2, 12) > 0 ? integer(i + 2, 12) : small_number(low(i + 2));
        end = i + 3;
        if (hour < 1 || hour > 12 || noun_at(end) || r_.tagged(end, {Tag::Num, Tag::Sym})) return 0;
        minute = half_past ? 30 : low(i + 1) == "past" ? 15 : 45;
        if (minute == 45) hour = hour == 1 ? 12 : hour - 1;
        bare = false;
    } else if (hour_and_minute(form, ':', hour, minute)) {
        bare = false;
        if (low(end) == "-" && !r_.space_before(end) &&
            ascii::is_digit(low(end + 1).empty() ? 'x' : low(end + 1)[0]))
            bare = false;
    } else if (hour_and_minute(form, '.', hour, minute) && hour <= 12) {
        if (!(morning(low(end)) || evening(low(end)))) return 0;
    } else if (const int digits = integer(i, 2400);
               form.size() == 4 && digits >= 0 && digits % 100 < 60 &&
               (r_.is_any(end, {"hours", "hrs"}) ||
                (end < range_.end && r_.all_capitals(end) && zone_named(low(end)) != nullptr)) &&
               (form[0] == '0' || low(end) != "hours" || digits % 100 == 30 || before(i) == "at")) {
        hour = digits / 100; // "0900 hours"
        minute = digits % 100;
        bare = false;
        if (low(end) == "hours" || low(end) == "hrs") ++end;
    } else if (low(i) == "noon" || low(i) == "midday" || low(i) == "midnight") {
        hour = low(i) == "midnight" ? 24 : 12;
        bare = false;
    } else {
        hour = integer(i, 12) > 0 ? integer(i, 12) : small_number(low(i));
        minute = 0;
        if (hour < 1 || hour > 12) return 0;
        // "4-5pm": the first hour shares the half of the day
        if (low(end) == "-" && !r_.space_before(end) && integer(end + 1, 12) > hour &&
            (morning(low(end + 2)) || evening(low(end + 2)))) {
            const auto half = low(end + 2);
            const std::string value = "T" + two_digits(evening(half) && hour < 12 ? hour + 12 : hour) + ":00";
            clock_day(i, i + 1, value);
            remember();
            return end + 1;
        }
    }
    if (low(end) == "o'clock") {
        ++end;
        bare = false;
    }
    if (morning(low(end))) {
        if (hour == 12) hour = 0;
        ++end;
        bare = false;
    } else if (evening(low(end))) {
        if (hour < 12) hour += 12;
        ++end;
        bare = false;
    } else if (low(end) == "in" && low(end + 1) == "the" && hour <= 12 &&
               r_.is_any(end + 2, {"morning", "afternoon", "evening"}) &&
               (!bare || r_.is_any(i > range_.begin ? i - 1 : i,
                                   {"at", "about", "around", "by", "until", "till", "before", "after"}))) {
        bare = false;
        if (low(end + 2) != "morning" && hour < 12) hour += 12;
        end += 3;
    } else if (low(end) == "at" && low(end + 1) == "night" && !bare && hour < 12) {
        hour += 12;
        end += 2;
    }
    if (bare || hour > 24 || minute > 59) return 0;
    std::string value = "T" + two_digits(hour) + ":" + two_digits(minute);
    if (const auto* zone = end < range_.end && r_.all_capitals(end) ? zone_named(low(end)) : nullptr;
        zone != nullptr) {
        value += zone->value;
        ++end;
    } else if (low(end) == "local" && low(end + 1) == "time") {
        end += 2;
    }
    return clock_day(i, end, value);
}

/// The day of a time of the clock: named behind it, or named before it in the sentence, or the anchor's own.
std::uint32_t TimeFinder::clock_day(std::uint32_t begin, std::uint32_t end, std::string value) {
    auto at = end;
    if (r_.is_any(at, {"on", ","})) ++at;
    if (at < range_.end) {
        const auto found = out_.size();
        std::uint32_t past = 0;
        governed_ = begin;
        const auto word = low(at);
        if (word == "today" || word == "yesterday" || word == "tomorrow")
            past = deictic(at);
        else if (day_name(at) >= 0 || month(at) != 0 ||
                 (at > end && integer(at, 31) > 0 && month(at + 1) != 0))
            past = calendar_date(at);
        governed_ = 0;
        if (past != 0 && out_.size() > found) {
            Time& time = out_[found];
            if (time.known() && time.lo == time.hi && time.kind != TimeKind::Set) {
                time.value = from_days(time.lo).iso() + value;
                time.kind = TimeKind::Time;
                time.span.begin = r_.tokens[begin].span.begin;
                return past;
            }
        }
        out_.resize(found);
    }
    const bool named = reference_.day != 0 && reference_sentence_ == sentence_ && !out_.empty() &&
                       out_.back().sentence == sentence_;
    if (named || anchor_.day_known()) {
        day(begin, end, named ? to_days(reference_) : anchor_.now(), value);
        return end;
    }
    add(begin, end, TimeKind::Time, std::move(value));
    return end;
}

} // namespace factlint::analyse
