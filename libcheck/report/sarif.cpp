#include "report/sarif.hpp"

#include "base/ascii.hpp"
#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/passages.hpp"

#include <map>
#include <vector>

namespace factlint::report {
namespace {

// GitHub keeps this many results of a run.
constexpr std::size_t most_results = 25000;

std::string_view level_word(Level level) {
    switch (level) {
    case Level::Error:
        return "error";
    case Level::Warning:
        return "warning";
    case Level::Note:
        break;
    }
    return "note";
}

// A relative path as a URI reference: everything but unreserved characters and slashes percent-encoded.
std::string uri_of(const Place& place) {
    if (place.path.empty()) return one_line(place.url);
    std::string out;
    for (const char c : place.path) {
        if (ascii::is_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    // "a:b" would read as a scheme; the colon is encoded above, so only absolute paths need a mark.
    return out.starts_with('/') ? "file://" + out : out;
}

// Links in SARIF messages are [text](id); brackets and backslashes of strangers are escaped.
std::string plain_message(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

json::object location_of(const Model& model, const Place& place) {
    json::object physical;
    physical["artifactLocation"] = json::object{{"uri", uri_of(place)}};
    const Position at = model.position(place);
    if (at.line != 0 && place.field == TextField::Body) {
        json::object region;
        region["startLine"] = at.line;
        region["startColumn"] = at.column;
        region["endLine"] = at.end_line;
        region["endColumn"] = at.end_column;
        if (!place.text.empty()) region["snippet"] = json::object{{"text", clean_lines(place.text)}};
        physical["region"] = std::move(region);
    }
    json::object location;
    location["physicalLocation"] = std::move(physical);
    return location;
}

// One rule per public code; `finding` is the first with that code. Where several rules share the code, the
// text is that of the code.
struct CodeUse {
    const Finding* finding = nullptr;
    bool several_rules = false;
    std::size_t index = 0;
};

json::object rule_of(const Model& model, const CodeUse& use) {
    Finding described;
    described.code = use.finding->code;
    if (!use.several_rules) described.rule = use.finding->rule;
    const RuleText text = model.rule_text(described);
    const std::string& description = text.description.empty() ? text.title : text.description;
    json::object rule;
    rule["id"] = described.code;
    if (!described.rule.empty()) rule["name"] = described.rule;
    rule["shortDescription"] = json::object{{"text", text.title}};
    rule["fullDescription"] = json::object{{"text", description}};
    rule["help"] = json::object{{"text", fmt::format("{}. {}", text.title, description)}};
    if (!text.help_url.empty()) rule["helpUri"] = text.help_url;
    rule["defaultConfiguration"] = json::object{{"level", level_word(use.finding->level)}};
    return rule;
}

json::object result_of(const Model& model, const Finding& finding, std::size_t rule_index, std::size_t nth) {
    json::object result;
    result["ruleId"] = finding.code;
    result["ruleIndex"] = rule_index;
    result["level"] = level_word(finding.level);
    result["rank"] = json::rounded(finding.confidence) * 100;
    std::string message = plain_message(finding.message);
    json::array related;
    for (std::size_t i = 1; i < finding.places.size(); ++i) {
        const Place& place = finding.places[i];
        json::object location = location_of(model, place);
        location["id"] = i;
        location["message"] = json::object{
            {"text", fmt::format("{}, {}: {}", plain_message(outlet_of(place)),
                                 plain_message(holder_words(place)), plain_message(place.excerpt))}};
        related.push_back(std::move(location));
    }
    if (const Place* other = counterpart(finding)) {
        const auto id = static_cast<std::size_t>(other - finding.places.data());
        message += fmt::format(" See [{}]({}).", plain_message(outlet_of(*other)), id);
    }
    if (!finding.why.empty()) message += " " + plain_message(finding.why);
    result["message"] = json::object{{"text", message}};
    if (!finding.places.empty())
        result["locations"] = json::array{location_of(model, finding.places.front())};
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    // The name that GitHub looks for; ours holds no line, so it survives when the text moves.
    result["partialFingerprints"] =
        json::object{{"primaryLocationLineHash", fmt::format("{}:{}", finding.fingerprint, nth)}};
    if (finding.baseline == BaselineState::New) result["baselineState"] = "new";
    if (finding.baseline == BaselineState::Unchanged || finding.baseline == BaselineState::Suppressed)
        result["baselineState"] = "unchanged";
    json::array suppressions;
    if (finding.baseline == BaselineState::Suppressed)
        suppressions.push_back(json::object{{"kind", "external"},
                                            {"status", "accepted"},
                                            {"justification", one_line(finding.suppressed_reason)}});
    result["suppressions"] = std::move(suppressions);
    json::object properties;
    properties["rule"] = finding.rule;
    properties["confidence"] = json::rounded(finding.confidence);
    if (!finding.topic.empty()) properties["topic"] = finding.topic;
    if (finding.relation != Relation::None) properties["relation"] = name_of(finding.relation);
    result["properties"] = std::move(properties);
    return result;
}

} // namespace

Result<std::string> render_sarif(const Model& model, const RenderOptions& options) {
    auto findings = model.findings();
    if (findings.size() > most_results) findings.resize(most_results);

    std::map<std::string_view, CodeUse> codes;
    for (const Finding* finding : findings) {
        CodeUse& use = codes[finding->code];
        if (use.finding == nullptr) use.finding = finding;
        if (use.finding->rule != finding->rule) use.several_rules = true;
    }
    json::array descriptors;
    for (auto& [code, use] : codes) {
        use.index = descriptors.size();
        descriptors.push_back(rule_of(model, use));
    }

    json::array results;
    std::map<std::string_view, std::size_t> seen;
    for (const Finding* finding : findings)
        results.push_back(
            result_of(model, *finding, codes.at(finding->code).index, ++seen[finding->fingerprint]));

    json::object driver;
    driver["name"] = "factlint";
    if (!options.version.empty()) driver["version"] = options.version;
    driver["rules"] = std::move(descriptors);

    json::object invocation;
    invocation["executionSuccessful"] = options.unread.empty();
    if (!options.timestamp.empty()) invocation["endTimeUtc"] = options.timestamp + "Z";
    json::array notifications;
    for (const UnreadInput& unread : options.unread)
        notifications.push_back(json::object{
            {"level", "error"},
            {"message", json::object{{"text", plain_message(unread.input + ": " + unread.reason)}}}});
    if (!notifications.empty()) invocation["toolExecutionNotifications"] = std::move(notifications);

    json::object run;
    run["tool"] = json::object{{"driver", std::move(driver)}};
    run["invocations"] = json::array{std::move(invocation)};
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);

    json::object log;
    log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = json::array{std::move(run)};
    return json::serialize(log) + "\n";
}

} // namespace factlint::report
