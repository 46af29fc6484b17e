#include "wording/borne_out.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::wording {
namespace {

constexpr std::size_t shortest_stem = 4;

bool has_form_of(const PassageWords& passage, std::string_view word) {
    if (word.size() < shortest_stem) return false;
    const std::string_view stem = word.substr(0, shortest_stem);
    auto at = std::lower_bound(passage.lemmas.begin(), passage.lemmas.end(), stem);
    for (; at != passage.lemmas.end() && std::string_view(*at).starts_with(stem); ++at)
        if (look_alike(*at, word)) return true;
    return false;
}

// "Utd" of "United".
bool abbreviates_one(const PassageWords& passage, std::string_view word) {
    if (word.size() < 3 || word.size() > 4) return false;
    auto at = std::lower_bound(passage.lemmas.begin(), passage.lemmas.end(), word.substr(0, 1));
    for (; at != passage.lemmas.end() && at->front() == word.front(); ++at) {
        if (at->size() < word.size() + 2 || at->back() != word.back()) continue;
        std::size_t found = 0;
        for (const char c : *at)
            if (found < word.size() && c == word[found]) ++found;
        if (found == word.size()) return true;
    }
    return false;
}

// "40-tonne", "co-author", "four-year": the parts stand apart on the other side.
bool parts_are_said(const PassageWords& passage, std::string_view word) {
    if (word.find('-') == std::string_view::npos) return false;
    std::size_t begin = 0;
    while (begin <= word.size()) {
        const std::size_t end = std::min(word.find('-', begin), word.size());
        const std::string_view part = word.substr(begin, end - begin);
        if (part.size() > 2 && !passage.says(part) && !has_form_of(passage, part)) return false;
        begin = end + 1;
    }
    return true;
}

// Small numbers stand everywhere: "three" of something else bears nothing out.
constexpr double small = 100;
constexpr double about = 0.15;
// Up to twelve, figures are written as words and also stand for "a few" and "the first one named".
constexpr double most_spelt = 12;

bool counts_another_thing(const Figure& a, const Figure& b) {
    return !a.counted.empty() && !b.counted.empty() && a.counted != b.counted &&
           !look_alike(a.counted, b.counted);
}

} // namespace

// A bound is open on one side.
double value_of(const Figure& figure) { return std::isfinite(figure.hi) ? figure.hi : figure.lo; }

bool is_or_rounds(const Figure& said, const Figure& known) {
    if (said.lo == known.lo || said.hi == known.hi || said.lo == known.hi || said.hi == known.lo) return true;
    if (said.kind == analyse::QuantityKind::Year || said.kind == analyse::QuantityKind::Ordinal) return false;
    // "More than 60" of 62, "up to 100" of 96.
    if (said.bounded || said.approximate || known.approximate || known.bounded)
        return std::abs(value_of(said) - value_of(known)) <=
               about * std::max(std::abs(value_of(said)), std::abs(value_of(known)));
    const double value = std::abs(said.hi);
    if (value < small) return value != std::floor(value) && std::abs(value - known.hi) <= 0.05 * value;
    double unit = 1;
    while (unit * 10 <= value && std::fmod(value, unit * 10) == 0) unit *= 10;
    return said.lo <= known.hi + unit / 2 && known.lo <= said.hi + unit / 2;
}

namespace {

bool is_given(const PassageWords& passage, const Figure& figure) {
    for (std::size_t i = 0; i < passage.figures.size(); ++i) {
        const Figure& a = passage.figures[i];
        if (a.unit != figure.unit && !a.unit.empty() && !figure.unit.empty()) continue;
        if (value_of(figure) < small && counts_another_thing(a, figure)) continue;
        if (is_or_rounds(figure, a)) return true;
        // "27 counts" of one who was convicted of "21 counts of theft and six of extortion".
        for (std::size_t j = i + 1; j < passage.figures.size() && j <= i + 2; ++j)
            if (passage.figures[j].unit == figure.unit &&
                value_of(a) + value_of(passage.figures[j]) == value_of(figure))
                return true;
    }
    return false;
}

} // namespace

bool look_alike(std::string_view a, std::string_view b) {
    if (a.size() > shortest_stem && a.size() == b.size()) {
        // "Toyko": one letter changed or two in the wrong order.
        std::size_t unlike = 0;
        for (std::size_t i = 0; i < a.size(); ++i) unlike += a[i] == b[i] ? 0 : 1;
        const bool digits = std::any_of(a.begin(), a.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (unlike <= 2 && !digits && a.front() == b.front()) return true;
    }
    const std::size_t least = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < least && a[same] == b[same]) ++same;
    return same >= shortest_stem && same + 3 >= least;
}

bool may_be_one_name(std::string_view a, std::string_view b) {
    constexpr std::size_t least = 3;
    if (a.size() < least || b.size() < least) return true;
    return a.substr(0, least) == b.substr(0, least) || a.find(b) != std::string_view::npos ||
           b.find(a) != std::string_view::npos;
}

bool is_nowhere(const Figure& figure, const PassageWords& passage) {
    return value_of(figure) > most_spelt &&
           std::none_of(passage.figures.begin(), passage.figures.end(),
                        [&](const Figure& f) { return is_or_rounds(figure, f); });
}

std::vector<bool> borne_out(const WordTree& tree, const PassageWords& passage) {
    std::vector<bool> out(tree.words.size(), true);
    const std::vector<std::string> own_initials = initials_of(tree);
    const bool is_abbreviated =
        std::any_of(own_initials.begin(), own_initials.end(),
                    [&](const std::string& letters) { return letters.size() > 2 && passage.says(letters); });
    const auto is_said = [&](const TreeWord& word) {
        // "Ministry of Defence" of a text that writes "MoD", and the other way about.
        if (word.proper && is_abbreviated) return true;
        if (word.proper && std::binary_search(passage.initials.begin(), passage.initials.end(), word.lower))
            return true;
        if (word.proper && abbreviates_one(passage, word.lower)) return true;
        return passage.says(word.lemma) || passage.says(word.lower) || has_form_of(passage, word.lemma) ||
               parts_are_said(passage, word.lower);
    };
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        const TreeWord& word = tree.words[i];
        if (!word.content || word.in_name) continue;
        if (word.figure >= 0) {
            out[i] = is_given(passage, tree.figures[static_cast<std::size_t>(word.figure)]);
            continue;
        }
        if (!word.key.empty() && passage.names(word.key)) continue;
        out[i] = is_said(word);
    }
    // "Joe Shirley" of a text that knows a Scott Shirley alone: each part of a name has to be said.
    for (std::size_t i = 0; i < tree.words.size(); ++i) {
        const TreeWord& part = tree.words[i];
        if (!part.in_name || !part.proper || part.tag != analyse::Tag::Propn || part.lower.size() < 3)
            continue;
        if (part.head == no_word || tree.words[part.head].key.empty() || !out[part.head]) continue;
        if (passage.names(tree.words[part.head].key) || is_said(part) || part.lower.ends_with('.')) continue;
        out[part.head] = false;
    }
    return out;
}

} // namespace factlint::wording
