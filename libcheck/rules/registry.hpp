// Registry: the kinds of rule, by name. A new kind is a pair of files, one include and one row in
// registry.cpp.
#pragma once

#include "base/yaml.hpp"
#include "rules/matcher.hpp"
#include "rules/rule.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace factlint::rules {

/// The place a kind reads its own keys from.
struct RuleSource {
    const yaml::File& file;
    const yaml::Node& node; ///< the map of the rule
    const Rule& rule;       ///< the common keys but for message and examples
};

struct RuleKind {
    std::string_view name;
    std::string_view summary;                   ///< one line for listings
    std::vector<std::string_view> keys;         ///< that this kind reads beside the common ones
    std::vector<std::string_view> placeholders; ///< that its messages may use beside {match} and {title}
    Result<std::shared_ptr<const Matcher>> (*make)(const RuleSource& source);
};

/// In alphabetical order.
const std::vector<RuleKind>& rule_kinds();
/// nullptr when there is no such kind.
const RuleKind* find_kind(std::string_view name);

} // namespace factlint::rules
