#include "catch.hpp"
#include "rules/rule_set.hpp"

using namespace factlint;
using namespace factlint::rules;

namespace {

const std::string sound = R"(id: mine/loud
code: FL9001
kind: existence
level: note
confidence: 0.5
title: Loud word
message: "'{match}' is loud"
rationale: Loud words tire.
words: [bang, boom]
examples:
  bad: ["It went <<bang>>."]
  good: ["It went out."]
)";

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("rules: a sound rule is read as it is written", "[rules][loader]") {
    const auto set = RuleSet::parse({{"mine.yaml", sound}});
    REQUIRE(set);
    REQUIRE((*set)->rules().size() == 1);
    const Rule& rule = (*set)->rules().front().rule;
    CHECK(rule.id == "mine/loud");
    CHECK(rule.pack() == "mine");
    CHECK(rule.level == Level::Note);
    CHECK_FALSE(rule.scope.quote);
    CHECK(rule.bad.front().body == "It went bang.");
    CHECK(rule.bad.front().body_marks == std::vector<Span>{{8, 12}});
    CHECK((*set)->find("mine/loud") == &(*set)->rules().front());
    CHECK((*set)->find("mine/quiet") == nullptr);
}

TEST_CASE("rules: what is wrong in a rule file is told with its place and what would be right",
          "[rules][loader]") {
    const auto [from, to, place, message,
                hint] = GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
        {"level: note", "levl: note", "r.yaml:4:1", "unknown key 'levl'", "did you mean 'level'?"},
        {"kind: existence", "kind: existance", "r.yaml:3:7", "unknown kind 'existance'",
         "did you mean 'existence'?"},
        {"level: note", "level: notice", "r.yaml:4:8", "unknown level 'notice'", "note, warning or error"},
        {"confidence: 0.5", "confidence: high", "r.yaml:5:13", "confidence must be a number", ""},
        {"confidence: 0.5", "confidence: 7", "r.yaml:5:13", "confidence must be above 0 and at most 1", ""},
        {"id: mine/loud", "id: loud", "r.yaml:1:5", "id 'loud' is not of the form pack/name",
         "lower-case letters, digits and hyphens: opinion/loaded-words"},
        {"code: FL9001", "code: X1", "r.yaml:2:7", "code 'X1' is not a code of a rule",
         "FL2 and three digits for wording, FL4 for sources, FL9 for rules of your own"},
        {"'{match}' is", "'{matc}' is", "r.yaml:7:10", "unknown placeholder '{matc}'",
         "did you mean '{match}'?"},
        {"words: [bang, boom]", "words: []", "r.yaml:9:8", "the list of words is empty", ""},
        {"words: [bang, boom]", "tags: [a]", "r.yaml:1:1", "an existence rule needs words or patterns",
         "words: [one, two] or patterns: ['\\bthree\\b']"},
        {"[bang, boom]", "['ba(ng']", "r.yaml:9:8", "", ""},
        {"[bang, boom]", "['(?=x)bang']", "r.yaml:9:9",
         "look-around and inline flags are outside the dialect (character 1 of the pattern)",
         "use 'except' or 'unless' for what must not stand near, 'case' for letter case"},
        {"[bang, boom]", "['(a)\\1']", "r.yaml:9:9",
         "back-references are outside the dialect (character 4 of the pattern)", "write the words out"},
        {"[bang, boom]", "['[’]s']", "r.yaml:9:9",
         "a letter outside ASCII cannot stand in brackets (character 2 of the pattern)",
         "write (?:a|b) instead of [ab]"},
        {"title: Loud word", "scope: [bod]\ntitle: Loud word", "r.yaml:6:9", "unknown scope 'bod'",
         "did you mean 'body'?"},
        {"title: Loud word", "when: {bylin: missing}\ntitle: x", "r.yaml:6:8", "unknown key 'bylin'",
         "did you mean 'byline'?"},
        {"title: Loud word", "when: {byline: gone}\ntitle: x", "r.yaml:6:16",
         "'gone' is no condition on a text",
         "missing, present, {is: [...]}, {not: [...]} or {matches: [...]}"},
        {"title: Loud word\n", "", "r.yaml:1:1", "rule has no 'title'", ""},
        {"<<bang>>", "bang", "r.yaml:11:9", "a bad example shows what is found",
         "put << and >> around those words"},
        {"<<bang>>", "<<bang", "r.yaml:11:9", "mark '<<' is not closed", "close it with '>>'"},
        {"  good: [\"It went out.\"]\n", "", "r.yaml:11:3", "examples need at least one 'good' text",
         "good: [\"Words that look alike and must stay silent.\"]"},
        {"level: note", "level: note\nlevel: error", "r.yaml:5:1", "key 'level' is written twice", ""},
    }));
    const auto set = RuleSet::parse({{"r.yaml", with(sound, from, to)}});
    REQUIRE_FALSE(set);
    INFO(set.error().text());
    CHECK(set.error().place == place);
    if (!message.empty()) CHECK(set.error().message == message);
    if (!hint.empty()) CHECK(set.error().hint == hint);
}

TEST_CASE("rules: the error shows the line with a marker under the word", "[rules][loader]") {
    const auto set = RuleSet::parse({{"r.yaml", with(sound, "level: note", "level: notice")}});
    REQUIRE_FALSE(set);
    CHECK(set.error().excerpt == "  level: notice\n         ^^^^^^");
}

TEST_CASE("rules: an id or a code is given once", "[rules][loader]") {
    const auto same_id = RuleSet::parse({{"a.yaml", sound}, {"b.yaml", with(sound, "FL9001", "FL9002")}});
    REQUIRE_FALSE(same_id);
    CHECK(same_id.error().place == "b.yaml:1:5");
    CHECK(same_id.error().message == "id 'mine/loud' is taken");
    CHECK(same_id.error().hint == "the first one is at a.yaml:1:5");
    const auto same_code =
        RuleSet::parse({{"a.yaml", sound}, {"b.yaml", with(sound, "mine/loud", "mine/louder")}});
    REQUIRE_FALSE(same_code);
    CHECK(same_code.error().place == "b.yaml:2:7");
    CHECK(same_code.error().message == "code 'FL9001' is taken");
}

TEST_CASE("rules: rules and packs can be switched off and given another level", "[rules][loader]") {
    const std::vector<std::pair<std::string, std::string>> files = {
        {"a.yaml", sound}, {"b.yaml", with(with(sound, "mine/loud", "other/loud"), "FL9001", "FL9002")}};
    LoadOptions options;
    options.disabled = {"other"};
    options.levels = {{"mine/loud", Level::Error}};
    const auto set = RuleSet::parse(files, options);
    REQUIRE(set);
    CHECK((*set)->packs() == std::vector<std::string>{"mine"});
    CHECK((*set)->rules().front().rule.level == Level::Error);
    CHECK((*set)->version() != (*RuleSet::parse(files))->version());

    options.disabled = {"mine/lout"};
    const auto unknown = RuleSet::parse(files, options);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message == "there is no rule or pack 'mine/lout'");
    CHECK(unknown.error().hint == "did you mean 'mine/loud'?");
}

TEST_CASE("rules: the shipped rules load, each in the folder of its pack", "[rules][loader]") {
    const auto set = RuleSet::load({source_path("rules")});
    INFO((set ? std::string() : set.error().text()));
    REQUIRE(set);
    CHECK((*set)->rules().size() >= 30);
    for (const LoadedRule& loaded : (*set)->rules()) {
        INFO(loaded.rule.id);
        CHECK(loaded.rule.file == source_path("rules/" + loaded.rule.id + ".yaml"));
        CHECK((loaded.rule.code[2] == '4') == (loaded.rule.pack() == "source"));
    }
}
