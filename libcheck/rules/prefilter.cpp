#include "rules/prefilter.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

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
            if (n >= 3 && out[n - 2] == '-' && out[n - 3] > out[n - 1] && out[n - 1] != ']') return any;
        }
    }
    // What is not an upper-case letter may be one of the coarse text's lower-case ones.
    const bool negated = whole.size() > 1 && whole[1] == '^';
    if (negated && (letters || whole.find('\\') != std::string_view::npos)) return any;
    return out;
}

// The text of an atom at `at` in a coarse pattern, and whether it is one fixed character.
struct Atom {
    std::size_t size = 1;
    bool wild = false;  ///< more than one character may stand here
    bool empty = false; ///< \\b, \\A: takes no text
};

Atom atom_at(std::string_view in, std::size_t at) {
    if (in[at] == '[') return {end_of_class(in, at) - at, true, false};
    if (in[at] == '.') return {1, true, false};
    if (in[at] != '\\' || at + 1 == in.size()) return {1, false, false};
    const char next = in[at + 1];
    const bool boundary = next == 'b' || next == 'B' || next == 'A' || next == 'z';
    return {2, !boundary && ascii::is_alpha(next), boundary};
}

// Copies the repeat at `at`; whether it is lazy makes no difference to what occurs.
std::size_t past_repeat(std::string_view in, std::size_t at, std::string& out) {
    out += in[at++];
    return at < in.size() && in[at] == '?' ? at + 1 : at;
}

// Cuts every branch of a coarse pattern behind its last fixed word: what a branch begins with occurs wherever
// the branch does. Wildcards are what makes the automaton of the whole set large. Nothing when too little
// would be left to tell one text from another.
std::optional<std::string> beginnings(std::string_view in) {
    struct Group {
        std::size_t length = 0; ///< fixed characters of the branch so far, at least
        std::size_t shortest = static_cast<std::size_t>(-1); ///< of the branches before
        bool cut = false;                                    ///< rest of this branch is dropped
        bool any_cut = false;                                ///< of the branches before
    };
    std::vector<Group> open(1);
    std::string out;
    const auto close_branch = [&] {
        Group& group = open.back();
        group.shortest = std::min(group.shortest, group.length);
        group.any_cut = group.any_cut || group.cut;
        group.length = 0;
        group.cut = false;
    };
    std::size_t dropped_depth = 0; // groups opened inside a dropped part
    for (std::size_t at = 0; at < in.size();) {
        if (in[at] == '(') {
            const std::size_t size = in.substr(at, 3) == "(?:" ? 3 : in.substr(at, 4) == "(?s:" ? 4 : 1;
            if (open.back().cut)
                ++dropped_depth;
            else {
                open.emplace_back();
                out += "(?:";
                if (size == 4) open.back().cut = true;
            }
            at += size;
        } else if (in[at] == '|' && dropped_depth == 0) {
            close_branch();
            out += '|';
            ++at;
        } else if (in[at] == ')') {
            ++at;
            if (dropped_depth > 0) {
                --dropped_depth;
                continue;
            }
            if (open.size() == 1) return std::nullopt;
            close_branch();
            const Group inner = open.back();
            open.pop_back();
            out += ')';
            Group& outer = open.back();
            const char repeat = at < in.size() ? in[at] : '\0';
            const bool optional = repeat == '?' || repeat == '*';
            if (optional || repeat == '+') at = past_repeat(in, at, out);
            if (!optional) outer.length += inner.shortest;
            outer.cut = inner.any_cut;
        } else if (open.back().cut) {
            at += in[at] == '|' ? 1 : atom_at(in, at).size;
        } else {
            const Atom atom = atom_at(in, at);
            const char repeat = at + atom.size < in.size() ? in[at + atom.size] : '\0';
            if (atom.wild) {
                open.back().cut = true;
                at += atom.size;
                continue;
            }
            out.append(in.substr(at, atom.size));
            at += atom.size;
            const bool optional = repeat == '?' || repeat == '*';
            if (optional || repeat == '+') at = past_repeat(in, at, out);
            if (!optional && !atom.empty) ++open.back().length;
        }
    }
    if (open.size() != 1) return std::nullopt;
    close_branch();
    if (open.back().shortest < 3) return std::nullopt;
    return out;
}

std::string in_coarse_letters(std::string_view in) {
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

} // namespace

std::string coarse_pattern(std::string_view written) {
    std::string whole = in_coarse_letters(written);
    if (auto begins = beginnings(whole)) return *std::move(begins);
    return whole;
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
