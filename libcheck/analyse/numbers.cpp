#include "analyse/numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace factlint::analyse {
namespace {

double scale_of(std::string_view word) {
    if (word == "hundred") return 1e2;
    if (word == "thousand" || word == "k") return 1e3;
    if (word == "lakh" || word == "lac" || word == "lakhs") return 1e5;
    if (word == "million" || word == "mn" || word == "mln" || word == "m") return 1e6;
    if (word == "crore" || word == "crores") return 1e7;
    if (word == "billion" || word == "bn" || word == "bln" || word == "b") return 1e9;
    if (word == "trillion" || word == "tn" || word == "trn") return 1e12;
    if (word == "dozen") return 12;
    return 0;
}
double plural_scale(std::string_view word) {
    if (word == "hundreds") return 1e2;
    if (word == "thousands") return 1e3;
    if (word == "lakhs") return 1e5;
    if (word == "millions") return 1e6;
    if (word == "crores") return 1e7;
    if (word == "billions") return 1e9;
    if (word == "trillions") return 1e12;
    if (word == "dozens") return 24;
    if (word == "scores") return 40;
    if (word == "tens") return 20;
    return 0;
}

/// "1,200.5" -> 1200.5; false when it is no plain number.
bool digits_value(std::string_view form, double& value) {
    if (form.empty() || !ascii::is_digit(form[0]) || form.size() > 40) return false;
    std::array<char, 48> buffer{};
    std::size_t size = 0;
    bool point = false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char c = form[i];
        if (ascii::is_digit(c)) {
            buffer[size++] = c;
        } else if (c == '.' && !point) {
            point = true;
            buffer[size++] = c;
        } else if (c != ',') {
            return false;
        }
    }
    const auto read = std::from_chars(buffer.data(), buffer.data() + size, value);
    return read.ec == std::errc{} && read.ptr == buffer.data() + size && std::isfinite(value);
}

} // namespace

int small_number(std::string_view lower) {
    static constexpr std::array<std::string_view, 28> names = {
        "one",     "two",     "three",     "four",     "five",     "six",      "seven",
        "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",
        "forty",   "fifty",   "sixty",     "seventy",  "eighty",   "ninety",   "fourty"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == lower)
            return i < 19 ? static_cast<int>(i) + 1 : i < 27 ? static_cast<int>(i - 17) * 10 : 40;
    return 0;
}

int ordinal_at(const Reading& r, std::uint32_t at) {
    static constexpr std::array<std::string_view, 20> names = {
        "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
        "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
    const auto low = r.lower[at];
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == low) return static_cast<int>(i) + 1;
    if (low.size() > 2 && low.size() < 8 && ascii::is_digit(low[0]) &&
        (low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th"))) {
        int value = 0;
        const auto read = std::from_chars(low.data(), low.data() + low.size() - 2, value);
        if (read.ec == std::errc{} && read.ptr == low.data() + low.size() - 2) return value;
    }
    return 0;
}

Number number_at(const Reading& r, std::uint32_t at, std::uint32_t limit) {
    Number number;
    if (at >= limit) return number;
    double total = 0;   // finished thousands, millions ...
    double current = 0; // below the next scale
    auto i = at;
    bool any = false;
    if (digits_value(r.word(i), current)) {
        number.digits = number.plain = true;
        for (const char c : r.word(i)) number.plain = number.plain && ascii::is_digit(c);
        any = true;
        ++i;
    } else if (r.is_any(i, {"a", "an"}) && i + 1 < limit && scale_of(r.lower[i + 1]) > 0 &&
               r.lower[i + 1].size() > 2) {
        current = 1;
        any = true;
        ++i;
    } else if (r.is(i, "half") && i + 2 < limit && r.is_any(i + 1, {"a", "an"}) &&
               scale_of(r.lower[i + 2]) > 0) {
        current = 0.5;
        any = true;
        i += 2;
    } else if (r.is(i, "zero")) {
        number.end = i + 1;
        return number;
    }
    if (!any) {
        if (const double scale = plural_scale(r.lower[i]); scale > 0) {
            number.value = scale;
            number.plural = true;
            number.end = i + 1;
            // "hundreds of thousands"
            if (i + 2 < limit && r.is(i + 1, "of") && plural_scale(r.lower[i + 2]) > 0 &&
                r.lower[i + 2] != "dozens" && r.lower[i + 2] != "scores") {
                number.value = scale * plural_scale(r.lower[i + 2]);
                number.end = i + 3;
            }
            return number;
        }
        if (r.is(i, "dozen") || scale_of(r.lower[i]) >= 1000) {
            if (r.lower[i].size() < 4) return number;
            current = 1;
            any = true;
        } else if (small_number(r.lower[i]) == 0) {
            return number;
        }
    }
    while (i < limit) {
        const auto low = r.lower[i];
        if (const int small = small_number(low); small > 0 && !number.digits) {
            // "one two" are two numbers; "twenty two" is one.
            const double last = std::fmod(current, 100.0);
            if (any && !(small < 10 && last >= 20 && std::fmod(current, 10.0) == 0) &&
                std::fmod(current, 100.0) != 0)
                break;
            current += small;
            any = true;
            ++i;
            continue;
        }
        const double scale = scale_of(low);
        if (any && scale > 0) {
            const bool letter = low.size() <= 2;
            if (letter &&
                (!number.digits || r.space_before(i) ? !(low == "bn" || low == "mn" || low == "tn") : false))
                break;
            if (letter && (low == "m" || low == "b" || low == "k") && !(at > 0 && r.tag(at - 1) == Tag::Sym))
                break;
            if (scale < 1000) {
                current = (current == 0 ? 1 : current) * scale;
            } else {
                total += (current == 0 ? 1 : current) * scale;
                current = 0;
            }
            number.scaled = true;
            ++i;
            if (number.digits && scale >= 1000) break;
            continue;
        }
        // "two hundred and fifty", "twenty-five"
        if (any && !number.digits && i + 1 < limit && small_number(r.lower[i + 1]) > 0 &&
            ((low == "and" && current >= 100 && std::fmod(current, 100.0) == 0) ||
             (r.word(i) == "-" && !r.space_before(i) && std::fmod(current, 100.0) >= 20 &&
              std::fmod(current, 10.0) == 0))) {
            ++i;
            continue;
        }
        // "five-million"
        if (any && r.word(i) == "-" && !r.space_before(i) && i + 1 < limit && scale_of(r.lower[i + 1]) > 0 &&
            r.lower[i + 1].size() > 2) {
            ++i;
            continue;
        }
        break;
    }
    if (!any) return number;
    number.value = total + current;
    if (number.scaled) number.plain = false;
    number.end = i;
    return number;
}

} // namespace factlint::analyse
