#include "syntax/word_features.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"

#include <algorithm>

namespace factlint::syntax {
namespace {

constexpr std::size_t longest = 64; ///< bytes of a word that are looked at

std::string_view cut(std::string_view word) {
    if (word.size() <= longest) return word;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
    return word.substr(0, end);
}

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Straight forms of what newspapers set as typographic signs.
std::string_view straight(std::string_view sign) {
    if (sign == "’" || sign == "‘" || sign == "`" || sign == "´") return "'";
    if (sign == "“" || sign == "”" || sign == "„" || sign == "«" || sign == "»") return "\"";
    if (sign == "–" || sign == "—" || sign == "―" || sign == "--" || sign == "−") return "-";
    if (sign == "…") return "...";
    return sign;
}

enum class Kind : std::uint64_t {
    Word = 1,
    Shape,
    Affix
}; ///< affixes take Affix and the seven numbers after

} // namespace

std::string normal_form(std::string_view full) {
    const auto word = cut(full);
    if (word == "``" || word == "''") return "\"";
    if (word == "--" || word == "---") return "-";
    std::string out;
    out.reserve(word.size());
    for (std::size_t i = 0; i < word.size();) {
        std::size_t end = i + 1;
        while (end < word.size() && !starts_character(word[end])) ++end;
        const auto character = word.substr(i, end - i);
        if (character.size() == 1)
            out +=
                ascii::is_digit(character[0]) ? '0' : ascii::lower(character[0] == '`' ? '\'' : character[0]);
        else
            out += straight(character);
        i = end;
    }
    return out;
}

std::uint64_t word_key(std::string_view word) {
    return hash64(normal_form(word), static_cast<std::uint64_t>(Kind::Word));
}

std::uint64_t shape_of(std::string_view full, Position position) {
    const auto word = cut(full);
    // Runs of one class are written once, so "McDonald" is XxXx and "1,250" is d,d.
    char shape[longest + 2];
    std::size_t size = 0;
    shape[size++] = position == Position::First ? '^' : ' ';
    for (const char c : word) {
        const char mark = ascii::is_upper(c)   ? 'X'
                          : ascii::is_lower(c) ? 'x'
                          : ascii::is_digit(c) ? 'd'
                          : ascii::is_high(c)  ? 'u'
                                               : c;
        if (size > 1 && shape[size - 1] == mark && !(mark == 'X' && size == 2)) continue;
        if (size < 12) shape[size++] = mark;
    }
    return hash64({shape, size}, static_cast<std::uint64_t>(Kind::Shape));
}

WordFeatures features_of(std::string_view word, Position position) {
    WordFeatures out;
    const std::string form = normal_form(word);
    out.word = hash64(form, static_cast<std::uint64_t>(Kind::Word));
    out.shape = shape_of(word, position);
    std::size_t begin = 0;
    std::size_t end = form.size();
    for (std::size_t n = 0; n < WordFeatures::affixes / 2 && begin < form.size(); ++n) {
        do ++begin;
        while (begin < form.size() && !starts_character(form[begin]));
        do --end;
        while (end > 0 && !starts_character(form[end]));
        out.affix[n] =
            hash64(std::string_view(form).substr(0, begin), static_cast<std::uint64_t>(Kind::Affix) + n);
        out.affix[n + 4] =
            hash64(std::string_view(form).substr(end), static_cast<std::uint64_t>(Kind::Affix) + n + 4);
    }
    return out;
}

} // namespace factlint::syntax
