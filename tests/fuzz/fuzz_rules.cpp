// A rule file: loaded, or refused with a place in the file.
#include "fuzz.hpp"
#include "rules/reader.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const auto file = yaml::File::parse("f", std::string(text));
    if (!file) return;
    const auto rule = rules::read_rule(*file);
    if (!rule) require(rule.error().place.substr(0, 1) == "f");
}
