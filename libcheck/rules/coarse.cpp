#include "rules/coarse.hpp"

#include "base/ascii.hpp"

#include <cstddef>

namespace factlint::rules {
namespace {

// "[...]" from `at`; the end of it, one past the bracket.
std::size_t end_of_class(std::string_view in, std::size_t at) {
    std::size_t i = at + 1;
    if (i < in.size() && in[i] == '^') ++i;
    if (i < in.size() && in[i] == ']') ++i;
    for (; i < in.size() && in[i] != ']'; ++i) {
        if (in[i] == '\\')
            ++i;
        else if (in.substr(i, 2) == "[:")
            i = in.find(":]", i) + 1;
    }
    return i + 1;
}

std::string coarse_class(std::string_view whole) {
    const std::string any = "(?s:.)";
    std::string out;
    bool letters = false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (whole[i] == '\\' && i + 1 < whole.size()) {
            out.append(whole.substr(i, 2));
            // Which white space it was is lost in the coarse text.
            if (whole[i + 1] == 'n' || whole[i + 1] == 't' || whole[i + 1] == 'r') out += ' ';
            ++i;
        } else if (whole.substr(i, 2) == "[:") {
            return any;
        } else {
            letters = letters || ascii::is_alpha(whole[i]) || whole[i] == '\'' || whole[i] == '"';
            out += ascii::lower(whole[i]);
            const std::size_t n = out.size();
            if (n >= 4 && out[n - 2] == '-' && out[n - 3] > out[n - 1] && out[n - 1] != ']') return any;
        }
    }
    // What is not an upper-case letter may be one of the coarse text's lower-case ones.
    const bool negated = whole.size() > 1 && whole[1] == '^';
    if (negated && (letters || whole.find('\\') != std::string_view::npos)) return any;
    return out;
}

} // namespace

std::string coarse_pattern(std::string_view in) {
    std::string out;
    for (std::size_t at = 0; at < in.size();) {
        const char c = in[at];
        if (c == '[') {
            const std::size_t end = end_of_class(in, at);
            out += coarse_class(in.substr(at, end - at));
            at = end;
        } else if (c == '\\' && at + 1 < in.size()) {
            const char next = in[at + 1];
            if (next == 'n' || next == 't' || next == 'r' || next == 's')
                out += "(?: *)";
            else
                out.append(in.substr(at, 2));
            at += 2;
        } else if (c == '{') {
            const std::size_t close = in.find('}', at);
            const bool counts =
                close != std::string_view::npos && at + 1 < in.size() && ascii::is_digit(in[at + 1]);
            out += counts ? "*" : "{";
            at = counts ? close + 1 : at + 1;
            // "{2,3}?" and "{2,3}+" would become a repeat of a repeat for one of the engines.
            if (counts && at < in.size() && in[at] == '?') ++at;
        } else if (c == ' ') {
            if (out.empty() || out.back() != ' ') out += ' ';
            ++at;
        } else if (c == '^' || c == '$') {
            out += c == '^' ? "\\A" : "\\z";
            ++at;
        } else {
            out += ascii::lower(c);
            ++at;
        }
    }
    return out;
}

std::string coarse_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (ascii::is_space(c)) {
            if (out.empty() || out.back() != ' ') out += ' ';
        } else if (c == '\xE2' && text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size()) {
            switch (text[at + 2]) {
            case '\x98':
            case '\x99':
                out += '\'';
                break;
            case '\x9C':
            case '\x9D':
                out += '"';
                break;
            default:
                out.append(text.substr(at, 3));
            }
            at += 2;
        } else {
            out += ascii::lower(c);
        }
    }
    return out;
}

} // namespace factlint::rules
