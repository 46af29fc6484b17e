// factlint-report: what editors, CI and other tools read.
#include "cli/describe.hpp"
#include "cli/reporter.hpp"
#include "cli/stream_tool.hpp"

namespace factlint::cli {
namespace {

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    CommonFlags common;
    ReportFlags reports;
    Command command{
        "factlint-report",
        "findings as reports: terminal, HTML, JUnit, SARIF and more",
        "Reads the records of the stages before, applies the baseline, and writes as many reports as are "
        "asked for. "
        "Without one, the report for people goes to standard output.",
        {"RECORDS", "files of records; standard input by default", &paths},
        {},
        {{"factlint-report --html report.html --junit report.xml records.jsonl", "two reports of one run"},
         {"factlint-report --baseline accepted.json --fail-on warning records.jsonl",
          "fail on what is new only"}}};
    add_report_flags(command, reports);
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened =
        Session::open(command.name, common, paths.empty() || paths.front() == "-" ? "." : paths.front());
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    if (common.output != "-") reports.terminal = common.output;
    Reporter reporter(session, reports);
    if (const Status status = reporter.prepare(); !status) return refuse(command.name, status.error());
    if (const Status status = describe(session, reporter.model()); !status)
        return refuse(command.name, status.error());
    pipeline::LineReader reader(chained_bytes(session, paths),
                                paths.size() == 1 && paths.front() != "-" ? paths.front() : "records");
    pipeline::Problems problems;
    while (auto group = reader.next_group(problems)) {
        session.tell(problems);
        problems.clear();
        for (const pipeline::Line& line : group->lines) reporter.take(line);
    }
    session.tell(problems);
    return reporter.finish();
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
