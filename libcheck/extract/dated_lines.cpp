#include "extract/dated_lines.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/written_dates.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace factlint::extract {
namespace {

struct LabelRow {
    std::string_view start; ///< lower case; the words that begin so
    DateLabel label;
};

// English, and the languages whose months are read.
constexpr std::array<LabelRow, 30> label_rows{{
    {"updat", DateLabel::Updated},
    {"modif", DateLabel::Updated},
    {"edited", DateLabel::Updated},
    {"revised", DateLabel::Updated},
    {"reviewed", DateLabel::Updated},
    {"amended", DateLabel::Updated},
    {"aktualisiert", DateLabel::Updated},
    {"geändert", DateLabel::Updated},
    {"änderung", DateLabel::Updated},
    {"mis à jour", DateLabel::Updated},
    {"mise à jour", DateLabel::Updated},
    {"actualiz", DateLabel::Updated},
    {"aggiornat", DateLabel::Updated},
    {"bijgewerkt", DateLabel::Updated},
    {"atualiz", DateLabel::Updated},
    {"publish", DateLabel::Published},
    {"posted", DateLabel::Published},
    {"written", DateLabel::Published},
    {"created", DateLabel::Published},
    {"issued", DateLabel::Published},
    {"veröffentlicht", DateLabel::Published},
    {"erstellt", DateLabel::Published},
    {"publié", DateLabel::Published},
    {"publicad", DateLabel::Published},
    {"pubblicat", DateLabel::Published},
    {"gepubliceerd", DateLabel::Published},
    {"geplaatst", DateLabel::Published},
    {"erschienen", DateLabel::Published},
    {"datum:", DateLabel::Published},
    {"date:", DateLabel::Published},
}};

bool starts_word(std::string_view text, std::size_t at) {
    return at == 0 || !(ascii::is_alnum(text[at - 1]) || ascii::is_high(text[at - 1]));
}

// "01/25/26", "03-04-2021": what the fixed formats leave open, by the order of the page.
std::optional<LineDate> by_order(std::string_view line, std::size_t begin, NumberOrder order) {
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    std::size_t at = begin;
    char mark = 0;
    for (std::size_t part = 0; part < 3; ++part) {
        std::size_t end = at;
        while (end < line.size() && ascii::is_digit(line[end])) ++end;
        const auto value = short_number(line.substr(at, end - at));
        if (!value) return std::nullopt;
        numbers[part] = *value;
        digits[part] = end - at;
        at = end;
        if (part == 2) break;
        if (at >= line.size() || (line[at] != '/' && line[at] != '-' && line[at] != '.')) return std::nullopt;
        if (mark != 0 && line[at] != mark) return std::nullopt;
        mark = line[at++];
    }
    if (digits[0] > 2 || digits[1] > 2 || (digits[2] != 4 && digits[2] != 2)) return std::nullopt;
    if (at < line.size() && (ascii::is_alnum(line[at]) || line[at] == mark)) return std::nullopt;
    const int year = digits[2] == 4 ? numbers[2] : 2000 + numbers[2];
    const Date day_first{year, numbers[1], numbers[0]};
    const Date month_first{year, numbers[0], numbers[1]};
    const auto reads = [](const Date& date) { return date.month >= 1 && date.day >= 1 && is_valid(date); };
    Date date;
    if (reads(day_first) && reads(month_first) && day_first != month_first) {
        if (order == NumberOrder::Unknown) return std::nullopt;
        date = order == NumberOrder::DayFirst ? day_first : month_first;
    } else {
        date = reads(day_first) ? day_first : month_first;
    }
    if (!reads(date) || year < 1990 || year > 2100) return std::nullopt;
    return LineDate{date, DateLabel::None, begin, at};
}

// The first date at or after `from`.
std::optional<LineDate> next_date(std::string_view line, std::size_t from, NumberOrder order) {
    // Every window that starts at a word or a number and is as long as a date; the first that reads wins.
    for (std::size_t begin = from; begin < line.size(); ++begin) {
        if (!ascii::is_alnum(line[begin]) || !starts_word(line, begin)) continue;
        if (ascii::is_alpha(line[begin])) {
            std::size_t word = begin;
            while (word < line.size() && ascii::is_alpha(line[word])) ++word;
            if (month_by_name(line.substr(begin, word - begin)) == 0) continue;
        }
        std::size_t parts = 0;
        for (std::size_t end = begin; end < line.size() && end - begin < 30 && parts < 4; ++end) {
            const bool last = end + 1 == line.size() || !ascii::is_alnum(line[end + 1]);
            if (!ascii::is_alnum(line[end]) || !last) continue;
            ++parts;
            const auto date = parse_date(line.substr(begin, end + 1 - begin));
            if (date && date->day != 0) return LineDate{*date, DateLabel::None, begin, end + 1};
        }
        if (!ascii::is_digit(line[begin])) continue;
        if (const auto date = by_order(line, begin, order)) return date;
        if (const auto date = written_date_at(line, begin))
            return LineDate{date->date, DateLabel::None, begin, date->end};
    }
    return std::nullopt;
}

} // namespace

NumberOrder number_order(std::string_view language_tag) {
    const std::string tag = ascii::lower(language_tag);
    if (tag == "en-us" || tag == "en_us") return NumberOrder::MonthFirst;
    if (tag.size() < 2 || tag == "en" || tag.starts_with("en-ca") || tag.starts_with("en_ca") ||
        tag.starts_with("en-ph"))
        return NumberOrder::Unknown;
    return NumberOrder::DayFirst;
}

DateLabel label_of(std::string_view words) {
    const std::string lower = lower_case(words);
    DateLabel label = DateLabel::None;
    std::size_t last = 0;
    for (const LabelRow& row : label_rows)
        for (std::size_t at = lower.find(row.start); at != std::string::npos;
             at = lower.find(row.start, at + row.start.size())) {
            // "last-updated", "unveröffentlicht"; "dateModified" and "lastUpdated" have lost their capital.
            const bool word = starts_word(lower, at) || row.label == DateLabel::Updated;
            if (!word || (label != DateLabel::None && at < last)) continue;
            label = row.label;
            last = at;
        }
    return label;
}

std::vector<LineDate> dates_in_line(std::string_view line, NumberOrder order) {
    line = line.substr(0, 200);
    std::vector<LineDate> out;
    std::size_t from = 0;
    while (out.size() < 4) {
        auto found = next_date(line, from, order);
        if (!found) break;
        found->label = label_of(line.substr(from, found->begin - from));
        from = found->end;
        out.push_back(*found);
    }
    // "12 May 2021 (updated)"
    if (out.size() == 1 && out.front().label == DateLabel::None &&
        label_of(line.substr(out.front().end, 40)) == DateLabel::Updated)
        out.front().label = DateLabel::Updated;
    return out;
}

std::optional<Date> date_in_line(std::string_view line) {
    const auto found = next_date(line.substr(0, 200), 0, NumberOrder::Unknown);
    return found ? std::optional(found->date) : std::nullopt;
}

} // namespace factlint::extract
