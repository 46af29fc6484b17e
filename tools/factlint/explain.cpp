// factlint explain: why a finding was made, from the records of a run.
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "records/codec.hpp"

namespace factlint::cli {
namespace {

std::string explained(const Finding& finding) {
    std::string out =
        finding.code + " " + finding.rule + "  " + finding.fingerprint + "\n" + finding.message + "\n\n";
    for (const Place& place : finding.places) {
        out += "  " + (place.outlet.empty() ? place.path : place.outlet);
        if (!place.published.empty()) out += ", " + place.published.substr(0, 10);
        if (!place.holder.empty() && place.holder != "author") out += ", " + place.holder;
        out += (place.side >= 0 ? "  [side " + std::to_string(place.side + 1) + "]" : "") + "\n    " +
               place.excerpt + "\n";
    }
    if (!finding.why.empty()) out += "\nwhy: " + finding.why + "\n";
    out += "confidence: " + std::string(confidence_word(finding.confidence)) + "\n";
    for (const std::string& step : finding.trace) out += "  - " + step + "\n";
    return out;
}

} // namespace

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
                if (const Status status = output->write(explained(finding) + "\n"); !status)
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
