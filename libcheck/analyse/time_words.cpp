#include "analyse/time_words.hpp"

#include "analyse/number_words.hpp"
#include "analyse/numbers.hpp"
#include "analyse/time_finder.hpp"
#include "base/dates.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

using enum TimeWord;

struct Row {
    std::string_view word;
    TimeWord kind;
};

// In alphabetical order, which the search needs.
constexpr std::array rows = std::to_array<Row>({
    {"a", Article},
    {"an", Article},
    {"annually", Frequency},
    {"april", Holiday},
    {"armistice", Holiday},
    {"ash", Holiday},
    {"autumn", Season},
    {"bastille", Holiday},
    {"black", Holiday},
    {"bonfire", Holiday},
    {"boxing", Holiday},
    {"centuries", Unit},
    {"century", Unit},
    {"christmas", Holiday},
    {"cinco", Holiday},
    {"columbus", Holiday},
    {"coming", Relative},
    {"current", Vague},
    {"currently", Adverb},
    {"cyber", Holiday},
    {"daily", Frequency},
    {"day", Unit},
    {"daylong", Unit},
    {"days", Unit},
    {"decade", Unit},
    {"decadelong", Unit},
    {"decades", Unit},
    {"each", Frequency},
    {"earlier", Early},
    {"early", Early},
    {"earth", Holiday},
    {"easter", Holiday},
    {"eighties", Decade},
    {"election", Holiday},
    {"every", Frequency},
    {"fall", Season},
    {"few", Vague},
    {"fifties", Decade},
    {"fiscal", Quarter},
    {"following", Relative},
    {"forties", Decade},
    {"fortnight", Unit},
    {"future", Vague},
    {"fy", Quarter},
    {"good", Holiday},
    {"groundhog", Holiday},
    {"guy", Holiday},
    {"h1", Quarter},
    {"h2", Quarter},
    {"half", Unit},
    {"halloween", Holiday},
    {"hour", Unit},
    {"hourly", Frequency},
    {"hours", Unit},
    {"international", Holiday},
    {"juneteenth", Holiday},
    {"labor", Holiday},
    {"last", Relative},
    {"late", Early},
    {"later", Early},
    {"latest", Relative},
    {"long", Adverb},
    {"many", Vague},
    {"martin", Holiday},
    {"may", Holiday},
    {"memorial", Holiday},
    {"mid", Early},
    {"midday", Noon},
    {"midnight", Noon},
    {"minute", Unit},
    {"minutes", Unit},
    {"month", Unit},
    {"monthlong", Unit},
    {"monthly", Frequency},
    {"months", Unit},
    {"more", Vague},
    {"morning", Unit},
    {"new", Holiday},
    {"next", Relative},
    {"nineties", Decade},
    {"noon", Noon},
    {"now", Adverb},
    {"nowadays", Adverb},
    {"overnight", Adverb},
    {"palm", Holiday},
    {"past", Relative},
    {"preceding", Relative},
    {"presently", Adverb},
    {"presidents", Holiday},
    {"previous", Relative},
    {"prior", Relative},
    {"q1", Quarter},
    {"q2", Quarter},
    {"q3", Quarter},
    {"q4", Quarter},
    {"quarter", Unit},
    {"quarters", Unit},
    {"recent", Vague},
    {"recently", Adverb},
    {"remembrance", Holiday},
    {"seconds", Unit},
    {"seventies", Decade},
    {"several", Vague},
    {"sixties", Decade},
    {"some", Vague},
    {"soon", Adverb},
    {"spring", Season},
    {"st", Holiday},
    {"st.", Holiday},
    {"subsequent", Relative},
    {"summer", Season},
    {"thanksgiving", Holiday},
    {"that", Article},
    {"the", Article},
    {"these", Article},
    {"thirties", Decade},
    {"this", Relative},
    {"those", Article},
    {"today", Day},
    {"tomorrow", Day},
    {"tonight", Day},
    {"twenties", Decade},
    {"twice", Frequency},
    {"upcoming", Relative},
    {"valentine", Holiday},
    {"very", Adverb},
    {"veterans", Holiday},
    {"week", Unit},
    {"weekend", Unit},
    {"weekends", Unit},
    {"weeklong", Unit},
    {"weekly", Frequency},
    {"weeks", Unit},
    {"winter", Season},
    {"women", Holiday},
    {"year", Unit},
    {"yearlong", Unit},
    {"years", Unit},
    {"yesterday", Day},
});
static_assert(std::ranges::is_sorted(rows, {}, &Row::word));

constexpr std::uint32_t first_letters = [] {
    std::uint32_t bits = 0;
    for (const auto& row : rows) bits |= 1U << (row.word[0] - 'a');
    return bits;
}();

} // namespace

TimeWord time_word(std::string_view lower) {
    if (lower.empty() || lower.size() > 12 || lower[0] < 'a' || lower[0] > 'z') return None;
    if ((first_letters >> (lower[0] - 'a') & 1U) == 0) return None;
    const auto at = std::ranges::lower_bound(rows, lower, {}, &Row::word);
    return at == rows.end() || at->word != lower ? None : at->kind;
}

int decade_word(std::string_view lower) {
    static constexpr std::array<std::string_view, 8> names = {
        "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == lower) return 192 + static_cast<int>(i);
    return 0;
}

int TimeFinder::month(std::uint32_t i) const {
    if (i >= range_.end) return 0;
    const auto form = r_.word(i);
    if (form.size() < 3 || form.size() > 9 || !ascii::is_upper(form[0])) return 0;
    const int number = month_by_name(form);
    if (number == 0) return 0;
    const bool dated =
        i + 1 < range_.end && ascii::is_digit(form.back() == '.' ? r_.word(i + 1)[0] : r_.word(i + 1)[0]);
    // "May" and "March" are verbs, "Jan", "Mar", "April" and "June" are names of people.
    if (form.size() <= 5 && !dated) {
        // "since early May it has rained" is not read as a verb.
        const bool said = i > range_.begin && r_.is_any(i - 1, {"in", "since", "early", "late", "mid", "of",
                                                                "until", "last", "next", "during"});
        if (r_.is(i, "may") && r_.tag(i) == Tag::Aux && !said) return 0;
        if (r_.is_any(i, {"march", "mar"}) && (r_.tag(i) == Tag::Verb || low(i + 1) == "of")) return 0;
        const bool name_next = i + 1 < range_.end && r_.capital(i + 1) && r_.tag(i + 1) == Tag::Propn;
        if (name_next && !form.ends_with(".") && day_name(i + 1) < 0) return 0;
        if (form.size() == 3 && form != "May" && !form.ends_with(".") && i > range_.begin &&
            !ascii::is_digit(r_.word(i - 1)[0]))
            return r_.is_any(i - 1, {"in", "since", "by", "until", "of", "early", "late", "mid", "last",
                                     "next", "this", "from", "to", "through", "and", "between"})
                       ? number
                       : 0;
    }
    return number;
}

int TimeFinder::day_name(std::uint32_t i) const {
    if (i >= range_.end) return -1;
    const auto form = r_.word(i);
    if (form.size() < 3 || form.size() > 10 || !ascii::is_upper(form[0])) return -1;
    int name = weekday_by_name(form);
    if (name < 0 && form.ends_with("days")) name = weekday_by_name(form.substr(0, form.size() - 1));
    if (name >= 0 && form.size() == 3) { // "Sun, 3 May"; "Sun" and "Mon" alone are something else
        if (!(low(i + 1) == "," && (month(i + 2) != 0 || integer(i + 2, 31) > 0)) && month(i + 1) == 0)
            return -1;
    }
    return name;
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

int TimeFinder::day_of_month(std::uint32_t i) const {
    if (i >= range_.end) return 0;
    if (const int plain = integer(i, 31); plain > 0 && r_.word(i).size() <= 2) return plain;
    const int ordinal = ordinal_at(r_, i);
    return ordinal <= 31 ? ordinal : 0;
}

int TimeFinder::year_at(std::uint32_t i) const {
    if (i >= range_.end || r_.word(i).size() != 4) return 0;
    const int value = integer(i, last_year_of_times);
    return value >= 1000 ? value : 0;
}

int TimeFinder::spoken_year(std::uint32_t i, std::uint32_t& end) const {
    const auto number = [&](std::uint32_t at) {
        const auto word = number_word(low(at));
        return word.kind == NumberWordKind::Small ? static_cast<int>(word.value) : -1;
    };
    if (low(i) == "two" && low(i + 1) == "thousand") {
        end = i + 2;
        auto at = end;
        if (low(at) == "and") ++at;
        int rest = number(at);
        if (rest <= 0) return 2000;
        end = at + 1;
        if (rest >= 20 && number(end) > 0 && number(end) < 10) rest += number(end++);
        return 2000 + rest;
    }
    const int century = number(i);
    if (century < 17 || century > 20) return 0;
    const int tens = number(i + 1);
    if (tens < 10) return 0;
    end = i + 2;
    int year = century * 100 + tens;
    auto at = end;
    if (low(at) == "-") ++at;
    if (const int ones = number(at); tens >= 20 && ones > 0 && ones < 10) {
        year += ones;
        end = at + 1;
    }
    return year;
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

} // namespace factlint::analyse
