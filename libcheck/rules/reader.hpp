// Reader: one rule file (YAML) -> Rule and Matcher, with errors that show the line and say what would be
// right.
#pragma once

#include "base/result.hpp"
#include "base/yaml.hpp"
#include "rules/matcher.hpp"
#include "rules/rule.hpp"

#include <memory>

namespace factlint::rules {

struct LoadedRule {
    Rule rule;
    std::shared_ptr<const Matcher> matcher;
};

Result<LoadedRule> read_rule(const yaml::File& file);

/// The keys every kind of rule may have.
const std::vector<std::string_view>& common_keys();

} // namespace factlint::rules
