// What the stages share: loaded once, immutable, used by all threads.
#pragma once

#include "lexicon/lexicon.hpp"

#include <memory>

namespace factlint::rules {
class RuleSet;
}
namespace factlint::topics {
class TopicSet;
}

namespace factlint::pipeline {

/// A stage that does not need one of them works without it.
struct Resources {
    std::shared_ptr<const lexicon::Lexicon> lexicon;
    std::shared_ptr<const rules::RuleSet> rules;
    std::shared_ptr<const topics::TopicSet> topics;
};

} // namespace factlint::pipeline
