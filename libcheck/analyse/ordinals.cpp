#include "analyse/number_words.hpp"
#include "analyse/numbers.hpp"

#include <charconv>

namespace factlint::analyse {

using enum NumberWordKind;

int ordinal_at(const Reading& r, std::uint32_t at) {
    const auto low = r.lower[at];
    if (low.size() > 2 && low.size() < 8 && ascii::is_digit(low[0])) {
        if (!(low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th")))
            return 0;
        int value = 0;
        const auto read = std::from_chars(low.data(), low.data() + low.size() - 2, value);
        return read.ec == std::errc{} && read.ptr == low.data() + low.size() - 2 ? value : 0;
    }
    const auto word = number_word(low);
    return word.kind == NumberWordKind::Ordinal && word.value < 1000 ? static_cast<int>(word.value) : 0;
}

OrdinalNumber long_ordinal_at(const Reading& r, std::uint32_t at, std::uint32_t limit) {
    if (const int alone = ordinal_at(r, at); alone > 0) return {at + 1, static_cast<double>(alone)};
    auto low = [&](std::uint32_t i) { return i < limit ? r.lower[i] : std::string_view{}; };
    const auto first = number_word(low(at));
    if (first.kind != Small && first.kind != Hundred && first.kind != Scale) return {};
    double value = 0;
    double last = 1000;
    for (auto i = at; i < limit;) {
        const auto w = number_word(low(i));
        if (w.kind == NumberWordKind::Ordinal) {
            if (i == at) return {};
            if (w.value < 10 && last >= 20) return {i + 1, value + w.value};
            if (w.value < 100 && last >= 100) return {i + 1, value + w.value};
            if (w.value >= 100) return {i + 1, (value == 0 ? 1 : value) * w.value};
            return {};
        }
        if (w.kind == Small && (last >= 100 || (last >= 20 && w.value < 10))) {
            value += w.value;
            last = w.value;
        } else if ((w.kind == Hundred || w.kind == Scale) && i + 1 < limit) {
            value = (value == 0 ? 1 : value) * w.value;
            last = w.value;
        } else if (!(i > at && (low(i) == "-" || low(i) == "and"))) {
            return {};
        }
        ++i;
    }
    return {};
}

} // namespace factlint::analyse
