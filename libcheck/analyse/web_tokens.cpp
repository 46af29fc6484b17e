#include "analyse/web_tokens.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

constexpr std::size_t farthest = 160;

constexpr std::array<std::string_view, 20> extensions = {"avi",  "csv",  "doc", "docx", "exe",  "gif", "htm",
                                                         "html", "jpeg", "jpg", "mp3",  "mp4",  "pdf", "php",
                                                         "png",  "ppt",  "txt", "xls",  "xlsx", "zip"};
constexpr std::array<std::string_view, 16> negated = {
    "arent",  "cant", "couldnt", "didnt",    "doesnt", "dont",   "hadnt", "hasnt",
    "havent", "isnt", "mustnt",  "shouldnt", "wasnt",  "werent", "wont",  "wouldnt"};
constexpr std::array<std::string_view, 7> with_is = {"heres", "hows",   "thats", "theres",
                                                     "whats", "wheres", "whos"};

template<std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

bool ends_here(std::string_view text, std::size_t at) {
    return at >= text.size() || ascii::is_space(text[at]) || ascii::is_high(text[at]);
}
bool word_sign(char c) { return ascii::is_alnum(c) || c == '_' || c == '-'; }

/// ":-)", ";)", "=(", ":D", with as many brackets as like, standing alone.
std::size_t face(std::string_view text, std::size_t at) {
    if (at > 0 && !ascii::is_space(text[at - 1]) && !ascii::is_punct(text[at - 1])) return 0;
    std::size_t i = at + 1;
    const auto next = [&] { return i < text.size() ? text[i] : '\0'; };
    if (next() == '-' || next() == '\'' || next() == '^') ++i;
    const char mouth = next();
    if (std::string_view(")(DPp]").find(mouth) == std::string_view::npos || mouth == '\0') return 0;
    while (i < text.size() && text[i] == mouth && i - at < 12) ++i;
    return ends_here(text, i) || ascii::is_punct(text[i]) ? i - at : 0;
}

/// Letters and digits with single dots between, and what they are: a mail address, a file, a group.
std::size_t dotted(std::string_view text, std::size_t at) {
    const std::size_t last = std::min(text.size(), at + farthest);
    std::size_t i = at;
    std::size_t segments = 1;
    std::size_t segment = at;
    std::size_t mail = 0;
    bool plain = true;
    while (i < last) {
        const char c = text[i];
        if (word_sign(c)) {
            plain = plain && (ascii::is_lower(c) || (c == '-' && segments > 2));
            ++i;
        } else if (c == '.' && i > segment && i + 1 < last && word_sign(text[i + 1])) {
            ++segments;
            plain = plain && i - segment >= 2;
            segment = ++i;
        } else if (c == '.' && mail == 0 && i > segment) {
            // An address that was shortened: "frank...@mail.example".
            std::size_t dots = i;
            while (dots < last && text[dots] == '.') ++dots;
            if (dots - i != 3 || dots >= last || text[dots] != '@') break;
            i = dots;
        } else if ((c == '@' || c == '+') && mail == 0 && i > at && i + 1 < last &&
                   ascii::is_alnum(text[i + 1])) {
            if (c == '@') {
                mail = i;
                segments = 1;
                segment = i + 1;
            }
            ++i;
        } else {
            break;
        }
    }
    if (mail > 0) return segments >= 2 ? i - at : 0;
    if (segments < 2 || (i < text.size() && ascii::is_high(text[i]))) return 0;
    if (among(extensions, ascii::lower(text.substr(segment, i - segment)))) return i - at;
    return segments >= 3 && plain && i - segment >= 2 ? i - at : 0;
}

} // namespace

std::size_t web_token(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool starts = at == 0 || ascii::is_space(text[at - 1]) || text[at - 1] == '(';
    if (c == ':' || c == ';' || c == '=')
        if (const auto size = face(text, at); size > 0) return size;
    if (ascii::is_alnum(c)) return starts ? dotted(text, at) : 0;
    if ((c == '#' || c == '@') && starts) {
        std::size_t i = at + 1;
        while (i < text.size() && i < at + farthest && (ascii::is_alnum(text[i]) || text[i] == '_')) ++i;
        if (i > at + 2 && !ascii::is_digit(text[at + 1])) return i - at;
    }
    if (c == '!' || c == '?' || std::string_view("$<>#~+^|&/\\").find(c) != std::string_view::npos) {
        const bool mark = c == '!' || c == '?';
        std::size_t i = at + 1;
        while (i < text.size() && (text[i] == c || (mark && (text[i] == '!' || text[i] == '?')))) ++i;
        return i - at > 1 ? i - at : 0;
    }
    // Lines that are drawn: "----====".
    if (c == '-' || c == '=' || c == '_' || c == '*') {
        std::size_t i = at + 1;
        bool mixed = false;
        for (; i < text.size() && std::string_view("-=_*").find(text[i]) != std::string_view::npos; ++i)
            mixed = mixed || text[i] != c;
        return mixed && i - at > 3 ? i - at : 0;
    }
    return 0;
}

std::size_t informal_split(std::string_view word) {
    if (word.size() < 2 || word.size() > 8) return 0;
    const std::string low = ascii::lower(word);
    if (low == "im" || low == "ive") return 1;
    if (low == "alot") return 1;
    if (low == "outta") return 3;
    if (among(negated, low)) return low.size() - 2;
    if (among(with_is, low)) return low.size() - 1;
    return 0;
}

} // namespace factlint::analyse
