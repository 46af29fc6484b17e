// unsupported: a checkable statement in the author's own voice with nothing near it that it leans on.
#pragma once

#include "rules/registry.hpp"

namespace factlint::rules {

RuleKind unsupported_kind();

} // namespace factlint::rules
