// Time expressions after TIMEX3 (Pustejovsky et al. 2003), read from tokens by shape and resolved on the date
// of publication. What has two readings or cannot exist keeps its span and loses its value.
#include "analyse/time_finder.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }
std::string four(int n) {
    std::string out = std::to_string(n);
    return std::string(out.size() < 4 ? 4 - out.size() : 0, '0') + out;
}

TimeUnit unit_of(std::string_view low) {
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

std::vector<Time> TimeFinder::run() {
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

Time& TimeFinder::add(std::uint32_t begin, std::uint32_t end, TimeKind kind, std::string value) {
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

void TimeFinder::date(std::uint32_t begin, std::uint32_t end, const Date& date) {
    if (!is_valid(date)) {
        add(begin, end, TimeKind::Date, {});
        return;
    }
    Time& time = add(begin, end, TimeKind::Date, date.iso());
    time.lo = to_days(date);
    time.hi = last_day(date);
}

std::string_view TimeFinder::day_part(std::uint32_t i) const {
    const auto word = low(i);
    if (word == "morning") return "TMO";
    if (word == "afternoon") return "TAF";
    if (word == "evening") return "TEV";
    if (word == "night") return "TNI";
    return {};
}

std::uint32_t TimeFinder::step(std::uint32_t i) {
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

std::vector<Time> find_times(const Reading& reading) { return TimeFinder(reading).run(); }

} // namespace factlint::analyse
