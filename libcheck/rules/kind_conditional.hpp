// conditional: where the one is, the other must be: an abbreviation and its full name, a poll and its sample.
#pragma once

#include "rules/registry.hpp"

namespace factlint::rules {

RuleKind conditional_kind();

} // namespace factlint::rules
