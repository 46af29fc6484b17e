#include "catch.hpp"
#include "topics/topic_set.hpp"

using namespace factlint;
using namespace factlint::topics;

TEST_CASE("every example of the shipped topics comes out as its file says", "[topics][examples]") {
    const auto lexicon = lexicon::Lexicon::load(source_path("rules/lexicon"));
    REQUIRE(lexicon);
    const auto topics = TopicSet::load({source_path("rules/topics")}, *lexicon);
    if (!topics) FAIL(topics.error().text());
    CHECK((*topics)->topics().size() >= 3);
    for (const Topic& topic : (*topics)->topics())
        for (const Proposition& proposition : topic.propositions) {
            CAPTURE(topic.id, proposition.id);
            CHECK(proposition.examples.size() >= 8);
        }
    for (const FailedExample& each : (*topics)->run_examples()) FAIL_CHECK(each.error.text());
}
