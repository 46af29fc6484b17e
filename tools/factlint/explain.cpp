// factlint explain: why a finding was made, from the records of a run.
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "records/codec.hpp"
#include "report/explanation.hpp"

namespace factlint::cli {
int explain_command(const Words& words) {
    std::vector<std::string> targets;
    std::string records;
    CommonFlags common;
    Command command{
        "factlint explain",
        "why a finding was made, step by step",
        "Shows the passages, the reason and each step that led to a finding. Findings are named by their "
        "fingerprint, or the "
        "first digits of it, as reports show it.",
        {"FINDING", "fingerprints", &targets, 1},
        {{"--records", "FILE", "records of the run, as written with --jsonl; - is standard input (default)",
          &records}},
        {{"factlint explain 3f9a --records run.jsonl", "the finding whose fingerprint starts with 3f9a"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;
    for (const std::string& target : targets)
        if (target.size() < 4)
            return refuse("factlint",
                          {target, "name a finding by at least 4 digits of its fingerprint", {}, {}});
    auto opened = Session::open("factlint", common, ".");
    if (!opened) return refuse("factlint", opened.error());
    auto bytes = open_bytes(records.empty() ? "-" : records);
    if (!bytes) return refuse("factlint", bytes.error());
    auto output = Output::open(common.output);
    if (!output) return refuse("factlint", output.error());
    pipeline::LineReader reader(std::move(*bytes), records.empty() ? "standard input" : records);
    pipeline::Problems problems;
    std::vector<bool> seen(targets.size());
    while (auto group = reader.next_group(problems)) {
        for (const pipeline::Line& line : group->lines) {
            if (line.kind != pipeline::LineKind::Finding) continue;
            const auto record = decode_record(line.text);
            if (!record) continue;
            const auto& finding = std::get<Finding>(*record);
            for (std::size_t i = 0; i < targets.size(); ++i) {
                if (finding.fingerprint.rfind(targets[i], 0) != 0) continue;
                seen[i] = true;
                if (const Status status = output->write(report::explanation_of(finding) + "\n"); !status)
                    return refuse("factlint", status.error());
            }
        }
    }
    opened->tell(problems);
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (!seen[i])
            return refuse(
                "factlint",
                {targets[i], "no finding of the records has a fingerprint that starts like this", {}, {}});
    if (const Status status = output->finish(); !status) return refuse("factlint", status.error());
    return opened->anything_unread() ? ExitCode::Unread : ExitCode::Clean;
}

} // namespace factlint::cli
