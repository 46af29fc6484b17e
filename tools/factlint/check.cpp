// factlint check: all stages in one process on all cores, with the result of the pipe.
#include "cli/describe.hpp"
#include "cli/progress.hpp"
#include "cli/reporter.hpp"
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "pipeline/cite_stage.hpp"
#include "pipeline/flag_stage.hpp"
#include "pipeline/run.hpp"
#include "rules/rule_set.hpp"
#include "store/store.hpp"
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
    Command command{
        "factlint check",
        "run all stages on articles and report",
        "Reads articles, flags what is unsupported or opinion dressed as fact, lists what they lean on, "
        "compares what they "
        "claim with each other, and reports. Nothing leaves the machine.",
        {"PATHS", "files or folders; - is standard input", &paths, 1},
        {},
        {{"factlint check articles/ --html report.html", "a page for editors"},
         {"factlint check articles/ --junit report.xml --sarif report.sarif --baseline accepted.json",
          "for continuous integration"}}};
    add_report_flags(command, reports);
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened = Session::open("factlint", common, paths.front() == "-" ? "." : paths.front());
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

    std::unique_ptr<store::Store> pages;
    if (const std::string cache = session.config().text("cache"); !cache.empty()) {
        auto store = store::Store::open(cache);
        if (!store) return refuse("factlint", store.error());
        pages = std::move(*store);
    }
    const auto flag = pipeline::make_flag_stage(*resources);
    const auto cite =
        pipeline::make_cite_stage(fetch::make_offline_fetcher(pages == nullptr ? nullptr : &pages->pages()));
    pipeline::ContradictStage contradict(*resources);

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
    const Status status =
        pipeline::run_check(inputs, *resources, {flag.get(), cite.get()}, contradict, options, sinks);
    if (!status) return refuse("factlint", status.error());
    return reporter.finish();
}

} // namespace factlint::cli
