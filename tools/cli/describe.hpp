// What rules and topics are called, told to the report, which knows records alone.
#pragma once

#include "cli/session.hpp"
#include "report/model.hpp"

namespace factlint::cli {

void describe(const rules::RuleSet& rules, const topics::TopicSet& topics, report::Model& model);
/// Loads rules and topics for it.
Status describe(const Session& session, report::Model& model);

} // namespace factlint::cli
