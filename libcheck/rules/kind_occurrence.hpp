// occurrence: words that are harmless once and telling in number.
#pragma once

#include "rules/registry.hpp"

namespace factlint::rules {

RuleKind occurrence_kind();

} // namespace factlint::rules
