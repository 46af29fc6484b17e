#include "rules/reader.hpp"

#include "base/ascii.hpp"
#include "rules/read_examples.hpp"
#include "rules/read_patterns.hpp"
#include "rules/registry.hpp"

#include <algorithm>

namespace factlint::rules {
namespace {

bool is_word_of_id(std::string_view part) {
    return !part.empty() && part.front() != '-' && part.back() != '-' &&
           std::all_of(part.begin(), part.end(),
                       [](char c) { return ascii::is_lower(c) || ascii::is_digit(c) || c == '-'; });
}

Status read_id(const yaml::File& file, const yaml::Node& node, Rule& rule) {
    rule.id = FACTLINT_TRY(file.as_string(node, "id"));
    const std::size_t slash = rule.id.find('/');
    if (slash == std::string::npos || !is_word_of_id(rule.pack()) ||
        !is_word_of_id(std::string_view(rule.id).substr(slash + 1)))
        return fail(file.error_at(node, "id '" + rule.id + "' is not of the form pack/name",
                                  "lower-case letters, digits and hyphens: opinion/loaded-words"));
    return {};
}

Status read_code(const yaml::File& file, const yaml::Node& node, Rule& rule) {
    rule.code = FACTLINT_TRY(file.as_string(node, "code"));
    const bool numbered = rule.code.size() == 6 && rule.code.compare(0, 2, "FL") == 0 &&
                          std::all_of(rule.code.begin() + 2, rule.code.end(), ascii::is_digit);
    if (!numbered || (rule.code[2] != '2' && rule.code[2] != '4' && rule.code[2] != '9'))
        return fail(
            file.error_at(node, "code '" + rule.code + "' is not a code of a rule",
                          "FL2 and three digits for wording, FL4 for sources, FL9 for rules of your own"));
    return {};
}

Result<Scope> read_scope(const yaml::File& file, const yaml::Node& node) {
    static const std::vector<std::string_view> known = {
        "body", "heading", "headline", "caption", "quote", "reported", "~quote", "~reported", "~caption"};
    std::vector<std::string> parts = FACTLINT_TRY(file.as_strings(node, "scope"));
    const auto named = [&](std::string_view part) {
        return std::find(parts.begin(), parts.end(), part) != parts.end();
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (std::find(known.begin(), known.end(), parts[i]) != known.end()) continue;
        const std::string near = yaml::nearest(parts[i], known);
        return fail(file.error_at(
            node.kind == yaml::NodeKind::List ? node.items[i] : node, "unknown scope '" + parts[i] + "'",
            near.empty()
                ? "body, heading, headline, caption, quote, reported, with ~ before one to leave it out"
                : "did you mean '" + near + "'?"));
    }
    for (const std::string_view part : {"quote", "reported", "caption"})
        if (named(part) && named("~" + std::string(part)))
            return fail(file.error_at(node, "scope has both '" + std::string(part) + "' and '~" +
                                                std::string(part) + "'"));
    Scope scope;
    scope.quote = named("quote");
    scope.heading = named("heading");
    scope.headline = named("headline");
    const bool any_text = named("body") || scope.heading || scope.headline || named("caption");
    scope.only_quote = scope.quote && !any_text;
    scope.body = named("body") || !any_text;
    scope.caption = named("caption") || (scope.body && !named("~caption"));
    scope.reported = !named("~reported");
    return scope;
}

Status read_unless(const yaml::File& file, const yaml::Node& rule_node, Unless& unless) {
    if (const yaml::Node* node = rule_node.find("except"))
        unless.overlapping = FACTLINT_TRY(read_pattern_list(file, *node, Case::Ignored));
    const yaml::Node* node = rule_node.find("unless");
    if (node == nullptr) return {};
    if (node->kind != yaml::NodeKind::Map)
        return fail(file.error_at(*node, "unless says where to look", "unless: {sentence: [...]}"));
    FACTLINT_CHECK(file.check_keys(*node, {"sentence", "window", "article"}));
    for (const auto& [key, value] : node->members) {
        auto patterns = FACTLINT_TRY(read_pattern_list(file, value, Case::Ignored));
        (key == "sentence" ? unless.sentence
         : key == "window" ? unless.window
                           : unless.article) = std::move(patterns);
    }
    return {};
}

Status check_message(const yaml::File& file, const yaml::Node& node, const Rule& rule, const RuleKind& kind) {
    std::vector<std::string_view> known = {"match", "title"};
    known.insert(known.end(), kind.placeholders.begin(), kind.placeholders.end());
    for (std::size_t at = rule.message.find('{'); at != std::string::npos;
         at = rule.message.find('{', at + 1)) {
        const std::size_t close = rule.message.find('}', at);
        if (close == std::string::npos) return fail(file.error_at(node, "'{' of the message is not closed"));
        const std::string name = rule.message.substr(at + 1, close - at - 1);
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        std::string names;
        for (const std::string_view k : known) names += (names.empty() ? "{" : ", {") + std::string(k) + "}";
        const std::string near = yaml::nearest(name, known);
        return fail(file.error_at(node, "unknown placeholder '{" + name + "}'",
                                  near.empty() ? "rules of kind " + rule.kind + " have " + names
                                               : "did you mean '{" + near + "}'?"));
    }
    return {};
}

Result<const yaml::Node*> needed(const yaml::File& file, std::string_view key) {
    const yaml::Node* node = file.root().find(key);
    if (node == nullptr) return fail(file.error_at(file.root(), "rule has no '" + std::string(key) + "'"));
    if (node->kind == yaml::NodeKind::Scalar && node->scalar.empty())
        return fail(file.error_at(*node, "'" + std::string(key) + "' is empty"));
    return node;
}

Result<std::string> text_of(const yaml::File& file, std::string_view key) {
    const yaml::Node* node = FACTLINT_TRY(needed(file, key));
    const std::string text = FACTLINT_TRY(file.as_string(*node, key));
    return std::string(ascii::trim(text));
}

Result<const RuleKind*> read_kind(const yaml::File& file) {
    const yaml::Node* node = FACTLINT_TRY(needed(file, "kind"));
    const std::string name = FACTLINT_TRY(file.as_string(*node, "kind"));
    if (const RuleKind* kind = find_kind(name)) return kind;
    std::vector<std::string_view> names;
    std::string all;
    for (const RuleKind& kind : rule_kinds()) {
        names.push_back(kind.name);
        all += (all.empty() ? "" : ", ") + std::string(kind.name);
    }
    const std::string near = yaml::nearest(name, names);
    return fail(file.error_at(*node, "unknown kind '" + name + "'",
                              near.empty() ? "kinds: " + all : "did you mean '" + near + "'?"));
}

Status read_level(const yaml::File& file, Rule& rule) {
    const yaml::Node* node = FACTLINT_TRY(needed(file, "level"));
    const auto level = level_by_name(node->scalar);
    if (!level)
        return fail(file.error_at(*node, "unknown level '" + node->scalar + "'", "note, warning or error"));
    rule.level = *level;
    return {};
}

Status read_confidence(const yaml::File& file, Rule& rule) {
    const yaml::Node* node = FACTLINT_TRY(needed(file, "confidence"));
    rule.confidence = FACTLINT_TRY(file.as_number(*node, "confidence"));
    if (!(rule.confidence > 0 && rule.confidence <= 1))
        return fail(file.error_at(*node, "confidence must be above 0 and at most 1"));
    return {};
}

} // namespace

const std::vector<std::string_view>& common_keys() {
    static const std::vector<std::string_view> keys = {
        "id",     "code",   "kind", "title",   "level",     "confidence", "tags",    "scope",
        "except", "unless", "when", "message", "rationale", "reference",  "examples"};
    return keys;
}

Result<LoadedRule> read_rule(const yaml::File& file) {
    const yaml::Node& root = file.root();
    if (root.kind != yaml::NodeKind::Map || root.members.empty())
        return fail(file.error_at(root, "a rule file holds one rule", "start with id: pack/name"));
    const RuleKind* kind = FACTLINT_TRY(read_kind(file));
    std::vector<std::string_view> keys = common_keys();
    keys.insert(keys.end(), kind->keys.begin(), kind->keys.end());
    FACTLINT_CHECK(file.check_keys(root, keys));

    LoadedRule loaded;
    Rule& rule = loaded.rule;
    rule.file = file.name();
    rule.kind = kind->name;
    const yaml::Node* id = FACTLINT_TRY(needed(file, "id"));
    rule.line = id->line;
    rule.column = id->column;
    FACTLINT_CHECK(read_id(file, *id, rule));
    FACTLINT_CHECK(read_code(file, *FACTLINT_TRY(needed(file, "code")), rule));
    rule.title = FACTLINT_TRY(text_of(file, "title"));
    FACTLINT_CHECK(read_level(file, rule));
    FACTLINT_CHECK(read_confidence(file, rule));
    if (const yaml::Node* node = root.find("tags")) rule.tags = FACTLINT_TRY(file.as_strings(*node, "tags"));
    if (const yaml::Node* node = root.find("scope")) rule.scope = FACTLINT_TRY(read_scope(file, *node));
    FACTLINT_CHECK(read_unless(file, root, rule.unless));
    if (const yaml::Node* node = root.find("when")) rule.when = FACTLINT_TRY(read_conditions(file, *node));
    rule.message = FACTLINT_TRY(text_of(file, "message"));
    FACTLINT_CHECK(check_message(file, *root.find("message"), rule, *kind));
    rule.rationale = FACTLINT_TRY(text_of(file, "rationale"));
    if (root.find("reference") != nullptr) rule.reference = FACTLINT_TRY(text_of(file, "reference"));
    loaded.matcher = FACTLINT_TRY(kind->make({file, root, rule}));
    // What speaks of the article as a whole stands nowhere in particular.
    const Marks marks = loaded.matcher->patterns().empty() ? Marks::Optional : Marks::Needed;
    FACTLINT_CHECK(read_examples(file, *FACTLINT_TRY(needed(file, "examples")), marks, rule));
    return loaded;
}

} // namespace factlint::rules
