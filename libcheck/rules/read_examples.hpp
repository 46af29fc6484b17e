// Reading `examples` of a rule file: texts with <<marks>> around the words that a rule must find.
#pragma once

#include "base/yaml.hpp"
#include "rules/rule.hpp"

namespace factlint::rules {

enum class Marks { Needed, Optional, Forbidden };

/// Fills rule.bad and rule.good.
Status read_examples(const yaml::File& file, const yaml::Node& node, Marks marks_of_bad, Rule& rule);

} // namespace factlint::rules
