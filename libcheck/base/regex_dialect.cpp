#include "base/regex_dialect.hpp"

#include "base/ascii.hpp"
#include "base/regex.hpp"
#include "base/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace factlint {
namespace {

constexpr char32_t last_code_point = 0x10FFFF;

struct Range {
    char32_t first;
    char32_t last;
};
using Set = std::vector<Range>;

// Sorted, without overlaps, without surrogates (which no valid text holds).
Set tidy(Set set) {
    std::sort(set.begin(), set.end(), [](Range a, Range b) { return a.first < b.first; });
    Set out;
    const auto add = [&](char32_t first, char32_t last) {
        if (first > last) return;
        if (!out.empty() && first <= out.back().last + 1 && first != 0xE000) {
            out.back().last = std::max(out.back().last, last);
        } else {
            out.push_back({first, last});
        }
    };
    for (const Range range : set) {
        add(range.first, std::min<char32_t>(range.last, 0xD7FF));
        add(std::max<char32_t>(range.first, 0xE000), range.last);
    }
    return out;
}

Set complement(const Set& set) {
    Set out;
    char32_t next = 0;
    for (const Range range : tidy(set)) {
        if (range.first > next) out.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    if (next <= last_code_point) out.push_back({next, last_code_point});
    return tidy(std::move(out));
}

// Adds the other case of each letter; wide ranges hold both cases already or are not letters at all.
Set with_both_cases(Set set) {
    const std::size_t count = set.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Range range = set[i];
        if (range.last - range.first > 0x500) continue;
        for (char32_t c = range.first; c <= range.last; ++c)
            for (const UChar32 other :
                 {u_tolower(static_cast<UChar32>(c)), u_toupper(static_cast<UChar32>(c))})
                if (static_cast<char32_t>(other) != c)
                    set.push_back({static_cast<char32_t>(other), static_cast<char32_t>(other)});
    }
    return set;
}

void append_byte(std::string& out, unsigned byte) {
    static constexpr char digits[] = "0123456789abcdef";
    out += {'\\', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

void append_bytes(std::string& out, unsigned first, unsigned last) {
    if (first == last) return append_byte(out, first);
    out += '[';
    append_byte(out, first);
    out += '-';
    append_byte(out, last);
    out += ']';
}

// A range of code points outside ASCII as alternatives of byte ranges: cut where the length of the sequence
// changes, then where a lower byte does not run through all of 80..BF.
void append_sequences(std::string& out, char32_t first, char32_t last) {
    for (const char32_t limit : {char32_t{0x7FF}, char32_t{0xFFFF}})
        if (first <= limit && limit < last) {
            append_sequences(out, first, limit);
            return append_sequences(out, limit + 1, last);
        }
    for (unsigned shift = 6; shift <= 18; shift += 6) {
        const char32_t mask = (char32_t{1} << shift) - 1;
        if ((first & ~mask) == (last & ~mask)) break;
        if ((first & mask) != 0) {
            append_sequences(out, first, first | mask);
            return append_sequences(out, (first | mask) + 1, last);
        }
        if ((last & mask) != mask) {
            append_sequences(out, first, (last & ~mask) - 1);
            return append_sequences(out, last & ~mask, last);
        }
    }
    std::string from;
    std::string to;
    append_utf8(from, first);
    append_utf8(to, last);
    if (!out.empty()) out += '|';
    for (std::size_t i = 0; i < from.size(); ++i)
        append_bytes(out, static_cast<unsigned char>(from[i]), static_cast<unsigned char>(to[i]));
}

std::string spell(const Set& set) {
    std::string ascii_part;
    std::string wide_part;
    for (const Range range : tidy(set)) {
        if (range.first < 0x80) {
            const char32_t last = std::min<char32_t>(range.last, 0x7F);
            append_byte(ascii_part, range.first);
            if (last > range.first) {
                ascii_part += '-';
                append_byte(ascii_part, last);
            }
        }
        if (range.last >= 0x80)
            append_sequences(wide_part, std::max<char32_t>(range.first, 0x80), range.last);
    }
    std::string out;
    if (!ascii_part.empty()) out.append("[").append(ascii_part).append("]");
    if (wide_part.empty()) return out.empty() ? "(?!)" : out;
    if (!out.empty()) out += '|';
    return out.insert(0, "(?:").append(wide_part).append(")");
}

// The classes of RE2: ASCII only, whatever the locale.
std::optional<Set> perl_class(char letter) {
    switch (ascii::lower(letter)) {
    case 'd':
        return Set{{'0', '9'}};
    case 'w':
        return Set{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
    case 's':
        return Set{{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};
    default:
        return std::nullopt;
    }
}

std::optional<Set> posix_class(std::string_view name) {
    static const std::array<std::pair<std::string_view, Set>, 14> classes = {{
        {"alnum", {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}},
        {"alpha", {{'A', 'Z'}, {'a', 'z'}}},
        {"ascii", {{0, 0x7F}}},
        {"blank", {{'\t', '\t'}, {' ', ' '}}},
        {"cntrl", {{0, 0x1F}, {0x7F, 0x7F}}},
        {"digit", {{'0', '9'}}},
        {"graph", {{'!', '~'}}},
        {"lower", {{'a', 'z'}}},
        {"print", {{' ', '~'}}},
        {"punct", {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}}},
        {"space", {{'\t', '\r'}, {' ', ' '}}},
        {"upper", {{'A', 'Z'}}},
        {"word", {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}},
        {"xdigit", {{'0', '9'}, {'A', 'F'}, {'a', 'f'}}},
    }};
    const bool negated = !name.empty() && name.front() == '^';
    if (negated) name.remove_prefix(1);
    for (const auto& [known, set] : classes)
        if (known == name) return negated ? complement(set) : set;
    return std::nullopt;
}

struct Flags {
    bool ignore_case = false;
    bool dot_is_all = false;
    bool many_lines = false;
};

// Reads the pattern once from left to right. RE2 has accepted it before, so it is well-formed.
class Speller {
  public:
    Speller(std::string_view pattern, Flags flags) : pattern_(pattern), flags_{flags} {}

    Result<std::string> run() {
        while (at_ < pattern_.size()) FACTLINT_CHECK(item());
        return std::move(out_);
    }

  private:
    std::string_view pattern_;
    std::vector<Flags> flags_; // one per open group; the last is in force
    std::size_t at_ = 0;
    std::string out_;

    bool sees(std::string_view text) const { return pattern_.substr(at_, text.size()) == text; }
    tl::unexpected<Error> refuse(std::string message, std::string hint) const {
        return fail(std::move(message), ":" + std::to_string(at_ + 1), std::move(hint));
    }
    void put(Set set) {
        if (flags_.back().ignore_case) set = with_both_cases(std::move(set));
        out_ += spell(set);
    }
    void put_complement(Set set) {
        if (flags_.back().ignore_case) set = with_both_cases(std::move(set));
        out_ += spell(complement(set));
    }
    void put_literal(char32_t c) {
        if (c >= 0x80) return put({{c, c}});
        if (ascii::is_alnum(static_cast<char>(c))) {
            out_ += static_cast<char>(c);
        } else {
            append_byte(out_, c);
        }
    }

    Status item() {
        const char c = pattern_[at_];
        switch (c) {
        case '\\':
            return escape();
        case '[':
            return bracket();
        case '(':
            return open();
        case ')':
            if (flags_.size() > 1) flags_.pop_back();
            break;
        case '.':
            ++at_;
            put_complement(flags_.back().dot_is_all ? Set{} : Set{{'\n', '\n'}});
            return {};
        case '^':
            ++at_;
            out_ += flags_.back().many_lines ? "(?:\\A|(?<=\\n))" : "\\A";
            return {};
        case '$':
            ++at_;
            out_ += flags_.back().many_lines ? "(?=\\n|\\z)" : "\\z";
            return {};
        case '{':
            if (!is_repeat()) {
                ++at_;
                put_literal('{');
                return {};
            }
            while (pattern_[at_] != '}') out_ += pattern_[at_++];
            break;
        case '*':
        case '+':
        case '?':
        case '|':
            break;
        default: {
            const CodePoint point = code_point_at(pattern_, at_);
            at_ += point.size;
            put_literal(point.value);
            return {};
        }
        }
        out_ += pattern_[at_++];
        return {};
    }

    // "{3}", "{3,}" or "{3,5}" at the place; any other brace is itself.
    bool is_repeat() const {
        std::size_t i = at_ + 1;
        const auto digits = [&] {
            const std::size_t from = i;
            while (i < pattern_.size() && ascii::is_digit(pattern_[i])) ++i;
            return i > from;
        };
        if (!digits()) return false;
        if (i < pattern_.size() && pattern_[i] == ',') {
            ++i;
            digits();
        }
        return i < pattern_.size() && pattern_[i] == '}';
    }

    Status open() {
        flags_.push_back(flags_.back());
        if (!sees("(?")) {
            ++at_;
            out_ += '(';
            return {};
        }
        if (sees("(?P") || sees("(?<"))
            return refuse("named groups are outside the dialect", "write ( ... )");
        at_ += 2;
        bool on = true;
        Flags& flags = flags_.back();
        for (; at_ < pattern_.size() && pattern_[at_] != ')' && pattern_[at_] != ':'; ++at_) {
            switch (pattern_[at_]) {
            case 'i':
                flags.ignore_case = on;
                break;
            case 's':
                flags.dot_is_all = on;
                break;
            case 'm':
                flags.many_lines = on;
                break;
            case '-':
                on = false;
                break;
            default:
                return refuse("this group flag is outside the dialect", "i, m and s are known");
            }
        }
        const bool whole_group = at_ < pattern_.size() && pattern_[at_] == ')';
        ++at_;
        const std::string letter_case = flags.ignore_case ? "i" : "-i";
        if (!whole_group) {
            out_ += "(?" + letter_case + ":";
            return {};
        }
        // "(?i)" holds until the group around it ends.
        out_ += "(?" + letter_case + ")";
        const Flags changed = flags;
        flags_.pop_back();
        flags_.back() = changed;
        return {};
    }

    // The code point of an escape, or empty when the escape is not a character. `at_` is behind the
    // backslash.
    std::optional<char32_t> escaped_character() {
        const char c = pattern_[at_];
        static constexpr std::string_view names = "aftnrv";
        static constexpr std::string_view values = "\a\f\t\n\r\v";
        if (const auto i = names.find(c); i != std::string_view::npos) {
            ++at_;
            return static_cast<char32_t>(values[i]);
        }
        if (c == 'x') {
            ++at_;
            const bool braces = at_ < pattern_.size() && pattern_[at_] == '{';
            if (braces) ++at_;
            char32_t value = 0;
            for (std::size_t i = 0; at_ < pattern_.size() && (braces ? pattern_[at_] != '}' : i < 2);
                 ++i, ++at_) {
                const char digit = ascii::lower(pattern_[at_]);
                value = value * 16 +
                        static_cast<char32_t>(ascii::is_digit(digit) ? digit - '0' : digit - 'a' + 10);
            }
            if (braces) ++at_;
            return value;
        }
        if (ascii::is_alnum(c)) return std::nullopt;
        const CodePoint point = code_point_at(pattern_, at_);
        at_ += point.size;
        return point.value;
    }

    Status refused_escape(char c) const {
        if (ascii::is_digit(c))
            return refuse("numbered escapes are outside the dialect", "no back-references");
        if (c == 'p' || c == 'P')
            return refuse("\\p classes mean different things to the two engines",
                          "write [[:alpha:]] and the like");
        if (c == 'C' || c == 'Q' || c == 'E')
            return refuse(std::string("\\") + c + " is outside the dialect", "escape single characters");
        return {};
    }

    Status escape() {
        ++at_;
        const char c = pattern_[at_];
        FACTLINT_CHECK(refused_escape(c));
        if (const auto set = perl_class(c)) {
            ++at_;
            if (ascii::is_upper(c)) {
                put_complement(*set);
            } else {
                put(*set);
            }
            return {};
        }
        if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
            ++at_;
            out_ += {'\\', c};
            return {};
        }
        if (const auto point = escaped_character()) {
            put_literal(*point);
            return {};
        }
        return refuse(std::string("\\") + c + " is outside the dialect", "");
    }

    Status bracket() {
        ++at_;
        const bool negated = sees("^");
        if (negated) ++at_;
        Set set;
        for (bool first = true; at_ < pattern_.size() && (first || pattern_[at_] != ']'); first = false) {
            if (sees("[:")) {
                const std::size_t end = pattern_.find(":]", at_);
                const auto named = end == std::string_view::npos
                                       ? std::nullopt
                                       : posix_class(pattern_.substr(at_ + 2, end - at_ - 2));
                if (named) {
                    set.insert(set.end(), named->begin(), named->end());
                    at_ = end + 2;
                    continue;
                }
            }
            if (pattern_[at_] == '\\') {
                const char c = pattern_[at_ + 1];
                FACTLINT_CHECK(refused_escape(c));
                if (const auto named = perl_class(c)) {
                    const Set each = ascii::is_upper(c) ? complement(*named) : *named;
                    set.insert(set.end(), each.begin(), each.end());
                    at_ += 2;
                    continue;
                }
            }
            const char32_t from = character();
            char32_t to = from;
            if (sees("-") && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
                ++at_;
                to = character();
            }
            set.push_back({from, to});
        }
        ++at_;
        if (negated) {
            put_complement(std::move(set));
        } else {
            put(std::move(set));
        }
        return {};
    }

    char32_t character() {
        if (pattern_[at_] == '\\') {
            ++at_;
            if (const auto point = escaped_character()) return *point;
        }
        const CodePoint point = code_point_at(pattern_, at_);
        at_ += point.size;
        return point.value;
    }
};

} // namespace

Result<std::string> spell_for_bytes(std::string_view pattern, Case letter_case) {
    Flags flags;
    flags.ignore_case = letter_case == Case::Ignored;
    return Speller(pattern, flags).run();
}

} // namespace factlint
