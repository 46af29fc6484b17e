// A pattern of a rule, a newline, and a text: both engines see the same, and no match splits a character.
#include "base/regex.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    const auto cut = bytes.find('\n');
    if (cut == std::string_view::npos || cut > 60 || bytes.size() > 400) return;
    const std::string pattern(bytes.substr(0, cut));
    const std::string text = sanitise_utf8(bytes.substr(cut + 1)).text;
    const auto regex = Regex::compile(pattern);
    if (!regex) return;
    const auto matches = regex->find_all(text);
    if (!matches) return;
    for (const RegexMatch& match : *matches) require(is_valid_utf8(match.span.in(text)));
    // "\B" stands between any two bytes for one engine, and case folding beyond simple pairs differs.
    if (pattern.find("\\B") != std::string::npos || text.find("\xC5\xBF") != std::string::npos ||
        text.find("\xE2\x84\xAA") != std::string::npos)
        return;
    const auto set = RegexSet::build({pattern});
    if (!set) return;
    const auto seen = set->matches(text);
    if (seen) require(seen->empty() == matches->empty());
}
