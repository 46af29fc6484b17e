// The tag that a word gets for itself: by the lexicon, its letters and its ending, and whether its capital
// says anything in this sentence.
#include "analyse/tagger.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> tails) {
    return std::any_of(tails.begin(), tails.end(), [&](std::string_view tail) {
        return word.size() > tail.size() + 1 && word.ends_with(tail);
    });
}

} // namespace

bool Tagger::looks_like_title() const {
    std::uint32_t capitals = 0;
    std::uint32_t words = 0;
    for (auto i = range_.begin; i < range_.end; ++i) {
        const auto form = r_.word(i);
        if (form.size() < 3 || !(ascii::is_alpha(form[0]) || ascii::is_high(form[0])) || function_word(i))
            continue;
        ++words;
        if (r_.capital(i)) ++capitals;
    }
    return words >= 3 && capitals * 20 >= words * 17;
}

Tag Tagger::first_guess(std::uint32_t i) {
    if (r_.is(i, "per") && r_.is(i + 1, "cent")) return Tag::Noun;
    const auto form = r_.word(i);
    const char c = form[0];
    if (!ascii::is_alnum(c) && !ascii::is_high(c)) {
        if (const auto* word = r_.known[i]; word != nullptr && word->first_tag < 17)
            return static_cast<Tag>(word->first_tag);
        if (form.size() > 1 && c == '\'' && ascii::is_alnum(form[1]))
            return ascii::is_digit(form[1]) ? Tag::Noun : Tag::Aux;
        return c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '#' || c == '@'
                   ? Tag::Sym
                   : Tag::Punct;
    }
    if (ascii::is_high(c)) {
        const auto point = code_point_at(form, 0);
        if (point.value == 0x2019 && form.size() > 3) return Tag::Part; // ’s and its kin
        if (form == "’")
            return i > 0 && !r_.space_before(i) && r_.lower[i - 1].ends_with('s') ? Tag::Part : Tag::Punct;
        if (form == "€" || form == "£" || form == "¥" || form == "₹" || form == "₽" || form == "°" ||
            point.value >= 0x1F000)
            return Tag::Sym;
        if (!is_letter(point.value) && !ascii::is_alnum(c)) return Tag::Punct;
    }
    if (ascii::is_digit(c)) {
        if (ends_with_any(form, {"st", "nd", "rd", "th"})) return Tag::Adj;
        if (form.back() == 's') return Tag::Noun;
        return Tag::Num;
    }
    const auto* word = r_.known[i];
    if (word != nullptr && word->first_tag < 17 && ((1U << word->first_tag) & function_tags) != 0 &&
        !(r_.all_capitals(i) && names_something(i) && !title_case_))
        return static_cast<Tag>(word->first_tag);
    const bool capital = r_.capital(i);
    const bool first =
        i == range_.begin || r_.is_quote(i - 1) || r_.word(i - 1) == ":" ||
        (i > range_.begin && r_.tag(i - 1) == Tag::Punct && !r_.space_before(i) && i - 1 == range_.begin);
    if (capital && !title_case_ && !first) {
        if (word != nullptr && (word->first_tag == static_cast<std::uint8_t>(Tag::Num))) return Tag::Num;
        return Tag::Propn;
    }
    if (capital && (first || title_case_)) {
        const bool plain_word = word != nullptr && (word->lists & r_.lists.first_names) == 0;
        if (names_something(i) && !(plain_word && word->tags != 0)) return Tag::Propn;
        if (word != nullptr && (word->lists & r_.lists.first_names) != 0 && i + 1 < range_.end &&
            r_.capital(i + 1))
            return Tag::Propn;
        if (word == nullptr || word->tags == 0) {
            const Tag guess = by_ending(i);
            // An unknown capital word that the next is one too, or that a verb follows, is more often a
            // name.
            if (guess == Tag::Noun && !r_.lower[i].ends_with("s")) return Tag::Propn;
            if (guess == Tag::Noun && i + 1 < range_.end &&
                (r_.capital(i + 1) || may(i + 1, Tag::Verb) || may(i + 1, Tag::Aux)) && !title_case_)
                return Tag::Propn;
            return guess;
        }
    }
    if (word != nullptr && word->first_tag < 17) return static_cast<Tag>(word->first_tag);
    return by_ending(i);
}

Tag Tagger::by_ending(std::uint32_t i) const {
    const auto low = r_.lower[i];
    if (low.ends_with("ly") && low.size() > 4) return Tag::Adv;
    if (ends_with_any(low, {"tion", "sion", "ment", "ness", "ity", "ism", "ship", "hood", "ance", "ence",
                            "ist", "ology", "age", "er", "or"}))
        return Tag::Noun;
    if (ends_with_any(low, {"ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ary", "ian", "al",
                            "ic", "esque"}))
        return Tag::Adj;
    if (low.size() > 5 && low.ends_with("ing")) return Tag::Verb;
    if (low.size() > 4 && low.ends_with("ed")) return Tag::Verb;
    return Tag::Noun;
}

} // namespace factlint::analyse
