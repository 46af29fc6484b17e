// Conditions: `when` of a rule file, what must hold of the article as a whole for the rule to speak at all.
//
//   when:
//     byline: missing
//     kind: {not: [opinion, analysis]}
//     words: {min: 150}
#pragma once

#include "base/result.hpp"
#include "base/yaml.hpp"
#include "rules/article_facts.hpp"
#include "rules/pattern.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::rules {

/// A fact of the article that is a text, or that is a number.
struct TextFact {
    std::string_view name;
    const std::string& (*get)(const ArticleFacts&);
};
struct NumberFact {
    std::string_view name;
    double (*get)(const ArticleFacts&);
};

struct TextCondition {
    const TextFact* fact = nullptr;
    enum class Test { Missing, Present, Is, Not, Matches } test = Test::Present;
    std::vector<std::string> values;
    std::vector<Pattern> patterns;
};

struct NumberCondition {
    const NumberFact* fact = nullptr;
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
};

struct Conditions {
    std::vector<TextCondition> texts;
    std::vector<NumberCondition> numbers;

    bool empty() const { return texts.empty() && numbers.empty(); }
    Result<bool> hold(const ArticleFacts& facts) const;
};

const std::vector<TextFact>& text_facts();
const std::vector<NumberFact>& number_facts();

/// Reads the map of `when`; errors have their place.
Result<Conditions> read_conditions(const yaml::File& file, const yaml::Node& node);

} // namespace factlint::rules
