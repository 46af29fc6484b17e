// Time expressions after TIMEX3 (Pustejovsky et al. 2003), read from tokens by shape and resolved on the date
// of publication. What has two readings or cannot exist keeps its span and loses its value.
#include "analyse/numbers.hpp"
#include "analyse/reading.hpp"
#include "base/dates.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace factlint::analyse {
namespace {

constexpr int first_year = 1;
constexpr int last_year = 2199;

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }
std::string four(int n) {
    std::string out = std::to_string(n);
    return std::string(out.size() < 4 ? 4 - out.size() : 0, '0') + out;
}

struct Unit {
    char letter = 0; ///< D W M Y, H and m within a day, E decade, C century, Q quarter
    bool plural = false;
};

Unit unit_of(std::string_view low) {
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
    return {};
}

std::string iso_week(std::int64_t day) {
    // The week belongs to the year of its Thursday (ISO 8601).
    const std::int64_t thursday = day - weekday(day) + 3;
    const int year = from_days(thursday).year;
    const auto week = (thursday - to_days({year, 1, 1})) / 7 + 1;
    return four(year) + "-W" + two(static_cast<int>(week));
}

class Finder {
  public:
    explicit Finder(const Reading& reading) : r_(reading), anchor_(reading.options.published) {
        if (!is_valid(anchor_) || anchor_.year < 1000 || anchor_.year > last_year) anchor_ = {};
        if (anchor_.known()) now_ = to_days(anchor_);
    }

    std::vector<Time> run() {
        for (sentence_ = 0; sentence_ < r_.sentences.size(); ++sentence_) {
            range_ = r_.sentences[sentence_].tokens;
            future_ = false;
            for (auto i = range_.begin; i < range_.end; ++i)
                if (r_.is_any(i, {"will", "'ll", "shall"}) && r_.tag(i) == Tag::Aux) future_ = true;
            for (auto i = range_.begin; i < range_.end;) {
                const auto next = step(i);
                i = std::max(next, i + 1);
            }
        }
        return std::move(out_);
    }

  private:
    bool day_known() const { return anchor_.day != 0; }
    std::string_view low(std::uint32_t i) const { return i < range_.end ? r_.lower[i] : std::string_view{}; }
    int month(std::uint32_t i) const {
        if (i >= range_.end || !(r_.capital(i) || r_.all_capitals(i))) return 0;
        if (r_.is(i, "may") && r_.tag(i) == Tag::Aux) return 0;
        if (r_.is_any(i, {"mar", "march"}) && r_.tag(i) == Tag::Verb) return 0;
        return month_by_name(r_.word(i));
    }
    int day_name(std::uint32_t i) const {
        if (i >= range_.end || !r_.capital(i)) return -1;
        if (r_.is_any(i, {"sun", "sat", "wed", "mon"}) && !r_.word(i).ends_with(".")) {
            // Only beside a date: "Sun, 3 May"
            if (!(low(i + 1) == "," || month(i + 1) != 0)) return -1;
        }
        return weekday_by_name(r_.word(i));
    }
    int integer(std::uint32_t i, int most) const {
        const auto form = i < range_.end ? r_.word(i) : std::string_view{};
        if (form.empty() || form.size() > 4) return -1;
        int value = 0;
        for (const char c : form) {
            if (!ascii::is_digit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        return value <= most ? value : -1;
    }
    int day_of_month(std::uint32_t i) const {
        if (i >= range_.end) return 0;
        if (const int plain = integer(i, 31); plain > 0) return plain;
        const int ordinal = ordinal_at(r_, i);
        return ordinal <= 31 ? ordinal : 0;
    }
    int year_at(std::uint32_t i) const {
        if (i >= range_.end || r_.word(i).size() != 4) return 0;
        const int value = integer(i, last_year);
        return value >= 1000 ? value : 0;
    }

    Time& add(std::uint32_t begin, std::uint32_t end, TimeKind kind, std::string value) {
        Time time;
        time.span = r_.span_of({begin, end});
        time.kind = kind;
        time.value = std::move(value);
        time.sentence = static_cast<std::uint32_t>(sentence_);
        if (begin > range_.begin) {
            auto at = begin - 1;
            if (at > range_.begin && r_.is_any(at, {"the", "about", "around", "early", "late"})) --at;
            if (r_.is(at, "since") || (r_.is(at, "from") && low(end) == "onwards")) time.open_end = true;
            if (r_.is_any(at, {"until", "till", "by"})) time.open_start = true;
        }
        return out_.emplace_back(std::move(time));
    }
    void date(std::uint32_t begin, std::uint32_t end, const Date& date) {
        if (!is_valid(date)) {
            add(begin, end, TimeKind::Date, {});
            return;
        }
        Time& time = add(begin, end, TimeKind::Date, date.iso());
        time.lo = to_days(date);
        time.hi = last_day(date);
    }
    void day(std::uint32_t begin, std::uint32_t end, std::int64_t days, std::string_view part = {}) {
        Time& time = add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                         from_days(days).iso() + std::string(part));
        time.lo = time.hi = days;
    }
    void interval(std::uint32_t begin, std::uint32_t end, std::string value, std::int64_t lo, std::int64_t hi,
                  TimeKind kind = TimeKind::Date) {
        Time& time = add(begin, end, kind, std::move(value));
        time.lo = lo;
        time.hi = hi;
    }

    /// "morning" -> "TMO"
    std::string_view day_part(std::uint32_t i) const {
        const auto word = low(i);
        if (word == "morning") return "TMO";
        if (word == "afternoon") return "TAF";
        if (word == "evening") return "TEV";
        if (word == "night") return "TNI";
        return {};
    }

    std::uint32_t step(std::uint32_t i) {
        if (const auto end = machine_date(i); end != 0) return end;
        if (const auto end = clock(i); end != 0) return end;
        if (const auto end = calendar_date(i); end != 0) return end;
        if (const auto end = deictic(i); end != 0) return end;
        if (const auto end = relative(i); end != 0) return end;
        if (const auto end = set(i); end != 0) return end;
        if (const auto end = counted(i); end != 0) return end;
        if (const auto end = decade(i); end != 0) return end;
        if (const auto end = season(i); end != 0) return end;
        return lone_year(i);
    }

    std::uint32_t machine_date(std::uint32_t i) {
        const auto form = r_.word(i);
        if (form.size() < 6 || form.size() > 10 || !ascii::is_digit(form[0])) return 0;
        const auto slash = std::count(form.begin(), form.end(), '/');
        const auto hyphen = std::count(form.begin(), form.end(), '-');
        const auto dots = std::count(form.begin(), form.end(), '.');
        if (slash != 2 && hyphen != 2 && dots != 2) return 0;
        std::array<int, 3> part{};
        std::array<int, 3> width{};
        std::size_t at = 0;
        for (const char c : form) {
            if (ascii::is_digit(c)) {
                part[at] = part[at] * 10 + (c - '0');
                if (++width[at] > 4) return 0;
            } else if (++at > 2) {
                return 0;
            }
        }
        if (width[0] == 4) {
            if (part[1] < 1 || part[1] > 12) return 0;
            date(i, i + 1, {part[0], part[1], part[2]});
            return i + 1;
        }
        if (width[2] != 4 && width[2] != 2) return 0;
        if (hyphen == 2 && width[2] != 4) return 0;
        if (part[0] > 31 || part[1] > 31 || part[0] == 0 || part[1] == 0) return 0;
        const int year = width[2] == 4 ? part[2] : part[2] + (part[2] < 50 ? 2000 : 1900);
        if (part[0] > 12 && part[1] <= 12)
            date(i, i + 1, {year, part[1], part[0]});
        else if (part[1] > 12 && part[0] <= 12)
            date(i, i + 1, {year, part[0], part[1]});
        else if (part[0] == part[1])
            date(i, i + 1, {year, part[0], part[1]});
        else
            add(i, i + 1, TimeKind::Date, {}); // two readings
        return i + 1;
    }

    /// "5 p.m.", "10:30", "10:30 a.m. on Tuesday", "noon"
    std::uint32_t clock(std::uint32_t i) {
        auto end = i;
        std::string value;
        const auto form = r_.word(i);
        const auto colon = form.find(':');
        int hour = -1;
        int minute = 0;
        bool has_minute = false;
        if (ascii::is_digit(form[0]) && colon != std::string_view::npos && colon <= 2 &&
            form.size() >= colon + 3 && form.size() <= 8) {
            hour = 0;
            for (const char c : form.substr(0, colon)) hour = hour * 10 + (c - '0');
            minute = (form[colon + 1] - '0') * 10 + (form[colon + 2] - '0');
            has_minute = true;
            end = i + 1;
        } else if (integer(i, 12) > 0 ||
                   (form.size() <= 5 && small_number(low(i)) > 0 && small_number(low(i)) <= 12)) {
            hour = integer(i, 12) > 0 ? integer(i, 12) : small_number(low(i));
            end = i + 1;
            if (low(end) == "o'clock") {
                ++end;
            } else if (!(low(end) == "am" || low(end) == "pm" || low(end) == "a.m." || low(end) == "p.m." ||
                         low(end) == "a.m" || low(end) == "p.m")) {
                return 0;
            }
        } else if (low(i) == "noon" || low(i) == "midday" || low(i) == "midnight") {
            hour = low(i) == "midnight" ? 24 : 12;
            if (low(i) == "midnight") hour = 0;
            end = i + 1;
            has_minute = true;
        } else {
            return 0;
        }
        const auto half = low(end);
        if (half == "am" || half == "a.m." || half == "a.m") {
            if (hour == 12) hour = 0;
            ++end;
        } else if (half == "pm" || half == "p.m." || half == "p.m") {
            if (hour < 12) hour += 12;
            ++end;
        }
        if (hour > 24 || minute > 59) return 0;
        if (r_.is_any(end, {"gmt", "utc", "est", "edt", "et", "cet", "bst", "pst"}) && end < range_.end &&
            r_.all_capitals(end))
            ++end;
        value = "T" + two(hour) + (has_minute || minute > 0 ? ":" + two(minute) : ":00");
        auto at = end;
        if (low(at) == "on" || low(at) == ",") ++at;
        if (const int name = day_name(at); name >= 0 && day_known()) {
            day(i, at + 1, near_weekday(name), value);
            return at + 1;
        }
        if (day_known()) {
            day(i, end, now_, value);
            return end;
        }
        add(i, end, TimeKind::Time, value);
        return end;
    }

    std::int64_t near_weekday(int name) const {
        std::int64_t ahead = name - weekday(now_);
        if (future_) return now_ + (ahead <= 0 ? ahead + 7 : ahead);
        return now_ + (ahead > 0 ? ahead - 7 : ahead);
    }

    /// Modifiers before: "early", "mid", "late"; tells where the span starts.
    std::uint32_t with_modifier(std::uint32_t i, std::string_view& part) const {
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
    void narrow(Time& time, std::string_view part) const {
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

    std::uint32_t calendar_date(std::uint32_t i) {
        auto at = i;
        auto begin = i;
        const int name = day_name(i);
        if (name >= 0) {
            ++at;
            if (low(at) == ",") ++at;
            if (low(at) == "the") ++at;
        }
        int m = 0;
        int d = 0;
        int y = 0;
        auto end = at;
        if ((m = month(at)) != 0) { // April 10, 2022
            end = at + 1;
            if (end < range_.end && year_at(end) == 0 && (d = day_of_month(end)) != 0) {
                const bool counts = r_.tagged(end + 1, {Tag::Noun}) && end + 1 < range_.end &&
                                    unit_of(low(end + 1)).letter == 0 &&
                                    !r_.is_any(end + 1, {"morning", "evening", "night", "afternoon"}) &&
                                    ordinal_at(r_, end) == 0 && r_.lower[end + 1].ends_with("s");
                if (counts)
                    d = 0;
                else
                    ++end;
            }
            auto comma = end;
            if (low(comma) == "," || low(comma) == "of") ++comma;
            if ((y = year_at(comma)) != 0) end = comma + 1;
        } else if ((d = day_of_month(at)) != 0) { // 10 April 2022, 10th of April
            auto next = at + 1;
            if (low(next) == "of") ++next;
            if ((m = month(next)) == 0) {
                d = 0;
            } else {
                end = next + 1;
                auto comma = end;
                if (low(comma) == ",") ++comma;
                if ((y = year_at(comma)) != 0) end = comma + 1;
            }
        }
        if (m == 0) {
            if (name < 0) return 0;
            return week_day(i, name);
        }
        std::string_view part;
        if (name < 0 && d == 0) {
            const auto prefix = low(i);
            if (prefix.starts_with("mid-")) part = "mid";
            begin = with_modifier(i, part);
        }
        if (low(i).starts_with("may") && d == 0 && y == 0 && !(begin < i) && i > range_.begin &&
            !r_.is_any(i - 1, {"in", "last", "next", "this", "since", "of", "by", "until", "early", "late",
                               "from", "and", "to"}))
            return 0;
        const std::string_view before = begin > range_.begin ? low(begin - 1) : std::string_view{};
        if (y == 0) {
            if (before == "last" || before == "next" || before == "this" || before == "past") begin -= 1;
            if (!anchor_.known()) {
                const std::string value = "XXXX-" + two(m) + (d != 0 ? "-" + two(d) : "");
                add(begin, end, TimeKind::Date, d > 0 && d > days_in_month(2024, m) ? std::string{} : value);
                return end;
            }
            y = nearest_year(m, d, before);
        }
        if (d != 0 && !is_valid(Date{y, m, d})) {
            add(begin, end, TimeKind::Date, {});
            return end;
        }
        date(begin, end, {y, m, d});
        narrow(out_.back(), part);
        return end;
    }

    int nearest_year(int m, int d, std::string_view before) const {
        const Date same{anchor_.year, m, d};
        const std::int64_t at = is_valid(same) ? to_days(same) : to_days({anchor_.year, m, 1});
        const std::int64_t now = anchor_.day != 0 ? now_ : last_day(anchor_);
        if (before == "last" || before == "past")
            return at < now && last_day({anchor_.year, m, 0}) < now ? anchor_.year : anchor_.year - 1;
        if (before == "next") return at > now ? anchor_.year : anchor_.year + 1;
        if (future_) return last_day(same) < now - 31 ? anchor_.year + 1 : anchor_.year;
        // The past is likelier, but a month just ahead may well be meant.
        return at > now + 45 ? anchor_.year - 1 : anchor_.year;
    }

    std::uint32_t week_day(std::uint32_t i, int name) {
        auto begin = i;
        auto end = i + 1;
        std::int64_t shift = 0;
        bool explicit_side = false;
        if (i > range_.begin) {
            const auto before = low(i - 1);
            if (before == "last" || before == "next" || before == "this" || before == "past" ||
                before == "coming") {
                begin = i - 1;
                explicit_side = true;
                if (day_known()) {
                    const std::int64_t ahead = name - weekday(now_);
                    if (before == "next" || before == "coming")
                        shift = now_ + (ahead <= 0 ? ahead + 7 : ahead);
                    if (before == "last" || before == "past") shift = now_ + (ahead >= 0 ? ahead - 7 : ahead);
                    if (before == "this") shift = now_ + ahead;
                }
            }
            if (before == "every" || before == "each") {
                add(i - 1, end, TimeKind::Set, "XXXX-WXX-" + std::to_string(name + 1));
                return end;
            }
        }
        const auto part = day_part(end);
        if (!part.empty()) ++end;
        if (r_.word(i).back() == 's') { // "on Tuesdays"
            add(begin, end, TimeKind::Set, "XXXX-WXX-" + std::to_string(name + 1));
            return end;
        }
        if (!day_known()) {
            add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                "XXXX-WXX-" + std::to_string(name + 1) + std::string(part));
            return end;
        }
        day(begin, end, explicit_side ? shift : near_weekday(name), part);
        return end;
    }

    std::uint32_t deictic(std::uint32_t i) {
        const auto word = low(i);
        auto end = i + 1;
        if (word == "today" || word == "yesterday" || word == "tomorrow" || word == "tonight") {
            const auto part = word == "tonight" ? std::string_view("TNI") : day_part(end);
            if (!part.empty() && word != "tonight") ++end;
            if (!day_known()) {
                add(i, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                    word == "today"       ? "PRESENT_REF"
                    : word == "yesterday" ? "PAST_REF"
                    : word == "tonight"   ? "PRESENT_REF"
                                          : "FUTURE_REF");
                return end;
            }
            day(i, end, now_ + (word == "yesterday" ? -1 : word == "tomorrow" ? 1 : 0), part);
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

    /// The unit that lies `steps` from the anchor's own.
    bool shifted(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const {
        if (!anchor_.known()) return false;
        const int year = anchor_.year;
        switch (unit) {
        case 'Y': {
            const int y = year + steps;
            if (y < first_year || y > last_year) return false;
            value = four(y);
            lo = to_days({y, 1, 1});
            hi = to_days({y, 12, 31});
            return true;
        }
        case 'E': {
            const int y = (year / 10 + steps) * 10;
            if (y < 10 || y > last_year) return false;
            value = four(y).substr(0, 3);
            lo = to_days({y, 1, 1});
            hi = to_days({y + 9, 12, 31});
            return true;
        }
        case 'C': {
            const int y = (year / 100 + steps) * 100;
            if (y < 100 || y > last_year) return false;
            value = four(y).substr(0, 2);
            lo = to_days({y, 1, 1});
            hi = to_days({y + 99, 12, 31});
            return true;
        }
        case 'M': {
            if (anchor_.month == 0) return false;
            const int months = year * 12 + anchor_.month - 1 + steps;
            if (months < 12 || months / 12 > last_year) return false;
            const Date d{months / 12, months % 12 + 1, 0};
            value = d.iso();
            lo = to_days(d);
            hi = last_day(d);
            return true;
        }
        case 'Q': {
            if (anchor_.month == 0) return false;
            const int quarters = year * 4 + (anchor_.month - 1) / 3 + steps;
            if (quarters < 4 || quarters / 4 > last_year) return false;
            const Date first{quarters / 4, (quarters % 4) * 3 + 1, 1};
            value = four(first.year) + "-Q" + std::to_string(quarters % 4 + 1);
            lo = to_days(first);
            hi = last_day({first.year, first.month + 2, 0});
            return true;
        }
        case 'W':
        case 'K': {
            if (!day_known()) return false;
            const std::int64_t monday = now_ - weekday(now_) + 7 * static_cast<std::int64_t>(steps);
            value = iso_week(monday);
            if (unit == 'K') value += "-WE";
            lo = unit == 'K' ? monday + 5 : monday;
            hi = monday + 6;
            return true;
        }
        case 'D': {
            if (!day_known()) return false;
            lo = hi = now_ + steps;
            value = from_days(lo).iso();
            return true;
        }
        default:
            return false;
        }
    }

    /// "last year", "this week", "next month", "the previous quarter", "last night"
    std::uint32_t relative(std::uint32_t i) {
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
                const Unit unit = unit_of(low(unit_at));
                if (unit.letter != 0) {
                    add(begin, unit_at + 1, TimeKind::Duration,
                        duration_value(few ? -1 : number.value, unit.letter));
                    return unit_at + 1;
                }
            }
            const Unit plural = unit_of(low(next));
            if (plural.plural) {
                add(begin, next + 1, TimeKind::Duration, duration_value(-1, plural.letter));
                return next + 1;
            }
        }
        const Unit unit = unit_of(low(next));
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
            if (!shifted(unit.letter, steps, value, lo, hi) || (story && word == "following")) {
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
            if (!day_known()) {
                add(begin, next + 1, TimeKind::Time, steps < 0 ? "PAST_REF" : "PRESENT_REF");
                return next + 1;
            }
            day(begin, next + 1, now_ + steps, of_day);
            return next + 1;
        }
        if (const auto end = season_value(begin, next, steps); end != 0) return end;
        return 0;
    }

    static int season_number(std::string_view word) {
        if (word == "spring") return 1;
        if (word == "summer") return 2;
        if (word == "autumn" || word == "fall") return 3;
        if (word == "winter") return 4;
        return 0;
    }
    std::uint32_t season_value(std::uint32_t begin, std::uint32_t at, int steps) {
        static constexpr std::array<std::string_view, 5> codes = {"", "SP", "SU", "FA", "WI"};
        const int which = season_number(low(at));
        if (which == 0) return 0;
        auto end = at + 1;
        int y = year_at(end);
        if (y == 0 && low(end) == "of") y = year_at(end + 1) != 0 ? (end += 1, year_at(end)) : 0;
        if (y != 0) {
            ++end;
        } else {
            if (!anchor_.known()) return 0;
            y = anchor_.year + steps;
            // "last summer" in November is this year's.
            if (steps < 0 && anchor_.month > which * 3 + 2 && which < 4) y = anchor_.year;
            if (steps > 0 && anchor_.month != 0 && anchor_.month < which * 3 && which < 4) y = anchor_.year;
        }
        const Date first{y, which == 4 ? 12 : which * 3, 1};
        interval(begin, end, four(y) + "-" + std::string(codes[static_cast<std::size_t>(which)]),
                 to_days(first), to_days(first) + 91);
        return end;
    }
    std::uint32_t season(std::uint32_t i) {
        if (season_number(low(i)) == 0) return 0;
        if (low(i) == "fall" || low(i) == "spring") {
            if (!(year_at(i + 1) != 0 || (low(i + 1) == "of" && year_at(i + 2) != 0))) return 0;
        }
        const bool dated = year_at(i + 1) != 0 || (low(i + 1) == "of" && year_at(i + 2) != 0);
        return dated ? season_value(i, i, 0) : 0;
    }

    std::string duration_value(double count, char unit) const {
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

    /// "three years ago", "two weeks later", "for five days", "a 10-day visit", "within hours"
    std::uint32_t counted(std::uint32_t i) {
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
        const Unit unit = unit_of(low(at));
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
            if (!(i > range_.begin && r_.is_any(i - 1, {"for", "in", "within", "over", "than", "about",
                                                        "nearly", "almost", "after", "half"})))
                return 0;
        }
        if (count < 0 && at == i) {
            if (!(i > range_.begin && r_.is_any(i - 1, {"for", "in", "within", "over"}))) return 0;
        }
        add(begin, end, TimeKind::Duration, duration_value(count, unit.letter));
        return end;
    }
    bool counted_shift(char unit, int steps, std::string& value, std::int64_t& lo, std::int64_t& hi) const {
        if (unit == 'E') {
            if (!shifted('Y', steps * 10, value, lo, hi)) return false;
            value = value.substr(0, 3);
            return true;
        }
        if (unit == 'C') return false;
        return shifted(unit, steps, value, lo, hi);
    }

    std::uint32_t set(std::uint32_t i) {
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
            const Unit unit = unit_of(low(at));
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
        if (word == "monthly" || word == "weekly" || word == "daily" || word == "hourly" ||
            word == "quarterly") {
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

    /// "the 1980s", "1990s", "the 20th century", "the first quarter of 2022", "Q3 2021"
    std::uint32_t decade(std::uint32_t i) {
        const auto form = r_.word(i);
        if (form.size() == 5 && form.back() == 's' && ascii::is_digit(form[0]) && ascii::is_digit(form[3]) &&
            form[3] == '0') {
            const int y = (form[0] - '0') * 1000 + (form[1] - '0') * 100 + (form[2] - '0') * 10;
            if (y < 1000 || y > last_year) return 0;
            std::string_view part;
            auto begin = with_modifier(i, part);
            if (begin == i && i > range_.begin && low(i - 1) == "the") begin = i - 1;
            interval(begin, i + 1, four(y).substr(0, 3), to_days({y, 1, 1}), to_days({y + 9, 12, 31}));
            narrow(out_.back(), part);
            return i + 1;
        }
        if (const int n = ordinal_at(r_, i); n > 0) {
            auto at = i + 1;
            if (low(at) == "-") ++at;
            if (low(at) == "century" && n <= 21) {
                const int y = (n - 1) * 100;
                auto begin = i;
                if (i > range_.begin && low(i - 1) == "the") begin = i - 1;
                Time& time = add(begin, at + 1, TimeKind::Date, two(n - 1));
                if (y > 0) {
                    time.lo = to_days({y, 1, 1});
                    time.hi = to_days({y + 99, 12, 31});
                }
                return at + 1;
            }
            if (low(at) == "quarter" && n <= 4) {
                auto end = at + 1;
                auto y_at = end;
                if (r_.is_any(y_at, {"of", "in", ","})) ++y_at;
                int y = year_at(y_at);
                if (y != 0)
                    end = y_at + 1;
                else
                    y = anchor_.year;
                if (y == 0) return 0;
                interval(i, end, four(y) + "-Q" + std::to_string(n), to_days({y, n * 3 - 2, 1}),
                         last_day({y, n * 3, 0}));
                return end;
            }
        }
        return 0;
    }

    std::uint32_t lone_year(std::uint32_t i) {
        const int y = year_at(i);
        if (y == 0) return 0;
        const auto before = i > range_.begin ? low(i - 1) : std::string_view{};
        const bool signalled =
            r_.is_any(i > range_.begin ? i - 1 : i,
                      {"in",     "since", "until", "till",    "by", "from", "of",      "during", "after",
                       "before", "for",   "to",    "and",     "or", "(",    "through", "around", "late",
                       "early",  "mid",   "than",  "between", "as", "year", "circa"});
        const bool unit_next = i + 1 < range_.end &&
                               (r_.lexicon->unit(low(i + 1)) != nullptr ||
                                (r_.tag(i + 1) == Tag::Noun && r_.lower[i + 1].ends_with("s") && y < 1900));
        const bool likely = y >= 1900 && y <= 2100;
        if (before == "$" || before == "£" || before == "€" || before == "#" || before == "no." ||
            (i > range_.begin && r_.tag(i - 1) == Tag::Sym))
            return 0;
        if (unit_next || (!likely && !signalled) || (!signalled && y < 1500)) return 0;
        if (!signalled && r_.tagged(i + 1, {Tag::Noun}) && i + 1 < range_.end &&
            r_.lower[i + 1].ends_with("s") &&
            !r_.is_any(i + 1, {"elections", "polls", "talks", "protests", "games", "olympics"}))
            return 0;
        if (r_.is_any(i > range_.begin ? i - 1 : i, {"than", "about", "nearly", "over", "least"})) return 0;
        std::string_view part;
        auto begin = with_modifier(i, part);
        // "2019-20", "2019-2021"
        if (low(i + 1) == "-" || low(i + 1) == "–") {
            const int to = year_at(i + 2);
            if (to == 0 && i + 2 < range_.end && r_.word(i + 2).size() == 2 &&
                integer(i + 2, 99) == (y % 100) + 1) {
                interval(begin, i + 3, four(y) + "/" + four(y + 1), to_days({y, 1, 1}),
                         to_days({y + 1, 12, 31}));
                return i + 3;
            }
        }
        date(begin, i + 1, {y, 0, 0});
        narrow(out_.back(), part);
        return i + 1;
    }

    const Reading& r_;
    Date anchor_;
    std::int64_t now_ = 0;
    std::size_t sentence_ = 0;
    TokenRange range_;
    bool future_ = false;
    std::vector<Time> out_;
};

} // namespace

std::vector<Time> find_times(const Reading& reading) { return Finder(reading).run(); }

} // namespace factlint::analyse
