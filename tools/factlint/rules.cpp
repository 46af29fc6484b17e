// factlint rules: list, explain and test the rules.
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "rules/examples.hpp"
#include "rules/rule_set.hpp"

namespace factlint::cli {
namespace {

std::string listed(const rules::RuleSet& set) {
    std::size_t widest = 0;
    for (const rules::LoadedRule& loaded : set.rules()) widest = std::max(widest, loaded.rule.id.size());
    std::string out;
    for (const rules::LoadedRule& loaded : set.rules()) {
        std::string line = loaded.rule.id;
        line.resize(widest + 2, ' ');
        line += name_of(loaded.rule.level);
        line.resize(widest + 11, ' ');
        out += line + loaded.rule.title + "\n";
    }
    return out;
}

std::string explained(const rules::Rule& rule) {
    std::string out = rule.id + " (" + rule.code + ", " + std::string(name_of(rule.level)) + ", confidence " +
                      std::string(confidence_word(rule.confidence)) + ")\n" + rule.title + "\n\n" +
                      std::string(ascii::trim(rule.rationale)) + "\n";
    if (!rule.reference.empty()) out += "\nreference: " + rule.reference + "\n";
    out += "\nfires on:\n";
    for (const rules::Example& example : rule.bad)
        out += "  " + (example.body.empty() ? example.title : example.body) + "\n";
    out += "stays silent on:\n";
    for (const rules::Example& example : rule.good)
        out += "  " + (example.body.empty() ? example.title : example.body) + "\n";
    return out + "\nfile: " + rule.file + ":" + std::to_string(rule.line) + "\n";
}

// Runs every rule's own examples; the last line counts them.
int tested(const rules::RuleSet& set, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
           Output& output) {
    const auto failures = rules::run_examples(set, lexicon);
    std::size_t examples = 0;
    for (const rules::LoadedRule& loaded : set.rules())
        examples += loaded.rule.bad.size() + loaded.rule.good.size();
    for (const rules::ExampleFailure& failure : failures) say("factlint", failure.error().text());
    const Status status =
        output.write(std::to_string(set.rules().size()) + " rules, " + std::to_string(examples) +
                     " examples, " + std::to_string(failures.size()) + " failed\n");
    if (!status) return refuse("factlint", status.error());
    return failures.empty() ? ExitCode::Clean : ExitCode::Unusable;
}

} // namespace

int rules_command(const Words& words) {
    std::vector<std::string> given;
    CommonFlags common;
    Command command{"factlint rules",
                    "list, explain and test the rules",
                    "list prints pack/id, level and title of every rule in force; explain ID tells what a "
                    "rule finds and why; test runs the "
                    "examples that every rule carries.",
                    {"list|test|explain", "what to do, and for explain the ids of rules", &given, 1},
                    {},
                    {{"factlint rules list", "every rule in force"},
                     {"factlint rules test --rules my-rules/",
                      "check the examples of the shipped rules and of your own"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;
    const auto session = Session::open("factlint", common, ".");
    if (!session) return refuse("factlint", session.error());
    const auto set = session->rules();
    if (!set) return refuse("factlint", set.error());
    auto output = Output::open(common.output);
    if (!output) return refuse("factlint", output.error());

    int code = ExitCode::Clean;
    if (given.front() == "list" && given.size() == 1) {
        if (const Status status = output->write(listed(**set)); !status)
            return refuse("factlint", status.error());
    } else if (given.front() == "test" && given.size() == 1) {
        const auto lexicon = session->lexicon();
        if (!lexicon) return refuse("factlint", lexicon.error());
        code = tested(**set, *lexicon, *output);
    } else if (given.front() == "explain" && given.size() > 1) {
        for (std::size_t i = 1; i < given.size(); ++i) {
            const rules::LoadedRule* loaded = (*set)->find(given[i]);
            if (loaded == nullptr)
                return refuse("factlint", {given[i], "no such rule", "see: factlint rules list", {}});
            if (const Status status = output->write((i > 1 ? "\n" : "") + explained(loaded->rule)); !status)
                return refuse("factlint", status.error());
        }
    } else {
        return refuse(
            "factlint",
            {{}, "say list, test, or explain with the ids of rules", "see: factlint rules --help", {}});
    }
    if (const Status status = output->finish(); !status) return refuse("factlint", status.error());
    return code;
}

} // namespace factlint::cli
