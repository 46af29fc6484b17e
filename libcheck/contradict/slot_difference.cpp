#include "contradict/slot_difference.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

namespace factlint::contradict {
namespace {

enum class Same : std::uint8_t { Yes, No, Unknown };

double rounded_to(double value, int digits) {
    if (value == 0) return 0;
    const double scale =
        std::pow(10.0, digits - 1 - static_cast<int>(std::floor(std::log10(std::fabs(value)))));
    return std::round(value * scale) / scale;
}

Same same_figure(const CopySlot& a, const CopySlot& b) {
    if (a.key != b.key) {
        // Words against words: "billions" and "trillions". A bare number against one with a unit says
        // nothing.
        const bool words = a.key.starts_with('=') && b.key.starts_with('=');
        return words ? Same::No : Same::Unknown;
    }
    if (a.key.starts_with('=') || a.value == b.value) return Same::Yes;
    const int digits = std::min(a.digits, b.digits);
    const double x = rounded_to(a.value, digits);
    const double y = rounded_to(b.value, digits);
    return std::fabs(x - y) <= 1e-9 * std::max(std::fabs(x), std::fabs(y)) ? Same::Yes : Same::No;
}

// The words of a name without titles, articles and the mark of the genitive.
std::vector<std::string> name_words(std::string_view name) {
    static constexpr std::array<std::string_view, 24> titles{
        "mr",  "mrs",      "ms",         "dr",   "sir",   "lord",    "president", "prime",
        "the", "minister", "secretary",  "of",   "and",   "general", "senator",   "sen",
        "gov", "governor", "chancellor", "king", "queen", "mayor",   "rep",       "professor"};
    std::vector<std::string> out;
    std::string word;
    const std::string lower = lower_case(name) + " ";
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = lower[i];
        const bool curly = lower.compare(i, 3, "\xE2\x80\x99") == 0;
        if (!curly && (ascii::is_alnum(c) || ascii::is_high(c))) {
            word += c;
            continue;
        }
        if (c == '.') continue; // "U.S."
        if (curly) i += 2;
        if (word.size() > 1 || (word.size() == 1 && word != "s"))
            if (std::find(titles.begin(), titles.end(), word) == titles.end()) out.push_back(word);
        word.clear();
    }
    return out;
}

bool contains(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& word) {
        return std::find(all.begin(), all.end(), word) != all.end();
    });
}

std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, above + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

// "blvd" of "boulevard", "e" of "east", "is" of "isis".
bool is_shortened(std::string_view small, std::string_view large) {
    if (small.empty() || small.size() > 4 || small.size() >= large.size() || small.front() != large.front())
        return false;
    std::size_t at = 0;
    for (const char c : large)
        if (at < small.size() && small[at] == c) ++at;
    return at == small.size();
}

// "Zelensky" and "Zelenskyy", "Centre" and "Center", "Texan" and "Texas": one name in two spellings or forms.
bool is_spelling(std::string a, std::string b) {
    if (a == b || is_shortened(a, b) || is_shortened(b, a)) return true;
    const std::size_t size = std::max(a.size(), b.size());
    if (size > 40 || a.front() != b.front()) return false;
    if (size >= 4 && a.compare(0, 4, b, 0, 4) == 0) return true;
    if (size >= 6 && edits(a, b) <= (size >= 9 ? 2U : 1U)) return true;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return size >= 5 && a == b;
}

bool starts_low(std::string_view name) { return !name.empty() && ascii::is_lower(name.front()); }

std::string initials(std::string_view name) {
    std::string out;
    bool start = true;
    for (const char c : name) {
        if (start && ascii::is_upper(c)) out += ascii::lower(c);
        start = c == ' ' || c == '-';
    }
    return out;
}

// "County Prosecutor Randy Yates" and "County Prosecutor Paula Quist" are two names with one office. A name
// that ends in the same word is left whole.
void without_common_start(std::vector<std::string>& a, std::vector<std::string>& b) {
    if (a.back() == b.back()) return;
    std::size_t alike = 0;
    while (alike + 1 < a.size() && alike + 1 < b.size() && a[alike] == b[alike]) ++alike;
    a.erase(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(alike));
    b.erase(b.begin(), b.begin() + static_cast<std::ptrdiff_t>(alike));
}

bool is_initials(std::string_view word, std::string_view name) {
    const std::string letters = initials(name);
    return word == letters || (letters.size() >= 2 && word.starts_with(letters));
}

Same same_name(const CopySentence& a, const CopySlot& in_a, const CopySentence& b, const CopySlot& in_b) {
    const std::string_view written_a = in_a.mark.in(a.text);
    const std::string_view written_b = in_b.mark.in(b.text);
    if (!in_a.key.empty() && !in_b.key.empty()) {
        if (in_a.key == in_b.key) return Same::Yes;
        // A country and its people, a town and its club: other kinds of names say nothing.
        const auto type = [](const std::string& key) { return key.substr(0, key.find(':')); };
        return type(in_a.key) == type(in_b.key) ? Same::No : Same::Unknown;
    }
    // "the spokesman" for a name is another wording.
    if (starts_low(written_a) || starts_low(written_b)) return Same::Unknown;
    auto words_a = name_words(written_a);
    auto words_b = name_words(written_b);
    if (words_a.empty() || words_b.empty()) return Same::Unknown;
    without_common_start(words_a, words_b);
    if (contains(words_a, words_b) || contains(words_b, words_a)) return Same::Yes;
    if (words_a.size() == 1 && is_initials(words_a.front(), written_b)) return Same::Yes;
    if (words_b.size() == 1 && is_initials(words_b.front(), written_a)) return Same::Yes;
    // Longer runs are cut apart too freely, and one last word is the name of one thing or one family.
    if (words_a.size() > 4 || words_b.size() > 4) return Same::Unknown;
    if (is_spelling(words_a.back(), words_b.back())) return Same::Yes;
    for (const std::string& x : words_a)
        for (const std::string& y : words_b)
            if (x != y && is_spelling(x, y)) return Same::Unknown;
    return Same::No;
}

bool has_day_name(std::string_view words) {
    std::string word;
    for (const char c : lower_case(words) + " ") {
        if (ascii::is_alpha(c)) {
            word += c;
            continue;
        }
        if (weekday_by_name(word) >= 0) return true;
        word.clear();
    }
    return false;
}

bool is_calendar(std::string_view value) {
    return value.size() >= 4 && std::all_of(value.begin(), value.begin() + 4, ascii::is_digit);
}

Same same_date(const CopySentence& a, const CopySlot& in_a, const CopySentence& b, const CopySlot& in_b) {
    const std::string_view written_a = in_a.mark.in(a.text);
    const std::string_view written_b = in_b.mark.in(b.text);
    if (lower_case(written_a) == lower_case(written_b)) return Same::Yes;
    if (!in_a.key.empty() && !in_b.key.empty()) {
        if (in_a.key.starts_with(in_b.key) || in_b.key.starts_with(in_a.key)) return Same::Yes;
        // Days by name mean days only of one week; other words of one kind mean what they say.
        if (has_day_name(written_a) != has_day_name(written_b)) return Same::Unknown;
        const bool digits_a = written_a.find_first_of("0123456789") != std::string_view::npos;
        const bool digits_b = written_b.find_first_of("0123456789") != std::string_view::npos;
        if (digits_a != digits_b) return Same::Unknown;
        if (is_calendar(in_a.key) != is_calendar(in_b.key)) return Same::Unknown;
        return in_a.key.size() == in_b.key.size() ? Same::No : Same::Unknown;
    }
    return has_day_name(written_a) && has_day_name(written_b) ? Same::No : Same::Unknown;
}

} // namespace

std::optional<std::vector<SlotDifference>> differences(const CopySentence& a, const CopySentence& b) {
    if (a.skeleton != b.skeleton || a.field != b.field || a.slots.size() != b.slots.size())
        return std::nullopt;
    std::vector<SlotDifference> out;
    if (a.negated != b.negated) out.push_back({DifferenceKind::Negation, a.negator, b.negator});
    for (std::size_t i = 0; i < a.slots.size(); ++i) {
        const CopySlot& x = a.slots[i];
        const CopySlot& y = b.slots[i];
        if (x.kind != y.kind) return std::nullopt;
        const Same same = x.kind == SlotKind::Figure ? same_figure(x, y)
                          : x.kind == SlotKind::Date ? same_date(a, x, b, y)
                                                     : same_name(a, x, b, y);
        if (same == Same::Unknown) return std::nullopt;
        if (same == Same::Yes) continue;
        out.push_back({x.kind == SlotKind::Figure ? DifferenceKind::Figure
                       : x.kind == SlotKind::Date ? DifferenceKind::Date
                                                  : DifferenceKind::Name,
                       x.mark, y.mark});
    }
    return out;
}

} // namespace factlint::contradict
