#include "analyse/number_digits.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace factlint::analyse {
namespace {

constexpr std::size_t longest_number = 40;

/// ½ and its like.
double vulgar(char32_t c) {
    switch (c) {
    case 0xBC:
        return 0.25;
    case 0xBD:
        return 0.5;
    case 0xBE:
        return 0.75;
    case 0x2150:
        return 1.0 / 7;
    case 0x2151:
        return 1.0 / 9;
    case 0x2152:
        return 0.1;
    case 0x2153:
        return 1.0 / 3;
    case 0x2154:
        return 2.0 / 3;
    case 0x2155:
        return 0.2;
    case 0x2156:
        return 0.4;
    case 0x2157:
        return 0.6;
    case 0x2158:
        return 0.8;
    case 0x2159:
        return 1.0 / 6;
    case 0x215A:
        return 5.0 / 6;
    case 0x215B:
        return 0.125;
    case 0x215C:
        return 0.375;
    case 0x215D:
        return 0.625;
    case 0x215E:
        return 0.875;
    default:
        return 0;
    }
}

int superscript(char32_t c) {
    if (c == 0xB9) return 1;
    if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}

class Lexer {
  public:
    Lexer(std::string_view text, std::uint32_t limit) : text_(text.substr(0, limit)) {}

    DigitNumber read(std::uint32_t at) {
        DigitNumber out;
        if (const double part = vulgar_at(at); part > 0) {
            out.value = part;
            out.fraction = true;
            out.end = past_;
            return out;
        }
        if (this->at(at) == '.' && digit(at + 1)) { // ".5"
            if (!grouped(at + 1, out) || !out.plain) return {};
            for (auto i = at + 1; i < out.end; ++i) out.value /= 10;
            out.plain = false;
            out.decimal = true;
            return out;
        }
        if (!digit(at) || !grouped(at, out)) return {};
        exponent(out);
        if (fraction_line(at, out)) return out;
        mixed(out);
        return out;
    }

  private:
    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    bool digit(std::size_t i) const { return ascii::is_digit(at(i)); }
    std::uint32_t run(std::uint32_t i) const {
        while (digit(i)) ++i;
        return i;
    }

    double vulgar_at(std::uint32_t i) {
        if (!ascii::is_high(at(i))) return 0;
        const auto point = code_point_at(text_, i);
        past_ = i + static_cast<std::uint32_t>(point.size);
        return vulgar(point.value);
    }

    /// Digits with the marks between them.
    bool grouped(std::uint32_t begin, DigitNumber& out) {
        struct Mark {
            std::uint32_t at;
            char sign;
            std::uint32_t digits; ///< after it
        };
        std::array<Mark, 16> marks{};
        std::size_t count = 0;
        std::uint32_t i = run(begin);
        const std::uint32_t first = i - begin;
        while ((at(i) == ',' || at(i) == '.') && digit(i + 1)) {
            const auto end = run(i + 1);
            if (count == marks.size()) return false;
            marks[count++] = {i, at(i), end - i - 1};
            i = end;
        }
        std::size_t commas = 0;
        std::size_t points = 0;
        for (std::size_t k = 0; k < count; ++k) (marks[k].sign == ',' ? commas : points) += 1;
        std::uint32_t decimal = 0; ///< where the decimal mark is
        const auto thousands = [&](char sign, std::size_t until) {
            if (first > 3) return false;
            for (std::size_t k = 0; k < until; ++k) {
                const bool last = k + 1 == until;
                if (marks[k].sign != sign || !(marks[k].digits == 3 || (!last && marks[k].digits == 2)))
                    return false;
            }
            return true;
        };
        if (count == 0) {
            i = spaced_groups(begin, i);
            out.plain = i == begin + first;
            if (!out.plain && at(i) == '.' && digit(i + 1)) { // "1 234 567.89"
                decimal = i;
                i = run(i + 1);
            }
        } else {
            const auto& last = marks[count - 1];
            if (last.sign == '.' && points == 1 && (commas == 0 || thousands(',', count - 1))) {
                decimal = last.at;
            } else if (points == 0 && thousands(',', count)) {
                // "1,200", "1,00,000"
            } else if (commas == 1 && last.sign == ',' && last.digits < 3 && points > 0 &&
                       thousands('.', count - 1)) {
                decimal = last.at; // "1.111,11"
            } else if (count == 1 && commas == 1 && last.digits < 3 && first <= 3) {
                decimal = last.at; // "5,00"
            } else if (points > 1 && commas == 0 && thousands('.', count)) {
                // "1.234.567"
            } else if (commas > 0 && points == 0) {
                i = marks[0].at; // "1,2,3": a list
                out.plain = true;
            } else {
                return false;
            }
        }
        if (i - begin > longest_number || at(i) == ':') return false;
        std::array<char, 2 * longest_number> buffer{};
        std::size_t size = 0;
        for (auto k = begin; k < i; ++k) {
            if (digit(k)) buffer[size++] = text_[k];
            if (decimal != 0 && k == decimal) buffer[size++] = '.';
        }
        const auto got = std::from_chars(buffer.data(), buffer.data() + size, out.value);
        if (got.ec != std::errc{} || !std::isfinite(out.value)) return false;
        out.decimal = decimal != 0;
        out.end = i;
        return true;
    }

    /// "1 234 567": two groups at least, since "11 250 people" are two numbers. Narrow spaces prove it alone.
    std::uint32_t spaced_groups(std::uint32_t begin, std::uint32_t end) const {
        if (end - begin > 3) return end;
        std::uint32_t i = end;
        int groups = 0;
        bool narrow = false;
        for (;;) {
            std::uint32_t next = i;
            if (at(next) == ' ')
                ++next;
            else if (ascii::is_high(at(next))) {
                const auto point = code_point_at(text_, next);
                if (point.value != 0xA0 && point.value != 0x2009 && point.value != 0x202F) break;
                narrow = true;
                next += static_cast<std::uint32_t>(point.size);
            } else
                break;
            if (run(next) - next != 3) break;
            i = next + 3;
            ++groups;
        }
        // "10 000" is one number; what is counted stands behind it, not a round thousand.
        const bool round = groups == 1 && text_.substr(i - 3, 3) == "000";
        return groups >= 2 || (groups == 1 && (narrow || round)) ? i : end;
    }

    bool minus_at(std::size_t i) const { return i < text_.size() && text_.substr(i).starts_with("−"); }

    /// The superscripts of "10⁻⁵".
    bool raised(std::uint32_t i, DigitNumber& out) const {
        bool minus = false;
        int power = 0;
        int digits = 0;
        for (; i < text_.size() && ascii::is_high(text_[i]); ++digits) {
            const auto point = code_point_at(text_, i);
            if (point.value == 0x207B && digits == 0 && !minus) {
                minus = true;
                --digits;
            } else if (const int digit = superscript(point.value); digit >= 0 && digits < 3) {
                power = power * 10 + digit;
            } else {
                break;
            }
            i += static_cast<std::uint32_t>(point.size);
        }
        if (digits == 0) return false;
        const double value = out.value * std::pow(10.0, minus ? -power : power);
        if (!std::isfinite(value)) return false;
        out.value = value;
        out.plain = false;
        out.end = i;
        return true;
    }

    void exponent(DigitNumber& out) const {
        if (out.plain && out.value == 10) {
            DigitNumber ten = out;
            ten.value = 1;
            if (raised(out.end, ten)) { // "10⁶"
                out = ten;
                return;
            }
        }
        auto i = out.end;
        const bool below = at(i) == '^' && at(i + 1) == '-';
        if (const auto first = i + (below ? 2 : 1); at(i) == '^' && digit(first) && !digit(first + 2)) {
            const auto end = run(first); // "2^10", "2.5^-1"
            double power = 0;
            for (auto k = first; k < end; ++k) power = power * 10 + (at(k) - '0');
            const double value = std::pow(out.value, below ? -power : power);
            if (!std::isfinite(value)) return;
            out.value = value;
            out.plain = false;
            out.end = end;
            return;
        }
        if (at(i) == 'e' || at(i) == 'E') {
            ++i;
        } else {
            while (at(i) == ' ') ++i;
            if (at(i) == 'x' || at(i) == '*')
                ++i;
            else if (text_.substr(std::min<std::size_t>(i, text_.size())).starts_with("×"))
                i += 2;
            else
                return;
            while (at(i) == ' ') ++i;
            if (at(i) != '1' || at(i + 1) != '0') return;
            i += 2;
            if (raised(i, out)) return;
            if (at(i) == '^') ++i;
            if (!(at(i) == '-' || at(i) == '+' || at(i - 1) == '^' || minus_at(i))) return;
        }
        bool minus = false;
        if (minus_at(i)) { // U+2212
            minus = true;
            i += 3;
        } else if (at(i) == '-' || at(i) == '+') {
            minus = at(i++) == '-';
        }
        const auto end = run(i);
        if (end == i || end - i > 3 || ascii::is_alpha(at(end))) return;
        int power = 0;
        for (; i < end; ++i) power = power * 10 + (at(i) - '0');
        const double value = out.value * std::pow(10.0, minus ? -power : power);
        if (!std::isfinite(value)) return;
        out.value = value;
        out.plain = false;
        out.end = end;
    }

    /// "3/4"; but no "3/4/2022".
    bool fraction_line(std::uint32_t begin, DigitNumber& out) {
        if (!out.plain || at(out.end) != '/' || !digit(out.end + 1)) return false;
        const auto below = out.end + 1;
        const auto end = run(below);
        if (out.end - begin > 3 || end - below > 3 || at(end) == '/' || ascii::is_alpha(at(end)) ||
            (at(end) == '.' && digit(end + 1)) || (begin > 0 && at(begin - 1) == '/')) {
            return false;
        }
        double under = 0;
        for (auto i = below; i < end; ++i) under = under * 10 + (at(i) - '0');
        // "9/11" and "24/7" are names; what people write as fractions has a small or a round number below.
        const bool usual = under <= 10 || under == 12 || under == 16 || under == 20 || under == 32 ||
                           under == 64 || under > 31;
        if (under < 2 || !usual || out.value >= under) return false;
        out.value /= under;
        out.plain = false;
        out.fraction = true;
        out.end = end;
        return true;
    }

    /// "9 1/2", "1½"
    void mixed(DigitNumber& out) {
        if (!out.plain) return;
        auto i = out.end;
        if (at(i) == ' ') ++i;
        if (at(i) == ' ') ++i;
        double part = vulgar_at(i);
        auto end = past_;
        if (part == 0 && i > out.end && digit(i)) {
            DigitNumber tail;
            const auto stop = run(i);
            if (stop - i > 2 || at(stop) != '/') return;
            tail.plain = true;
            tail.end = stop;
            for (auto k = i; k < stop; ++k) tail.value = tail.value * 10 + (at(k) - '0');
            if (!fraction_line(i, tail) || tail.value >= 1) return;
            part = tail.value;
            end = tail.end;
        }
        if (part == 0) return;
        out.value += part;
        out.plain = false;
        out.end = end;
    }

    std::string_view text_;
    std::uint32_t past_ = 0;
};

} // namespace

DigitNumber digits_at(std::string_view text, std::uint32_t at, std::uint32_t limit) {
    return Lexer(text, limit).read(at);
}

} // namespace factlint::analyse
