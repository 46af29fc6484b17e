// Times by their distance from now or from the date last named: "yesterday", "last year", "the following
// month", "the weekend", "these days".
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

namespace factlint::analyse {

std::uint32_t TimeFinder::deictic(std::uint32_t i) {
    const auto word = low(i);
    // "USA Today" is a paper.
    if (i > range_.begin && r_.capital(i) && r_.capital(i - 1) && r_.tag(i - 1) == Tag::Propn &&
        !r_.sentence(i).heading)
        return 0;
    auto end = i + 1;
    auto begin = i;
    if (before(i) == "earlier" || (before(i) == "later" && word == "today")) begin = i - 1;
    std::string_view third;
    if (begin == i) begin = with_modifier(i, third);
    auto part = word == "tonight" ? std::string_view("TNI") : day_part(end);
    if (!part.empty() && word != "tonight") ++end;
    if (part.empty() && begin > range_.begin) { // "mid-afternoon yesterday", "the morning of"
        const auto of_day = before(begin);
        const auto named = day_part_value(of_day.starts_with("mid-") ? of_day.substr(4) : of_day);
        if (!named.empty() && of_day != "night") {
            part = named;
            --begin;
        }
    }
    const int steps = word == "yesterday" ? -1 : word == "tomorrow" ? 1 : 0;
    if (!anchor_.day_known()) {
        add(begin, end, part.empty() ? TimeKind::Date : TimeKind::Time,
            steps < 0   ? "PAST_REF"
            : steps > 0 ? "FUTURE_REF"
                        : "PRESENT_REF");
        return end;
    }
    day(begin, end, anchor_.now() + steps, part);
    return end;
}

std::uint32_t TimeFinder::adverb(std::uint32_t i) {
    const auto word = low(i);
    if (word == "overnight") {
        if (!anchor_.day_known() || noun_at(i + 1) || r_.tag(i) == Tag::Adj) return 0;
        day(i, i + 1, anchor_.now(), "TNI");
        return i + 1;
    }
    if (word == "long") {
        if (low(i + 1) != "ago") return 0;
        add(i, i + 2, TimeKind::Date, "PAST_REF");
        return i + 2;
    }
    if (word == "very") {
        if (!r_.is_any(i + 1, {"soon", "recently"})) return 0;
        add(i, i + 2, TimeKind::Date, low(i + 1) == "soon" ? "FUTURE_REF" : "PAST_REF");
        return i + 2;
    }
    if (word == "soon") {
        // "as soon as", "too soon", "soon after"
        if (r_.is_any(i + 1, {"as", "after", "enough", "afterward", "afterwards"}) || before(i) == "too" ||
            before(i) == "how" || before(i) == "so")
            return 0;
        if (before(i) == "as") return 0;
        // In a story of the past it means shortly after.
        if (side_of(i, i + 1) == TimeSide::Past) return 0;
        add(i, i + 1, TimeKind::Date, "FUTURE_REF");
        return i + 1;
    }
    if (word == "recently") {
        if (low(i + 1) == "as" && before(i) == "as") return 0;
        const auto begin = r_.is_any(i > range_.begin ? i - 1 : i, {"more", "most"}) ? i - 1 : i;
        add(begin, i + 1, TimeKind::Date, "PAST_REF");
        return i + 1;
    }
    add(i, i + 1, TimeKind::Date, "PRESENT_REF");
    return i + 1;
}

/// "the past three years", "the last few days", "the next six months"
std::uint32_t TimeFinder::last_few(std::uint32_t begin, std::uint32_t next, int steps) {
    if (steps == 0) return 0;
    const Number number = number_at(r_, next, range_.end);
    const bool few = r_.is_any(next, {"few", "several", "couple", "many"});
    if (number || few) {
        auto at = few ? next + 1 : number.end;
        if (few && low(at) == "of") ++at;
        if (r_.is_any(at, {"-"})) ++at;
        if (r_.is_any(at, {"trading", "business", "working", "calendar", "full"})) ++at;
        const TimeUnit unit = time_unit(low(at));
        if (unit.letter != 0) {
            const bool one = !few && number.plural;
            add(begin, at + 1, TimeKind::Duration,
                duration_value(few || one ? -1 : number.value, unit.letter));
            return at + 1;
        }
    }
    // "the past half-decade", "the last half century"
    if (low(next) == "half") {
        const auto at = low(next + 1) == "-" ? next + 2 : next + 1;
        const TimeUnit unit = time_unit(low(at));
        const int years = unit.letter == 'E' ? 5 : unit.letter == 'C' ? 50 : 0;
        if (years != 0 && !unit.plural) {
            add(begin, at + 1, TimeKind::Duration, duration_value(years, 'Y'));
            return at + 1;
        }
    }
    const TimeUnit plural = time_unit(low(next));
    if (!plural.plural) return 0;
    if (before(next) == "past" && next - begin < 2) {
        add(begin, next + 1, TimeKind::Date, "PAST_REF");
        return next + 1;
    }
    if (before(next) == "coming" || before(next) == "upcoming") {
        add(begin, next + 1, TimeKind::Date, "FUTURE_REF");
        return next + 1;
    }
    add(begin, next + 1, TimeKind::Duration, duration_value(-1, plural.letter));
    return next + 1;
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
        if (low(at + 1) != "this") return 0;
        ++at;
    }
    const bool article = low(at) == "the" || (low(at) == "that" && low(at + 1) == "same");
    if (article) ++at;
    const auto word = low(at);
    int steps = 0;
    if (word == "last" || word == "past" || word == "previous" || word == "preceding" || word == "prior")
        steps = -1;
    else if (word == "next" || word == "coming" || word == "following" || word == "upcoming" ||
             word == "subsequent")
        steps = 1;
    else if (word == "this" || (word == "current" && article) || (word == "same" && article) ||
             word == "latest")
        steps = 0;
    else
        return 0;
    auto next = at + 1;
    if (r_.is_any(next, {"coming", "past"}) && word == "this") { // "this past week", "this coming Friday"
        steps = low(next) == "coming" ? 1 : -1;
        ++next;
    }
    if (const auto end = last_few(begin, next, steps); end != 0) return end;
    const bool fiscal_year = low(next) == "fiscal" && r_.is_any(next + 1, {"year", "quarter"});
    if (fiscal_year) ++next;
    const TimeUnit unit = time_unit(low(next));
    // "last year" of a text about quarters, "the latest quarter"
    if (unit.letter == 'Q' && !unit.plural && anchor_.date().month != 0 && (word == "latest" || steps == 0)) {
        if (word == "same") return 0;
        const int now = anchor_.last_quarter() + (word == "latest" ? 0 : 1);
        quarter(begin, next + 1, now / 4, now % 4 + 1);
        return next + 1;
    }
    if (word == "latest") {
        if (low(next) != "period" || quarter_ == 0) return 0;
        quarter(begin, next + 1, quarter_ / 4, quarter_ % 4 + 1);
        return next + 1;
    }
    const bool compound = low(next + 1) == "-" && !r_.space_before(next + 1);
    if (unit.letter != 0 && !unit.plural && !compound) {
        const bool story = word == "following" || word == "previous" || word == "preceding" ||
                           word == "prior" || word == "same" || word == "subsequent" ||
                           (article && word == "next" && unit.letter == 'D');
        if (story) {
            const TimeAnchor from(reference_);
            if (reference_.known() && sentence_ - reference_sentence_ <= 6)
                step_from(from, begin, next + 1, unit.letter, steps, "");
            else
                add(begin, next + 1, TimeKind::Date, {});
            return next + 1;
        }
        // "the past decade" is the last ten years rather than the decade before this one.
        if (word == "past" && (article || begin < at || before(next) == "past")) {
            add(begin, next + 1, TimeKind::Duration, duration_value(1, unit.letter));
            return next + 1;
        }
        if (unit.letter == 'Q' && article) return 0;
        step_from(anchor_, begin, next + 1, unit.letter, steps,
                  steps < 0   ? "PAST_REF"
                  : steps > 0 ? "FUTURE_REF"
                              : "PRESENT_REF");
        narrow(out_.back(), part);
        return next + 1;
    }
    if (const auto of_day = day_part(next); !of_day.empty()) {
        const bool story = word == "following" || word == "next" || word == "previous" || word == "same";
        const TimeAnchor from(story && reference_.day != 0 ? reference_ : anchor_.date());
        if (!from.day_known()) {
            add(begin, next + 1, TimeKind::Time, steps < 0 ? "PAST_REF" : "PRESENT_REF");
            return next + 1;
        }
        day(begin, next + 1, from.now() + steps, of_day);
        return next + 1;
    }
    // "this moment", "this time" of no clock
    if (word == "this" && next < range_.end) {
        const auto noun = r_.tag(next) == Tag::Adj ? next + 1 : next;
        if (low(noun) == "moment" || (noun == next && low(noun) == "point" && low(noun + 1) != "of")) {
            add(begin, noun + 1, TimeKind::Date, "PRESENT_REF");
            return noun + 1;
        }
    }
    if (const auto end = season_value(begin, next, steps); end != 0) return end;
    return 0;
}

std::uint32_t TimeFinder::recent(std::uint32_t i) {
    const auto word = low(i);
    if (word == "recent" || word == "current") {
        const auto begin = before(i) == "most" || before(i) == "more" ? i - 1 : i;
        const TimeUnit unit = time_unit(low(i + 1));
        if (word == "recent" && unit.letter != 0) {
            auto end = i + 2;
            // "recent weeks and months"
            if (r_.is_any(end, {"and", "or"}) && time_unit(low(end + 1)).plural) end += 2;
            add(begin, end, TimeKind::Date, "PAST_REF");
            return end;
        }
        if (unit.letter != 0) {
            step_from(anchor_, begin, i + 2, unit.letter, 0, "PRESENT_REF");
            return i + 2;
        }
        if (word == "recent" && r_.is_any(i + 1, {"times", "memory", "history"})) {
            add(begin, i + 2, TimeKind::Date, "PAST_REF");
            return i + 2;
        }
        if (!(noun_at(i + 1) || r_.tagged(i + 1, {Tag::Adj, Tag::Verb, Tag::Propn}))) return 0;
        add(begin, i + 1, TimeKind::Date, word == "recent" ? "PAST_REF" : "PRESENT_REF");
        return i + 1;
    }
    if (word == "future" && time_unit(low(i + 1)).plural) {
        add(i, i + 2, TimeKind::Date, "FUTURE_REF");
        return i + 2;
    }
    if (word == "some" && low(i + 1) == "time" && before(i) == "for") {
        add(i, i + 2, TimeKind::Duration, "PXX");
        return i + 2;
    }
    return 0;
}

std::uint32_t TimeFinder::the_period(std::uint32_t i) {
    const auto word = low(i);
    const auto next = low(i + 1);
    if (word == "these" || word == "those") {
        if (next != "days" || noun_at(i + 2)) return 0;
        add(i, i + 2, TimeKind::Date, word == "these" ? "PRESENT_REF" : "PAST_REF");
        return i + 2;
    }
    if (word == "a" || word == "an") return 0;
    if (word == "the") {
        if (next == "time" && low(i + 2) == "being") {
            add(i, i + 3, TimeKind::Date, "PRESENT_REF");
            return i + 3;
        }
        if (r_.is_any(i + 1, {"near", "foreseeable", "immediate"}) && r_.is_any(i + 2, {"future", "term"}) &&
            low(i + 3) != "-") {
            add(i, i + 3, TimeKind::Date, "FUTURE_REF");
            return i + 3;
        }
        if (next == "past" && !r_.tagged(i + 2, {Tag::Noun, Tag::Num, Tag::Adj})) {
            add(i, i + 2, TimeKind::Date, "PAST_REF");
            return i + 2;
        }
        if (next == "future" && (before(i) == "in" || before(i) == "for") && !noun_at(i + 2)) {
            add(i, i + 2, TimeKind::Date, "FUTURE_REF");
            return i + 2;
        }
        if (next == "year" && low(i + 2) != "-") { // "the year 2000" is read by the year
            std::uint32_t end = 0;
            if (year_at(i + 2) != 0) return lone_year(i + 2);
            if (spoken_year(i + 2, end) != 0) return word_year(i + 2);
        }
        if (r_.is_any(i + 1, {"months", "years", "decades", "centuries"}) && before(i) == "over" &&
            !r_.is_any(i + 2, {"ahead", "since", "of", "that"})) {
            add(i, i + 2, TimeKind::Duration, duration_value(-1, time_unit(next).letter));
            return i + 2;
        }
        if (r_.is_any(i + 1, {"days", "weeks", "months", "years"}) && r_.is_any(i + 2, {"ahead", "since"})) {
            add(i, i + 3, TimeKind::Duration, duration_value(-1, time_unit(next).letter));
            return i + 3;
        }
    }
    // "the day before yesterday", "the week after next", "the year before last"
    if (word == "the" && r_.is_any(i + 1, {"day", "week", "month", "year"}) && anchor_.known()) {
        const bool back = low(i + 2) == "before" && (low(i + 3) == "yesterday" || low(i + 3) == "last");
        const bool on = low(i + 2) == "after" && (low(i + 3) == "tomorrow" || low(i + 3) == "next");
        const bool days = r_.is_any(i + 3, {"yesterday", "tomorrow"});
        if ((back || on) && days == (next == "day") && !noun_at(i + 4)) {
            step_from(anchor_, i, i + 4, time_unit(next).letter, back ? -2 : 2,
                      back ? "PAST_REF" : "FUTURE_REF");
            return i + 4;
        }
    }
    // "the day before": of the date last named, when nothing says before what
    if (word == "the" && r_.is_any(i + 1, {"day", "week", "month", "year"}) &&
        r_.is_any(i + 2, {"before", "after"})) {
        const bool alone = i + 3 >= range_.end || r_.tag(i + 3) == Tag::Punct ||
                           r_.is_any(i + 3, {"and", "in", "at"}) || r_.is_verb(i + 3);
        if (!alone) {
            add(i, i + 2, TimeKind::Date, {});
            return i + 2;
        }
        if (reference_.known() && sentence_ - reference_sentence_ <= 2)
            step_from(TimeAnchor(reference_), i, i + 3, time_unit(next).letter,
                      low(i + 2) == "before" ? -1 : 1, "");
        else
            add(i, i + 3, TimeKind::Date, {});
        return i + 3;
    }
    auto at = i + 1;
    const bool full = r_.is_any(at, {"full", "whole", "entire"}) && word == "the";
    if (full) ++at;
    if (low(at) == "fiscal" && r_.is_any(at + 1, {"year", "quarter"})) ++at;
    const TimeUnit unit = time_unit(low(at));
    if (unit.letter == 0 || unit.plural) {
        if (word == "the" && r_.is_any(i + 1, {"morning", "afternoon", "evening"}) && before(i) == "in" &&
            anchor_.day_known() && !noun_at(i + 2)) {
            const bool named = reference_.day != 0 && reference_sentence_ + 1 >= sentence_;
            day(i, i + 2, named ? to_days(reference_) : anchor_.now(), day_part(i + 1));
            return i + 2;
        }
        return 0;
    }
    const auto after = low(at + 1);
    // "the week of 7 March" is read by its day, "the year 0" is no year.
    if (unit.letter == 'W' && after == "of" &&
        (month(at + 2) != 0 || month(at + 3) != 0 || day_name(at + 2) >= 0))
        return 0;
    if (unit.letter == 'Y' && integer(at + 1, 9999) >= 0) return 0;
    const bool worth = after == "of" && r_.tagged(at + 2, {Tag::Sym, Tag::Num});
    // "the year he left" is told by what he did, "early in the year he left" is not.
    const bool placed =
        before(i) == "in" && i >= range_.begin + 2 && r_.is_any(i - 2, {"early", "earlier", "late", "later"});
    const bool over_weekend = unit.letter == 'K' && before(i) == "over";
    if ((noun_at(at + 1) && !over_weekend) || after == "-" || (after == "of" && !worth) || after == "that" ||
        after == "when" ||
        (!placed && (after == "he" || after == "she" || after == "they" || after == "we" || after == "i")))
        return 0;
    // "that year", "that day": the one last named
    if (word == "that") {
        if (unit.letter == 'H' || unit.letter == 'm' || unit.letter == 's') return 0;
        const TimeAnchor from(reference_);
        if (!reference_.known() || sentence_ - reference_sentence_ > 6) return 0;
        step_from(from, i, at + 1, unit.letter, 0, "");
        return at + 1;
    }
    // "the year ended June 30": how long, and until when.
    if (word == "the" && r_.is_any(at + 1, {"ended", "ending", "through", "to"}) &&
        (unit.letter == 'Y' || unit.letter == 'Q' || unit.letter == 'M') && month(at + 2) != 0) {
        add(i, at + 1, TimeKind::Duration, duration_value(1, unit.letter));
        return at + 1;
    }
    const auto preposition = before(i);
    const bool governed = preposition == "for" || preposition == "during" || preposition == "in" ||
                          preposition == "over" || preposition == "of" || preposition == "through" ||
                          preposition == "throughout" || preposition == "this" || preposition == "finish" ||
                          preposition == "end" || preposition == "ended" || preposition == "within" ||
                          preposition == "close" || preposition == "at" || preposition == "on" ||
                          preposition == "by";
    if (unit.letter == 'K') {
        if (!governed || !anchor_.day_known()) return 0;
        const bool next_one = ahead(i, at + 1);
        step_from(anchor_, i, at + 1, 'K', weekday(anchor_.now()) >= 5 || next_one ? 0 : -1, "");
        return at + 1;
    }
    if (unit.letter == 'Q') {
        if (!governed || anchor_.date().month == 0) return 0;
        const bool named = quarter_ != 0 && sentence_ - quarter_sentence_ <= 8;
        const bool coming = ahead(i, at + 1);
        const int which = named ? quarter_ : anchor_.last_quarter() + (coming ? 1 : 0);
        quarter(i, at + 1, which / 4, which % 4 + 1);
        return at + 1;
    }
    if (!governed || unit.letter == 'E' || unit.letter == 'C' || unit.letter == 'H' || unit.letter == 'm' ||
        unit.letter == 's' || !anchor_.known())
        return 0;
    if (preposition == "by" || preposition == "on" || preposition == "at") return 0;
    step_from(anchor_, i, at + 1, unit.letter, 0, "");
    return at + 1;
}

} // namespace factlint::analyse
