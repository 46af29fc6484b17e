// A topic file: loaded, or refused with a place in the file.
#include "fuzz.hpp"
#include "topics/loader.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const auto file = yaml::File::parse("f", std::string(text));
    if (!file) return;
    topics::Vocabulary vocabulary;
    const auto topic = topics::read_topic(*file, vocabulary, nullptr);
    if (!topic) {
        require(topic.error().place.starts_with("f:"));
        return;
    }
    vocabulary.finish();
    for (const topics::Proposition& proposition : topic->propositions)
        for (const topics::Pattern& pattern : proposition.patterns) {
            require(!pattern.choices.empty());
            for (const auto& atoms : pattern.choices) require(!atoms.empty());
        }
}
