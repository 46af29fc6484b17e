// existence: the words are there, and that is enough.
#pragma once

#include "rules/registry.hpp"

namespace factlint::rules {

RuleKind existence_kind();

} // namespace factlint::rules
