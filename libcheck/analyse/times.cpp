// Time expressions after TIMEX3 (Pustejovsky et al. 2003), read from tokens by shape and resolved on the date
// of publication. What has two readings or cannot exist keeps its span and loses its value.
#include "analyse/time_finder.hpp"

#include <algorithm>

namespace factlint::analyse {

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

void TimeFinder::day(std::uint32_t begin, std::uint32_t end, std::int64_t days, std::string_view part) {
    Time& time = add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
                     from_days(days).iso() + std::string(part));
    time.lo = time.hi = days;
}

void TimeFinder::interval(std::uint32_t begin, std::uint32_t end, std::string value, std::int64_t lo,
                          std::int64_t hi, TimeKind kind) {
    Time& time = add(begin, end, kind, std::move(value));
    time.lo = lo;
    time.hi = hi;
}

std::vector<Time> find_times(const Reading& reading) { return TimeFinder(reading).run(); }

} // namespace factlint::analyse
