#include "rules/pattern.hpp"

#include "base/ascii.hpp"
#include "rules/coarse.hpp"

#include <mutex>
#include <optional>

namespace factlint::rules {
namespace {

Error wrong(std::size_t at, std::string message, std::string hint) {
    return Error{":" + std::to_string(at + 1), std::move(message), std::move(hint), {}};
}

// Reads one bracket expression [...]; `at` stands on "[" and is left behind "]".
Status copy_class(std::string_view in, std::size_t& at, std::string& out) {
    const std::size_t start = at;
    std::size_t i = at + 1;
    if (i < in.size() && in[i] == '^') ++i;
    if (i < in.size() && in[i] == ']') ++i;
    for (; i < in.size() && in[i] != ']'; ++i) {
        if (ascii::is_high(in[i]))
            return fail(
                wrong(i, "a letter outside ASCII cannot stand in brackets", "write (?:a|b) instead of [ab]"));
        if (in[i] == '\\')
            ++i;
        else if (in[i] == '[' && i + 1 < in.size() && in[i + 1] == ':') {
            const std::size_t close = in.find(":]", i + 2);
            if (close == std::string_view::npos) break;
            i = close + 1;
        }
    }
    if (i >= in.size()) return fail(wrong(start, "bracket '[' is not closed", "write \\[ for the character"));
    out.append(in.substr(start, i + 1 - start));
    at = i + 1;
    return {};
}

Result<std::string> translate(std::string_view in) {
    std::string out;
    for (std::size_t at = 0; at < in.size();) {
        const char c = in[at];
        if (c == '[') {
            FACTLINT_CHECK(copy_class(in, at, out));
            continue;
        }
        if (c == '\\') {
            if (at + 1 == in.size())
                return fail(wrong(at, "pattern ends in a backslash", "write \\\\ for the character"));
            const char next = in[at + 1];
            if (next >= '1' && next <= '9')
                return fail(wrong(at, "back-references are outside the dialect", "write the words out"));
            if (next == 'p' || next == 'P')
                return fail(
                    wrong(at, "\\p classes mean different things to the two engines", "write [[:alpha:]]"));
            out.append(in.substr(at, 2));
            at += 2;
            continue;
        }
        if (c == '(' && in.substr(at, 2) == "(?" && in.substr(at, 3) != "(?:")
            return fail(
                wrong(at, "look-around and inline flags are outside the dialect",
                      "use 'except' or 'unless' for what must not stand near, 'case' for letter case"));
        switch (c) {
        // In a group of its own, so that "a ?b" makes the space optional and not its repeat lazy.
        case ' ':
            out += "(?:[ \\t\\n]+)";
            break;
        case '\'':
            out += "(?:'|\xE2\x80\x99|\xE2\x80\x98)";
            break;
        case '"':
            out += "(?:\"|\xE2\x80\x9C|\xE2\x80\x9D)";
            break;
        case '.':
            out += "[^\\n]";
            break;
        case '^':
            out += "\\A";
            break;
        case '$':
            out += "\\z";
            break;
        default:
            out += c;
        }
        ++at;
    }
    return out;
}

// The engine counts bytes: a class like [^a] may end inside a character.
Span whole_characters(Span span, std::string_view text) {
    const auto inside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    while (span.begin > 0 && inside(span.begin)) --span.begin;
    while (inside(span.end)) ++span.end;
    return span;
}

} // namespace

struct Pattern::Shared {
    std::string text;
    std::string coarse;
    PatternPlace place;
    mutable std::once_flag once;
    mutable std::optional<Result<Regex>> regex;

    const Result<Regex>& compiled() const {
        std::call_once(once,
                       [this] { regex.emplace(Regex::compile(text, Case::Sensitive, Dialect::Known)); });
        return *regex;
    }
};

Result<Pattern> Pattern::read(std::string_view written, Case letter_case, PatternPlace place) {
    if (written.empty()) return fail(wrong(0, "pattern is empty", "an empty pattern would match everywhere"));
    const std::string translated = FACTLINT_TRY(translate(written));
    auto shared = std::make_shared<Shared>();
    shared->text = (letter_case == Case::Ignored ? "(?i:" : "(?:") + translated + ")";
    shared->coarse = "(?:" + coarse_pattern(written) + ")";
    shared->place = place;
    Pattern out;
    out.shared_ = std::move(shared);
    return out;
}

Result<Pattern> Pattern::of_words(const std::vector<std::string>& words, Case letter_case,
                                  PatternPlace place) {
    std::string joined;
    for (const std::string& word : words) joined += (joined.empty() ? "" : "|") + word;
    return read("\\b(?:" + joined + ")\\b", letter_case, place);
}

const std::string& Pattern::text() const { return shared_->text; }

const std::string& Pattern::coarse() const { return shared_->coarse; }

PatternPlace Pattern::place() const { return shared_->place; }

Status Pattern::check() const {
    const Result<Regex> regex = Regex::compile(shared_->text, Case::Sensitive, Dialect::Unchecked);
    if (!regex) return fail(regex.error());
    return {};
}

Status Pattern::compile() const {
    const Result<Regex>& regex = shared_->compiled();
    if (!regex) return fail(regex.error());
    return {};
}

Result<std::vector<Span>> Pattern::find_all(std::string_view text) const {
    FACTLINT_CHECK(compile());
    std::vector<Span> out;
    for (const RegexMatch& match : FACTLINT_TRY(shared_->compiled()->find_all(text))) {
        const Span span =
            match.groups.empty() || match.groups.front().empty() ? match.span : match.groups.front();
        if (!span.empty()) out.push_back(whole_characters(span, text));
    }
    return out;
}

Result<bool> Pattern::occurs_in(std::string_view text) const {
    FACTLINT_CHECK(compile());
    return shared_->compiled()->occurs_in(text);
}

Result<bool> any_occurs(const std::vector<Pattern>& patterns, std::string_view text) {
    for (const Pattern& pattern : patterns)
        if (FACTLINT_TRY(pattern.occurs_in(text))) return true;
    return false;
}

} // namespace factlint::rules
