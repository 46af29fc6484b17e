#include "contradict/misquote.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "claims/names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace factlint::contradict {
namespace {

constexpr std::size_t most_words = 160;
constexpr std::size_t least_alike = 6;
constexpr double least_share = 0.8;
constexpr double least_share_of_shorter = 0.6;

struct Word {
    std::string text;  ///< as written, without marks
    std::string lower; ///< straight apostrophes
};

std::vector<Word> words_of(std::string_view quote) {
    std::vector<Word> out;
    std::string word;
    const auto close = [&] {
        while (!word.empty() && !ascii::is_alnum(word.back())) word.pop_back();
        if (!word.empty() && out.size() < most_words) out.push_back({word, lower_case(word)});
        word.clear();
    };
    for (std::size_t i = 0; i < quote.size(); ++i) {
        const char c = quote[i];
        if (quote.substr(i).starts_with("\xE2\x80\x99")) {
            word += '\'';
            i += 2;
        } else if (quote.substr(i).starts_with("\xE2\x80")) {
            // Dashes, quotation marks and ellipses.
            close();
            i += 2;
        } else if (ascii::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80 || c == '\'' || c == '.' ||
                   (c == ',' && !word.empty() && ascii::is_digit(word.back()))) {
            word += c;
        } else {
            close();
        }
    }
    close();
    return out;
}

// Pairs of like words in order, as many as there can be (longest common subsequence).
std::vector<std::pair<std::size_t, std::size_t>> like_words(const std::vector<Word>& a,
                                                            const std::vector<Word>& b) {
    std::vector<std::vector<std::uint16_t>> length(a.size() + 1, std::vector<std::uint16_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            length[i][j] = a[i].lower == b[j].lower ? static_cast<std::uint16_t>(length[i + 1][j + 1] + 1)
                                                    : std::max(length[i + 1][j], length[i][j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].lower == b[j].lower)
            out.emplace_back(i++, j++);
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    return out;
}

bool denies(const std::string& lower) {
    constexpr std::array words{"not",     "never",   "no",  "cannot", "nobody",
                               "nothing", "neither", "nor", "without"};
    return std::find(words.begin(), words.end(), lower) != words.end() || lower.ends_with("n't");
}

bool is_figure(const std::string& lower) { return ascii::is_digit(lower.front()); }

// A name by its capital, where its sentence did not begin with it.
bool is_name(const std::vector<Word>& words, std::size_t at) {
    return ascii::is_upper(words[at].text.front()) && words[at].text != "I" && at > 0 &&
           !words[at].text.starts_with("I'");
}

enum class Differs { No, Denial, Figure, Name, Otherwise };

// What stands between two pairs of like words on either side.
Differs difference(const std::vector<Word>& a, std::size_t a0, std::size_t a1, const std::vector<Word>& b,
                   std::size_t b0, std::size_t b1) {
    if (a0 == a1 && b0 == b1) return Differs::No;
    const auto count = [](const std::vector<Word>& words, std::size_t from, std::size_t to, auto what) {
        std::size_t out = 0;
        for (std::size_t i = from; i < to; ++i) out += what(i) ? 1 : 0;
        (void)words;
        return out;
    };
    const auto denials_a = count(a, a0, a1, [&](std::size_t i) { return denies(a[i].lower); });
    const auto denials_b = count(b, b0, b1, [&](std::size_t i) { return denies(b[i].lower); });
    // A denial more and little else: "is" against "is not", "can" against "cannot".
    if (denials_a % 2 != denials_b % 2 && (a1 - a0) + (b1 - b0) <= 3) return Differs::Denial;
    if (a1 - a0 != 1 || b1 - b0 != 1) return Differs::Otherwise;
    const bool figure_a = is_figure(a[a0].lower);
    const bool figure_b = is_figure(b[b0].lower);
    if (figure_a && figure_b) return Differs::Figure;
    if (is_name(a, a0) && is_name(b, b0)) return Differs::Name;
    return Differs::Otherwise;
}

std::string_view quote_of(const Event& event) { return json::get_string(event.claim->extra, "quote"); }

} // namespace

Look look_for_misquote(const Event& a, const Event& b, const World&) {
    constexpr std::int64_t one_occasion = 30;
    if (a.agent == nullptr || b.agent == nullptr || !claims::same_name(a.agent->key, b.agent->key))
        return Look::none("two speakers");
    const std::int64_t da = a.article->published_day;
    const std::int64_t db = b.article->published_day;
    if (da != ArticleDigest::unknown_day && db != ArticleDigest::unknown_day &&
        std::abs(da - db) > one_occasion)
        return Look::none("reported at two times");
    const std::vector<Word> wa = words_of(quote_of(a));
    const std::vector<Word> wb = words_of(quote_of(b));
    const auto like = like_words(wa, wb);
    if (like.size() < least_alike) return Look::none("two sayings");
    // What one report quotes before and after is not at issue.
    const std::size_t core_a = like.back().first - like.front().first + 1;
    const std::size_t core_b = like.back().second - like.front().second + 1;
    if (static_cast<double>(like.size()) < least_share * static_cast<double>(std::max(core_a, core_b)) ||
        static_cast<double>(like.size()) <
            least_share_of_shorter * static_cast<double>(std::min(wa.size(), wb.size())))
        return Look::none("two sayings");
    // "I do not feel we were" and "I feel we were not" deny alike.
    const auto denials = [](const std::vector<Word>& words, std::size_t from, std::size_t to) {
        std::size_t out = 0;
        for (std::size_t i = from; i <= to; ++i) out += denies(words[i].lower) ? 1U : 0U;
        return out;
    };
    const bool deny_alike = denials(wa, like.front().first, like.back().first) ==
                            denials(wb, like.front().second, like.back().second);
    for (std::size_t k = 1; k < like.size(); ++k) {
        const auto [a0, b0] = like[k - 1];
        const auto [a1, b1] = like[k];
        const Differs differs = difference(wa, a0 + 1, a1, wb, b0 + 1, b1);
        if (differs == Differs::No || differs == Differs::Otherwise) continue;
        if (differs == Differs::Denial && deny_alike) continue;
        Clash out;
        out.differs = Slot::Compared;
        const auto value = [](const std::vector<Word>& words, std::size_t from, std::size_t to) {
            std::string text;
            for (std::size_t i = from; i <= to; ++i) text += (text.empty() ? "" : " ") + words[i].text;
            return text;
        };
        out.value_a = value(wa, a0, a1);
        out.value_b = value(wb, b0, b1);
        out.mark_a = a.claim->span;
        out.mark_b = b.claim->span;
        out.relation = Relation::Misquote;
        out.why = differs == Differs::Denial   ? "One wording denies what the other says."
                  : differs == Differs::Figure ? "The wordings differ in a figure."
                                               : "The wordings differ in a name.";
        return Look::found(std::move(out));
    }
    return Look::none("the wordings do not differ in a denial, a figure or a name");
}

} // namespace factlint::contradict
