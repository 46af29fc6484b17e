// factlint check: all stages in one process on all cores, with the result of the pipe.
#include "cli/describe.hpp"
#include "cli/network.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "pipeline/cite_stage.hpp"
#include "pipeline/flag_stage.hpp"
#include "pipeline/run.hpp"
#include "rules/rule_set.hpp"
#include "topics/topic_set.hpp"

namespace factlint::cli {
namespace {

Result<pipeline::Resources> load(const Session& session) {
    pipeline::Resources out;
    out.lexicon = FACTLINT_TRY(session.lexicon());
    out.rules = FACTLINT_TRY(session.rules());
    out.topics = FACTLINT_TRY(session.topics());
    return out;
}

} // namespace

int check_command(const Words& words) {
    std::vector<std::string> paths;
    CommonFlags common;
    ReportFlags reports;
    NetworkFlags network_flags;
    Command command{
        "factlint check",
        "run all stages on articles and report",
        "Reads articles, flags what is unsupported or opinion dressed as fact, lists what they lean on, "
        "compares what they "
        "claim with each other, and reports. Nothing goes over the network unless --online is given.",
        {"PATHS", "files, folders or addresses of pages; - is standard input", &paths, 1},
        {},
        {{"factlint check articles/ --html report.html", "a page for editors"},
         {"factlint check articles/ --junit report.xml --sarif report.sarif --baseline accepted.json",
          "for continuous integration"}}};
    add_report_flags(command, reports);
    add_network_flags(command, network_flags);
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened = Session::open("factlint", common, near_of(paths));
    if (!opened) return refuse("factlint", opened.error());
    Session& session = *opened;
    if (common.output != "-") reports.terminal = common.output;
    // Before any output is opened, so that a folder that is written into is read as it was.
    pipeline::Problems problems;
    const auto inputs = pipeline::expand_inputs(paths, problems);
    session.tell(problems);
    Reporter reporter(session, reports);
    if (const Status status = reporter.prepare(); !status) return refuse("factlint", status.error());
    const auto resources = load(session);
    if (!resources) return refuse("factlint", resources.error());
    describe(*resources->rules, *resources->topics, reporter.model());

    const auto network = Network::open(session, network_flags);
    if (!network) return refuse("factlint", network.error());
    const auto flag = pipeline::make_flag_stage(*resources);
    const auto cite = pipeline::make_cite_stage(network->fetcher());
    contradict::EngineOptions contradict_options;
    contradict_options.imprecise = reports.verbose;
    pipeline::ContradictStage contradict(*resources, contradict_options);

    pipeline::Sinks sinks;
    sinks.line = [&](const pipeline::Line& line) -> Status {
        reporter.take(line);
        return {};
    };
    sinks.problems = [&](const pipeline::Problems& told) { session.tell(told); };
    sinks.progress = show_progress(inputs.size());
    pipeline::NormalizeOptions options;
    options.jobs = session.jobs();
    options.inputs.standard_input = standard_input_bytes();
    options.inputs.fetcher = network->fetcher();
    const Status status =
        pipeline::run_check(inputs, *resources, {flag.get(), cite.get()}, contradict, options, sinks);
    if (!status) return refuse("factlint", status.error());
    return reporter.finish();
}

} // namespace factlint::cli
