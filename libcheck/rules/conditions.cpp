#include "rules/conditions.hpp"

#include "rules/read_patterns.hpp"

#include <algorithm>

namespace factlint::rules {
namespace {

std::string known_facts() {
    std::string names;
    for (const TextFact& fact : text_facts()) names += (names.empty() ? "" : ", ") + std::string(fact.name);
    for (const NumberFact& fact : number_facts()) names += ", " + std::string(fact.name);
    return names;
}

Result<TextCondition> read_text(const yaml::File& file, const yaml::Node& node, const TextFact& fact) {
    using Test = TextCondition::Test;
    TextCondition condition{&fact, Test::Present, {}, {}};
    if (node.kind == yaml::NodeKind::Scalar) {
        if (node.scalar == "missing")
            condition.test = Test::Missing;
        else if (node.scalar != "present")
            return fail(file.error_at(node, "'" + node.scalar + "' is no condition on a text",
                                      "missing, present, {is: [...]}, {not: [...]} or {matches: [...]}"));
        return condition;
    }
    FACTLINT_CHECK(file.check_keys(node, {"is", "not", "matches"}));
    if (node.members.size() != 1)
        return fail(file.error_at(node, "a condition on a text has one key", "is, not or matches"));
    const auto& [key, value] = node.members.front();
    if (key == "matches") {
        condition.test = Test::Matches;
        condition.patterns = FACTLINT_TRY(read_pattern_list(file, value, Case::Ignored));
    } else {
        condition.test = key == "is" ? Test::Is : Test::Not;
        condition.values = FACTLINT_TRY(file.as_strings(value, key));
    }
    return condition;
}

Result<NumberCondition> read_number(const yaml::File& file, const yaml::Node& node, const NumberFact& fact) {
    if (node.kind != yaml::NodeKind::Map || node.members.empty())
        return fail(file.error_at(node, "a condition on a number is a map", "{min: 1}, {max: 0} or both"));
    FACTLINT_CHECK(file.check_keys(node, {"min", "max"}));
    NumberCondition condition{&fact};
    if (const yaml::Node* min = node.find("min")) condition.min = FACTLINT_TRY(file.as_number(*min, "min"));
    if (const yaml::Node* max = node.find("max")) condition.max = FACTLINT_TRY(file.as_number(*max, "max"));
    if (condition.min > condition.max) return fail(file.error_at(node, "min is above max: nothing can hold"));
    return condition;
}

} // namespace

const std::vector<TextFact>& text_facts() {
    using F = const ArticleFacts&;
    static const std::vector<TextFact> facts = {
        {"byline", [](F f) -> const std::string& { return f.byline; }},
        {"dateline", [](F f) -> const std::string& { return f.dateline; }},
        {"kind", [](F f) -> const std::string& { return f.kind; }},
        {"published", [](F f) -> const std::string& { return f.published; }},
        {"publisher", [](F f) -> const std::string& { return f.publisher; }},
        {"title", [](F f) -> const std::string& { return f.title; }},
        {"updated", [](F f) -> const std::string& { return f.updated; }},
    };
    return facts;
}

const std::vector<NumberFact>& number_facts() {
    using F = const ArticleFacts&;
    static const std::vector<NumberFact> facts = {
        {"attributions", [](F f) { return static_cast<double>(f.attributions); }},
        {"documents", [](F f) { return static_cast<double>(f.documents.size()); }},
        {"figures", [](F f) { return static_cast<double>(f.figures); }},
        {"hidden-share",
         [](F f) {
             return f.attributions == 0 ? 0.0 : static_cast<double>(f.hidden_sources) / f.attributions;
         }},
        {"links", [](F f) { return static_cast<double>(f.links); }},
        {"quotations", [](F f) { return static_cast<double>(f.quotations); }},
        {"sentences", [](F f) { return static_cast<double>(f.sentences); }},
        {"speakers", [](F f) { return static_cast<double>(f.speakers.size()); }},
        {"words", [](F f) { return static_cast<double>(f.words); }},
    };
    return facts;
}

Result<bool> Conditions::hold(const ArticleFacts& facts) const {
    for (const TextCondition& condition : texts) {
        const std::string& value = condition.fact->get(facts);
        const bool among =
            std::find(condition.values.begin(), condition.values.end(), value) != condition.values.end();
        bool holds = false;
        switch (condition.test) {
        case TextCondition::Test::Missing:
            holds = value.empty();
            break;
        case TextCondition::Test::Present:
            holds = !value.empty();
            break;
        case TextCondition::Test::Is:
            holds = among;
            break;
        case TextCondition::Test::Not:
            holds = !among;
            break;
        case TextCondition::Test::Matches:
            holds = FACTLINT_TRY(any_occurs(condition.patterns, value));
            break;
        }
        if (!holds) return false;
    }
    return std::all_of(numbers.begin(), numbers.end(), [&](const NumberCondition& condition) {
        const double value = condition.fact->get(facts);
        return condition.min <= value && value <= condition.max;
    });
}

Result<Conditions> read_conditions(const yaml::File& file, const yaml::Node& node) {
    if (node.kind != yaml::NodeKind::Map)
        return fail(file.error_at(node, "when must be a map of conditions", "when: {byline: missing}"));
    std::vector<std::string_view> names;
    for (const TextFact& fact : text_facts()) names.push_back(fact.name);
    for (const NumberFact& fact : number_facts()) names.push_back(fact.name);
    FACTLINT_CHECK(file.check_keys(node, names));
    Conditions out;
    for (const auto& [key, value] : node.members) {
        for (const TextFact& fact : text_facts())
            if (fact.name == key) out.texts.push_back(FACTLINT_TRY(read_text(file, value, fact)));
        for (const NumberFact& fact : number_facts())
            if (fact.name == key) out.numbers.push_back(FACTLINT_TRY(read_number(file, value, fact)));
    }
    if (out.empty())
        return fail(file.error_at(node, "when has no condition", "facts of an article: " + known_facts()));
    return out;
}

} // namespace factlint::rules
