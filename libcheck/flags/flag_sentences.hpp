// flag_sentences: the rules of one pack over sentences that stand alone, for measuring against labelled sets.
#pragma once

#include "base/result.hpp"
#include "rules/rule_set.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace factlint::flags {

/// One line {"id", "text", ...} -> one line {"id", "set" (where given), "label", "score", "rules"}: label 1
/// when a rule of the pack speaks, score the chance that at least one of them is right. An empty pack means
/// all. An error is a line that is not such an object.
Result<std::string> flag_sentence(std::string_view line, const rules::RuleSet& rules,
                                  const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                  std::string_view pack);

} // namespace factlint::flags
