// factlint dismiss: a person's word that a finding is not to be shown again, kept in the store of runs.
#include "cli/stream_tool.hpp"
#include "commands.hpp"
#include "store/store.hpp"

namespace factlint::cli {
namespace {

// The one fingerprint that starts so; in a store of many runs the first digits of two may be the same.
Result<std::string> fingerprint_of(store::Store& store, const std::string& start) {
    if (start.size() < 4) return fail("name a finding by at least 4 digits of its fingerprint", start);
    const auto known = FACTLINT_TRY(store.fingerprints(start));
    if (known.empty()) return fail("no finding of the store has a fingerprint that starts like this", start);
    if (known.size() > 1)
        return fail("several findings of the store start like this: " + known[0] + ", " + known[1], start);
    return known.front();
}

Result<std::string> listed(store::Store& store) {
    std::string out;
    for (const auto& [fingerprint, reason] : FACTLINT_TRY(store.dismissals()))
        out += fingerprint + "  " + reason + "\n";
    return out;
}

struct Wanted {
    std::vector<std::string> findings;
    std::string reason;
    bool undo = false;
};

Status carry_out(store::Store& store, const Wanted& wanted) {
    // All or none: a wrong name must not leave half of the list dismissed.
    std::vector<std::string> fingerprints;
    for (const std::string& each : wanted.findings)
        fingerprints.push_back(FACTLINT_TRY(fingerprint_of(store, each)));
    for (const std::string& each : fingerprints) {
        if (!wanted.undo) {
            FACTLINT_CHECK(store.dismiss(each, wanted.reason, timestamp()));
        } else if (!FACTLINT_TRY(store.restore(each))) {
            return fail("was not dismissed", each);
        }
    }
    return {};
}

} // namespace

int dismiss_command(const Words& words) {
    Wanted wanted;
    std::string file;
    CommonFlags common;
    Command command{"factlint dismiss",
                    "a finding that is not to be shown again, with the reason",
                    "Keeps the dismissal in the store of runs: later runs with the same store count the "
                    "finding as accepted, "
                    "show it with the reason where they show accepted findings, and do not fail for it. "
                    "Findings are named "
                    "by their fingerprint, or the first digits of it, as reports show it. Without FINDING "
                    "the dismissals are "
                    "listed.",
                    {"FINDING", "fingerprints of findings that the store has seen", &wanted.findings},
                    {{"--store", "FILE", "database of runs (default: `store` of the configuration)", &file},
                     {"--reason", "TEXT", "why; shown wherever the finding is", &wanted.reason},
                     {"--undo", "", "take the dismissals back", &wanted.undo}},
                    {{"factlint dismiss 3f9a --store runs.db --reason 'two different fires'", "not again"},
                     {"factlint dismiss --store runs.db", "what was dismissed, and why"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;
    auto session = Session::open("factlint", common, ".");
    if (!session) return refuse("factlint", session.error());
    if (file.empty()) file = session->config().text("store");
    if (file.empty()) return refuse("factlint", {"", "no store", "name it with --store FILE", {}});
    if (!wanted.findings.empty() && !wanted.undo && wanted.reason.empty())
        return refuse("factlint", {"", "a dismissal needs a reason", "give it with --reason TEXT", {}});
    auto store = store::Store::open(file);
    if (!store) return refuse("factlint", store.error());
    if (const Status done = carry_out(**store, wanted); !done) return refuse("factlint", done.error());
    if (!wanted.findings.empty()) return ExitCode::Clean;
    const auto list = listed(**store);
    if (!list) return refuse("factlint", list.error());
    auto output = Output::open(common.output);
    if (!output) return refuse("factlint", output.error());
    if (const Status status = output->write(*list); !status) return refuse("factlint", status.error());
    if (const Status status = output->finish(); !status) return refuse("factlint", status.error());
    return ExitCode::Clean;
}

} // namespace factlint::cli
