// Time expressions after TIMEX3 (Pustejovsky et al. 2003), read from tokens by shape and resolved on the date
// of publication, and where the words ask for it on the date last named. What has two readings keeps both;
// what cannot exist keeps its span and loses its value.
#include "analyse/number_words.hpp"
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "analyse/time_words.hpp"

#include <algorithm>

namespace factlint::analyse {

std::vector<Time> TimeFinder::run() {
    for (sentence_ = 0; sentence_ < r_.sentences.size(); ++sentence_) {
        range_ = r_.sentences[sentence_].tokens;
        for (auto i = range_.begin; i < range_.end;) {
            const auto found = out_.size();
            const auto next = step(i);
            if (out_.size() > found) {
                remember();
                widen();
            }
            i = std::max(next, i + 1);
        }
        if (!anchor_.known()) take_dateline();
    }
    return std::move(out_);
}

std::uint32_t TimeFinder::step(std::uint32_t i) {
    const auto form = r_.lower[i];
    if (form.empty()) return i;
    if (ascii::is_digit(form[0]) || form[0] == '\'' || form.starts_with("mid-")) {
        const auto end = step_digits(i);
        if (end != 0) return end;
        if (form.starts_with("mid-")) return step_capital(i);
        return i;
    }
    if (!ascii::is_alpha(form[0])) return i;
    if (ascii::is_upper(r_.text[r_.tokens[i].span.begin])) {
        const auto end = time_word(form) == TimeWord::Holiday ? holiday(i) : step_capital(i);
        if (end > i) return end;
        if (const auto past = month(i) != 0 ? step_capital(i) : short_period(i, i); past > i) return past;
    }
    std::uint32_t end = 0;
    switch (time_word(form)) {
    case TimeWord::None:
        break;
    case TimeWord::Adverb:
        return adverb(i);
    case TimeWord::Day:
        return deictic(i);
    case TimeWord::Frequency:
        return set(i);
    case TimeWord::Early:
        if ((end = relative(i)) != 0) return end;
        return form == "early" || form == "late" ? (day_name(i + 1) >= 0 ? calendar_date(i + 1) : 0) : 0;
    case TimeWord::Relative:
        if ((end = nth_day(i)) != 0) return end;
        if (day_name(i + 1) >= 0 || (month(i + 1) != 0 && form != "following")) return i;
        if ((end = relative(i)) != 0) return end;
        return counted(i);
    case TimeWord::Article:
        if ((end = nth_day(i)) != 0) return end;
        if ((end = fiscal(i)) != 0) return end;
        if ((end = relative(i)) != 0) return end;
        if ((end = decade(i)) != 0) return end;
        if ((end = the_period(i)) != 0) return end;
        if ((end = day_range(i)) != 0) return end;
        return counted(i);
    case TimeWord::Vague:
        if ((end = recent(i)) != 0) return end;
        return counted(i);
    case TimeWord::Unit:
        if ((form == "half" || form == "quarter") && (end = clock(i)) != 0) return end;
        if ((end = fiscal(i)) != 0) return end;
        return counted(i);
    case TimeWord::Noon:
        return clock(i);
    case TimeWord::Season:
        return season(i);
    case TimeWord::Quarter:
        return fiscal(i);
    case TimeWord::Holiday:
        return holiday(i);
    case TimeWord::Decade:
        return decade(i);
    }
    const auto number = number_word(form);
    if (number.kind == NumberWordKind::None) return i;
    if (number.kind == NumberWordKind::Ordinal) {
        if ((end = nth_day(i)) != 0) return end;
        if ((end = fiscal(i)) != 0) return end;
        if ((end = calendar_date(i)) != 0) return end;
        return decade(i);
    }
    if ((end = word_year(i)) != 0) return end;
    if ((end = clock(i)) != 0) return end;
    return counted(i);
}

std::uint32_t TimeFinder::step_digits(std::uint32_t i) {
    if (const auto end = machine_date(i); end != 0) return end;
    if (const auto end = clock(i); end != 0) return end;
    if (const auto end = day_range(i); end != 0) return end;
    if (const auto end = calendar_date(i); end != 0) return end;
    if (const auto end = fiscal(i); end != 0) return end;
    if (const auto end = counted(i); end != 0) return end;
    if (const auto end = decade(i); end != 0) return end;
    if (const auto end = era(i); end != 0) return end;
    return lone_year(i);
}

std::uint32_t TimeFinder::step_capital(std::uint32_t i) {
    if (month(i) != 0 || day_name(i) >= 0 || r_.lower[i].starts_with("mid-"))
        if (const auto end = calendar_date(i); end != 0) return end;
    return i;
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
        if (r_.is(at, "since") || (r_.is(at, "from") && r_.is_any(end, {"onwards", "onward"})))
            time.open_end = true;
        if (r_.is_any(at, {"until", "till", "by"})) time.open_start = true;
    }
    return out_.emplace_back(std::move(time));
}

void TimeFinder::date(std::uint32_t begin, std::uint32_t end, const Date& date) {
    if (!is_valid(date)) {
        add(begin, end, TimeKind::Date, {}).impossible = true;
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

void TimeFinder::step_from(const TimeAnchor& from, std::uint32_t begin, std::uint32_t end, char unit,
                           int steps, std::string_view otherwise) {
    std::string value;
    std::int64_t lo = 1;
    std::int64_t hi = 0;
    if (from.shifted(unit, steps, value, lo, hi))
        interval(begin, end, std::move(value), lo, hi);
    else
        add(begin, end, TimeKind::Date, std::string(otherwise));
}

void TimeFinder::take_dateline() {
    constexpr std::size_t head = 4;
    if (sentence_ >= head || out_.empty()) return;
    const Time& time = out_.back();
    const Span line = r_.sentences[sentence_].span;
    const bool alone = time.span.begin <= line.begin + 1 && time.span.end + 1 >= line.end;
    if (alone && time.kind == TimeKind::Date && time.known() && time.lo == time.hi)
        anchor_ = TimeAnchor(from_days(time.lo));
}

void TimeFinder::remember() {
    const Time& time = out_.back();
    const bool compared = compared_;
    compared_ = false;
    if (!time.known() || (time.kind != TimeKind::Date && time.kind != TimeKind::Time)) return;
    if (compared) return;
    if (time.value.find('Q') != std::string::npos) {
        const Date first = from_days(time.lo);
        quarter_ = first.year * 4 + (first.month - 1) / 3;
        quarter_sentence_ = sentence_;
    }
    Date date = from_days(time.lo);
    const auto days = time.hi - time.lo;
    if (days > 0) date.day = 0;
    if (days > 31) date.month = 0;
    if (days > 366) return;
    reference_ = date;
    reference_sentence_ = sentence_;
}

std::vector<Time> find_times(const Reading& reading) { return TimeFinder(reading).run(); }

} // namespace factlint::analyse
