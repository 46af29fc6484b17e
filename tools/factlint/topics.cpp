// factlint topics: list, test and try the topics.
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "extract/read_articles.hpp"
#include "topics/topic_set.hpp"

namespace factlint::cli {
namespace {

std::string listed(const topics::TopicSet& set) {
    std::string out;
    for (const topics::Topic& topic : set.topics()) {
        out += topic.id + "  " + topic.question + "\n";
        for (const topics::Proposition& proposition : topic.propositions)
            out += "  " + proposition.id + "  " + proposition.title + "\n";
    }
    return out;
}

std::string tried(const topics::Trial& trial) {
    std::string out;
    for (const Stance& stance : trial.stances) {
        out += stance.topic + "/" + stance.proposition + ": " + std::string(name_of(stance.value));
        if (!stance.place.holder.empty()) out += ", " + stance.place.holder;
        if (!stance.scope.empty()) out += ", " + stance.scope;
        out += "\n  " + stance.place.excerpt + "\n";
    }
    if (trial.stances.empty()) out += "no stance\n";
    out += "\nstep by step:\n";
    for (const std::string& step : trial.trace) out += "  " + step + "\n";
    return out;
}

// The text of a file as an article, so that a saved page can be tried as well as a sentence.
Result<topics::Trial> try_file(const topics::TopicSet& set, const std::string& path) {
    const std::string bytes = FACTLINT_TRY(path == "-" ? read_standard_input() : read_file(path));
    const auto read = FACTLINT_TRY(extract::read_articles({path == "-" ? "" : path, {}, bytes, {}}, {}));
    topics::Trial all;
    for (const Article& article : read.articles) {
        topics::Trial trial =
            set.try_text({article.body, article.title.value, article.published.value,
                          article.language.known() ? article.language.value : "en", article.kind.value},
                         {});
        all.stances.insert(all.stances.end(), trial.stances.begin(), trial.stances.end());
        all.trace.insert(all.trace.end(), trial.trace.begin(), trial.trace.end());
    }
    return all;
}

} // namespace

int topics_command(const Words& words) {
    std::vector<std::string> given;
    CommonFlags common;
    Command command{
        "factlint topics",
        "list, test and try the topics",
        "list prints every topic with its propositions; test runs the examples that topic files "
        "carry, those in force or the ones named; try TOPIC.yaml TEXT shows "
        "what a draft topic sees in a text (a file, or - for standard input), and why not more.",
        {"list|test|try", "what to do; topic files to test; for try the topic file and the text", &given, 1},
        {},
        {{"factlint topics test", "check every topic in force against its own examples"},
         {"factlint topics test draft.yaml", "check a draft alone"},
         {"factlint topics try draft.yaml story.txt", "what a draft sees in one story"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;
    const auto session = Session::open("factlint", common, ".");
    if (!session) return refuse("factlint", session.error());
    auto output = Output::open(common.output);
    if (!output) return refuse("factlint", output.error());
    const auto write = [&](const std::string& text) { return output->write(text); };

    int code = ExitCode::Clean;
    if (given.front() == "try" && given.size() == 3) {
        const auto lexicon = session->lexicon();
        if (!lexicon) return refuse("factlint", lexicon.error());
        const auto set = topics::TopicSet::load({given[1]}, *lexicon);
        if (!set) return refuse("factlint", set.error());
        const auto trial = try_file(**set, given[2]);
        if (!trial) return refuse("factlint", trial.error());
        if (const Status status = write(tried(*trial)); !status) return refuse("factlint", status.error());
    } else if ((given.front() == "list" && given.size() == 1) || given.front() == "test") {
        const auto lexicon = session->lexicon();
        if (!lexicon) return refuse("factlint", lexicon.error());
        const auto set = given.size() == 1
                             ? session->topics()
                             : topics::TopicSet::load({given.begin() + 1, given.end()}, *lexicon);
        if (!set) return refuse("factlint", set.error());
        if (given.front() == "list") {
            if (const Status status = write(listed(**set)); !status)
                return refuse("factlint", status.error());
        } else {
            const auto failures = (*set)->run_examples();
            for (const topics::FailedExample& failure : failures)
                say("factlint", failure.topic + "/" + failure.proposition + ": " + failure.error.text());
            const Status status = write(std::to_string((*set)->topics().size()) + " topics, " +
                                        std::to_string((*set)->count_examples()) + " examples, " +
                                        std::to_string(failures.size()) + " failed\n");
            if (!status) return refuse("factlint", status.error());
            code = failures.empty() ? ExitCode::Clean : ExitCode::Unusable;
        }
    } else {
        return refuse(
            "factlint",
            {{}, "say list, test, or try with a topic file and a text", "see: factlint topics --help", {}});
    }
    if (const Status status = output->finish(); !status) return refuse("factlint", status.error());
    return code;
}

} // namespace factlint::cli
