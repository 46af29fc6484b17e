#include "cli/describe.hpp"

#include "rules/rule_set.hpp"
#include "topics/topic_set.hpp"

namespace factlint::cli {

void describe(const rules::RuleSet& rules, const topics::TopicSet& topics, report::Model& model) {
    for (const rules::LoadedRule& loaded : rules.rules())
        model.describe(loaded.rule.id, {loaded.rule.title, loaded.rule.rationale, loaded.rule.reference});
    for (const topics::Topic& topic : topics.topics()) {
        model.describe(topic.id, {topic.question, {}, {}});
        for (const topics::Proposition& proposition : topic.propositions)
            model.describe(topic.id + "/" + proposition.id, {proposition.title, {}, {}});
    }
}

Status describe(const Session& session, report::Model& model) {
    const auto rules = FACTLINT_TRY(session.rules());
    const auto topics = FACTLINT_TRY(session.topics());
    describe(*rules, *topics, model);
    return {};
}

} // namespace factlint::cli
