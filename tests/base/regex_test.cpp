#include "base/regex.hpp"
#include "base/text.hpp"
#include "laws.hpp"

using namespace factlint;

namespace {

std::string found(const std::string& pattern, const std::string& text, Case letter_case = Case::Ignored) {
    const auto regex = Regex::compile(pattern, letter_case);
    if (!regex) return "error: " + regex.error().message;
    std::string out;
    const auto matches = regex->find_all(text).value();
    for (const RegexMatch& match : matches) {
        out += "<" + std::string(match.span.in(text));
        for (const Span group : match.groups) out += "|" + std::string(group.in(text));
        out += ">";
    }
    return out;
}

} // namespace

TEST_CASE("regex: spans and captures", "[base][regex]") {
    const auto [pattern, text, out] = GENERATE(table<std::string, std::string, std::string>({
        {R"(\b(very|truly) (\w+))", "a Very odd and truly new", "<Very odd|Very|odd><truly new|truly|new>"},
        {"a(b)?c", "ac abc", "<ac|><abc|b>"},
        {"x*", "ax", "<><x><>"},
        {"colou?r", "Colour color", "<Colour><color>"},
        {"^the", "the end\nthe start", "<the>"},
        {"end$", "end\nend", "<end>"},
        {"a.b", "a\nb a-b", "<a-b>"},
        {"(?s)a.b", "a\nb", "<a\nb>"},
        {"(?m)^the", "the end\nthe start", "<the><the>"},
        {"it[’']s", "it’s it's its", "<it’s><it's>"},
        {"“[^”]*”", "he said “no” and “yes”", "<“no”><“yes”>"},
        {"[“\"]no", "“no \"no – no", "<“no><\"no>"},
        {"caf.", "café cafe", "<café><cafe>"},
        {"\\d{1,3}(?:,\\d{3})+", "1,200 and 12,000,000", "<1,200><12,000,000>"},
    }));
    CAPTURE(pattern, text);
    CHECK(found(pattern, text) == out);
}

TEST_CASE("regex: case counts only when asked", "[base][regex]") {
    CHECK(found("US", "us US", Case::Sensitive) == "<US>");
    CHECK(found("US", "us US", Case::Ignored) == "<us><US>");
}

TEST_CASE("regex: what the two engines would read differently is refused", "[base][regex]") {
    const auto pattern = GENERATE(as<std::string>{}, "(?=a)b", "(?<!a)b", R"((a)\1)", R"(\p{L}+)", R"(\PL)",
                                  "(unclosed", "a**", "[b-a]", "*", "\xFF", R"(\C)", "(?P<name>a)");
    CAPTURE(pattern);
    CHECK_FALSE(Regex::compile(pattern));
}

TEST_CASE("regex: an ambiguous pattern ends with an answer or an error, never with a hang", "[base][regex]") {
    const auto regex = Regex::compile("(a+)+$");
    REQUIRE(regex);
    const std::string text(5000, 'a');
    (void)regex->occurs_in(text + "b");
    (void)regex->find_all(text + "b");
    SUCCEED();
}

TEST_CASE("regex set: which patterns occur", "[base][regex]") {
    const auto set = RegexSet::build({"minister", "\\bfeared\\b", "[0-9]+ people"});
    REQUIRE(set);
    CHECK(*set->matches("The Minister feared nothing") == std::vector<int>{0, 1});
    CHECK(*set->matches("12 people") == std::vector<int>{2});
    CHECK(set->matches("")->empty());
    CHECK(RegexSet::build({})->matches("x")->empty());
    CHECK_FALSE(RegexSet::build({"(?=x)"}));
    CHECK_FALSE(RegexSet::build({"[a-z]{500}[0-9]{500}"}, Case::Ignored, 1000));
}

TEST_CASE("laws of patterns", "[base][regex][law]") {
    const auto pattern = [] {
        const auto piece =
            rc::gen::element<std::string>("a", "b", "é", "“", ".", "\\b", "\\w+", "\\s", "[a’b]", "[^a]",
                                          "[^“]", "\\W", "(a|bé)", "(?:ab)?", "x*", "^", "$", "\\d", "\\S",
                                          "[^\\s]", "\\.", "[é-ü]", "[[:alpha:]]", "[^[:space:]a]", "é+");
        std::string out;
        for (const std::string& part :
             *rc::gen::resize(6, rc::gen::container<std::vector<std::string>>(piece)))
            out += part;
        return out;
    };
    const auto text = [] {
        const auto piece =
            rc::gen::element<std::string>("a", "b", "é", "É", "ü", "“", "’", " ", "\n", "1", "x", ".", "A");
        std::string out;
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece)) out += part;
        return out;
    };
    CHECK(laws::holds("the fast matcher agrees with the plain one", [&] {
        const std::string p = pattern();
        const std::string t = text();
        const auto regex = Regex::compile(p);
        const auto set = RegexSet::build({p});
        RC_PRE(regex.has_value() && set.has_value());
        const bool plain = regex->occurs_in(t).value();
        RC_ASSERT(plain == !set->matches(t)->empty());
        RC_ASSERT(plain == !regex->find_all(t)->empty());
    }));
    CHECK(laws::holds("matches stand in order, do not overlap and never split a character", [&] {
        const auto regex = Regex::compile(pattern());
        RC_PRE(regex.has_value());
        const std::string t = text();
        std::uint32_t end = 0;
        const auto matches = regex->find_all(t).value();
        for (const RegexMatch& match : matches) {
            RC_ASSERT(match.span.begin >= end);
            end = match.span.end;
            RC_ASSERT(is_valid_utf8(match.span.in(t)));
            for (const Span group : match.groups) {
                RC_ASSERT(group.empty() || match.span.covers(group));
                RC_ASSERT(is_valid_utf8(group.in(t)));
            }
        }
    }));
}
