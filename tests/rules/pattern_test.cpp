#include "base/text.hpp"
#include "catch.hpp"
#include "rules/beginnings.hpp"
#include "rules/coarse.hpp"
#include "rules/pattern.hpp"

#include <algorithm>
#include <optional>

using namespace factlint;
using namespace factlint::rules;

namespace {

std::string first(const std::string& pattern, const std::string& text, Case letter_case = Case::Ignored) {
    const auto read = Pattern::read(pattern, letter_case);
    REQUIRE(read);
    const auto spans = read->find_all(text);
    REQUIRE(spans);
    return spans->empty() ? "-" : std::string(spans->front().in(text));
}

} // namespace

TEST_CASE("rules: patterns are read as their authors mean them", "[rules][pattern]") {
    const auto [pattern, text, wanted] = GENERATE(table<std::string, std::string, std::string>({
        {"of course", "It was, of\n course, late", "of\n course"},
        {"it's", "and it’s late", "it’s"},
        {"\"odd\"", "an “odd” pair", "“odd”"},
        {"a ?b", "ab", "ab"},
        {"a ?b", "a  b", "a  b"},
        {"^The", "The end of The", "The"},
        {"end$", "end of the end", "end"},
        {"a.c", "a\nc abc", "abc"},
        {"\\bthe (bay|sea)\\b", "at the bay", "bay"},
        {"caf[^a-z]", "café au lait", "café"},
        {"[[:alpha:]]+!", "so loud!", "loud!"},
    }));
    CHECK(first(pattern, text) == wanted);
}

TEST_CASE("rules: letter case counts where the rule says so", "[rules][pattern]") {
    CHECK(first("us", "the US said", Case::Ignored) == "US");
    CHECK(first("us", "the US said", Case::Sensitive) == "-");
}

TEST_CASE("rules: the coarse form of a text", "[rules][coarse]") {
    CHECK(coarse_text("The “Bay”\n  Line’s É") == "the \"bay\" line's É");
}

TEST_CASE("rules: the coarse form of a pattern finds whatever the pattern finds", "[rules][coarse]") {
    const auto [pattern, text] = GENERATE(table<std::string, std::string>({
        {"\\bOf  course\\b", "it was OF\t\tcourse so"},
        {"[A-Z]{2,4}-\\d{3}", "code ABC-123"},
        {"[^a-z]x", "4X 4x"},
        {"[A-z]+!", "No!"},
        {"(?:a|b){1,3}?c", "abac"},
        {"x\\s\\sy", "x  y"},
        {"x\\n\\ny", "x\n\ny"},
        {"[[:upper:]][[:lower:]]+", "Bergen"},
        {".{3,40}end", "“é” end"},
        {"don't", "they don’t"},
        {"\\{a\\}", "{A}"},
    }));
    const auto read = Pattern::read(pattern, Case::Ignored);
    REQUIRE(read);
    INFO(pattern << " -> " << read->coarse());
    CHECK(*read->occurs_in(text));
    const auto set = RegexSet::build({read->coarse()}, Case::Sensitive);
    REQUIRE(set);
    CHECK(*set->matches(coarse_text(text)) == std::vector<int>{0});
}

TEST_CASE("rules: the beginnings of a pattern are known where it begins with words", "[rules][beginnings]") {
    using Strings = std::vector<std::string>;
    const auto [pattern, wanted] = GENERATE(table<std::string, std::optional<Strings>>({
        {"\\b(?:very|so) bad\\b", Strings{"so bad", "very bad"}},
        {"\\bthe (?:big |small )?dog", Strings{"the big do", "the dog", "the small "}},
        {"\\bso [a-z]+ly", Strings{"so "}},
        {"\\b(?:a|an?) dog", Strings{"a dog", "an dog"}},
        {"\\bwitch[- ]?hunts?", Strings{"witch hunt", "witch-hunt", "witchhunt"}},
        {"\\b(?:some )*people", Strings{"people", "some "}},
        {"\\b\\$\\d+", std::nullopt},
        {"people", std::nullopt},
        {"\\b[a-z]+ly", std::nullopt},
        {"\\bso|always", std::nullopt},
        {"\\b(?:so", std::nullopt},
    }));
    const auto found = beginnings_of(coarse_pattern(pattern));
    INFO(pattern << " begins with: " << (found ? join(*found, " | ") : "?"));
    CHECK(found == wanted);
}

TEST_CASE("rules: the index finds beginnings at the edges of words only", "[rules][beginnings]") {
    BeginningIndex index;
    index.add({"so bad", "very"}, 7);
    index.add({"ver", "\"odd"}, 8);
    index.finish();
    const auto find = [&](std::string_view text) {
        std::vector<std::size_t> owners;
        index.find(text, owners);
        std::sort(owners.begin(), owners.end());
        return owners;
    };
    CHECK(find("very") == std::vector<std::size_t>{7, 8});
    CHECK(find("an every day").empty());
    CHECK(find("an\"odd\" day, so bad") == std::vector<std::size_t>{7, 8});
    CHECK(find("so ba").empty());
    CHECK(find("").empty());
}
