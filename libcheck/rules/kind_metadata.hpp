// metadata: speaks of the article as a whole, by the facts that `when` asks for. It is reported at the title,
// or at the first sentence where there is none.
#pragma once

#include "rules/registry.hpp"

namespace factlint::rules {

RuleKind metadata_kind();

} // namespace factlint::rules
