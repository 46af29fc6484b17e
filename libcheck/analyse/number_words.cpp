#include "analyse/number_words.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

using enum NumberWordKind;

struct Row {
    std::string_view word;
    NumberWordKind kind;
    double value;
};

// In alphabetical order, which the search needs.
constexpr std::array rows = std::to_array<Row>({
    {"billion", Scale, 1e9},
    {"billions", PluralScale, 1e9},
    {"billionth", Ordinal, 1e9},
    {"bln", Scale, 1e9},
    {"bn", Scale, 1e9},
    {"crore", Scale, 1e7},
    {"crores", PluralScale, 1e7},
    {"doz", Scale, 12},
    {"dozen", Scale, 12},
    {"dozens", PluralScale, 24},
    {"dozs", Scale, 12},
    {"dz", Scale, 12},
    {"dzs", Scale, 12},
    {"eight", Small, 8},
    {"eighteen", Small, 18},
    {"eighteenth", Ordinal, 18},
    {"eighth", Ordinal, 8},
    {"eightieth", Ordinal, 80},
    {"eighty", Small, 80},
    {"eleven", Small, 11},
    {"eleventh", Ordinal, 11},
    {"fifteen", Small, 15},
    {"fifteenth", Ordinal, 15},
    {"fifth", Ordinal, 5},
    {"fiftieth", Ordinal, 50},
    {"fifty", Small, 50},
    {"first", Ordinal, 1},
    {"five", Small, 5},
    {"fortieth", Ordinal, 40},
    {"forty", Small, 40},
    {"four", Small, 4},
    {"fourteen", Small, 14},
    {"fourteenth", Ordinal, 14},
    {"fourth", Ordinal, 4},
    {"half", Denominator, 2},
    {"halves", Denominator, 2},
    {"hundred", Hundred, 100},
    {"hundreds", PluralScale, 100},
    {"hundredth", Ordinal, 100},
    {"lac", Scale, 1e5},
    {"lakh", Scale, 1e5},
    {"lakhs", PluralScale, 1e5},
    {"million", Scale, 1e6},
    {"millions", PluralScale, 1e6},
    {"millionth", Ordinal, 1e6},
    {"mln", Scale, 1e6},
    {"mn", Scale, 1e6},
    {"naught", Small, 0},
    {"nine", Small, 9},
    {"nineteen", Small, 19},
    {"nineteenth", Ordinal, 19},
    {"ninetieth", Ordinal, 90},
    {"ninety", Small, 90},
    {"ninth", Ordinal, 9},
    {"nought", Small, 0},
    {"one", Small, 1},
    {"quarter", Denominator, 4},
    {"quarters", Denominator, 4},
    {"scores", PluralScale, 40},
    {"second", Ordinal, 2},
    {"seven", Small, 7},
    {"seventeen", Small, 17},
    {"seventeenth", Ordinal, 17},
    {"seventh", Ordinal, 7},
    {"seventieth", Ordinal, 70},
    {"seventy", Small, 70},
    {"six", Small, 6},
    {"sixteen", Small, 16},
    {"sixteenth", Ordinal, 16},
    {"sixth", Ordinal, 6},
    {"sixtieth", Ordinal, 60},
    {"sixty", Small, 60},
    {"ten", Small, 10},
    {"tens", PluralScale, 20},
    {"tenth", Ordinal, 10},
    {"third", Ordinal, 3},
    {"thirteen", Small, 13},
    {"thirteenth", Ordinal, 13},
    {"thirtieth", Ordinal, 30},
    {"thirty", Small, 30},
    {"thousand", Scale, 1e3},
    {"thousands", PluralScale, 1e3},
    {"thousandth", Ordinal, 1e3},
    {"three", Small, 3},
    {"tn", Scale, 1e12},
    {"trillion", Scale, 1e12},
    {"trillions", PluralScale, 1e12},
    {"trillionth", Ordinal, 1e12},
    {"trn", Scale, 1e12},
    {"twelfth", Ordinal, 12},
    {"twelve", Small, 12},
    {"twentieth", Ordinal, 20},
    {"twenty", Small, 20},
    {"two", Small, 2},
    {"zero", Small, 0},
});
static_assert(std::ranges::is_sorted(rows, {}, &Row::word));

constexpr std::uint32_t first_letters = [] {
    std::uint32_t bits = 0;
    for (const auto& row : rows) bits |= 1U << (row.word[0] - 'a');
    return bits;
}();

} // namespace

NumberWord number_word(std::string_view lower) {
    if (lower.size() < 2 || lower.size() > 11 || lower[0] < 'a' || lower[0] > 'z') return {};
    if ((first_letters >> (lower[0] - 'a') & 1U) == 0) return {};
    const auto at = std::ranges::lower_bound(rows, lower, {}, &Row::word);
    if (at == rows.end() || at->word != lower) return {};
    return {at->kind, at->value};
}

double denominator_word(std::string_view lower) {
    auto word = number_word(lower);
    if (word.kind == None && lower.size() > 4 && lower.back() == 's')
        word = number_word(lower.substr(0, lower.size() - 1));
    const bool below = word.kind == Denominator || (word.kind == Ordinal && word.value > 2);
    return below ? word.value : 0;
}

} // namespace factlint::analyse
