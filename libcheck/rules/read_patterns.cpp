#include "rules/read_patterns.hpp"

#include <algorithm>

namespace factlint::rules {
namespace {

Error at_pattern(const yaml::File& file, const yaml::Node& node, const Error& error) {
    std::string message = error.message;
    if (!error.place.empty()) message += " (character " + error.place.substr(1) + " of the pattern)";
    return file.error_at(node, message, error.hint);
}

PatternPlace place_of(const yaml::Node& node) {
    return {node.line, node.column, static_cast<std::uint32_t>(std::max<std::size_t>(node.scalar.size(), 1))};
}

Result<Case> read_case(const yaml::File& file, const yaml::Node& rule) {
    const yaml::Node* node = rule.find(case_key);
    if (node == nullptr || node->scalar == "ignored") return Case::Ignored;
    if (node->scalar == "sensitive") return Case::Sensitive;
    return fail(file.error_at(*node, "'" + node->scalar + "' is no way to treat letter case",
                              "ignored or sensitive"));
}

} // namespace

Result<std::vector<Pattern>> read_pattern_list(const yaml::File& file, const yaml::Node& node,
                                               Case letter_case) {
    std::vector<Pattern> out;
    const auto add = [&](const yaml::Node& item) -> Status {
        const std::string written = FACTLINT_TRY(file.as_string(item, "a pattern"));
        Result<Pattern> pattern = Pattern::read(written, letter_case, place_of(item));
        if (!pattern) return fail(at_pattern(file, item, pattern.error()));
        out.push_back(*std::move(pattern));
        return {};
    };
    if (node.kind == yaml::NodeKind::Scalar) FACTLINT_CHECK(add(node));
    if (node.kind == yaml::NodeKind::Map) return fail(file.error_at(node, "must be a list of patterns"));
    for (const yaml::Node& item : node.items) FACTLINT_CHECK(add(item));
    if (out.empty()) return fail(file.error_at(node, "the list of patterns is empty"));
    return out;
}

Result<std::vector<Pattern>> read_words_and_patterns(const yaml::File& file, const yaml::Node& rule) {
    const Case letter_case = FACTLINT_TRY(read_case(file, rule));
    std::vector<Pattern> out;
    if (const yaml::Node* node = rule.find(words_key)) {
        const std::vector<std::string> words = FACTLINT_TRY(file.as_strings(*node, words_key));
        if (words.empty()) return fail(file.error_at(*node, "the list of words is empty"));
        for (std::size_t i = 0; i < words.size(); ++i) {
            const Result<Pattern> alone = Pattern::read(words[i], letter_case);
            const yaml::Node& place = node->kind == yaml::NodeKind::List ? node->items[i] : *node;
            if (!alone) return fail(at_pattern(file, place, alone.error()));
        }
        out.push_back(FACTLINT_TRY(Pattern::of_words(words, letter_case, place_of(*node))));
    }
    if (const yaml::Node* node = rule.find(patterns_key)) {
        for (Pattern& pattern : FACTLINT_TRY(read_pattern_list(file, *node, letter_case)))
            out.push_back(std::move(pattern));
    }
    return out;
}

} // namespace factlint::rules
