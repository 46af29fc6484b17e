// factlint config: what is in force, and where each value came from.
#include "cli/stream_tool.hpp"
#include "commands.hpp"

namespace factlint::cli {

int config_command(const Words& words) {
    CommonFlags common;
    Command command{"factlint config",
                    "what is in force, and where each value came from",
                    "Flags go before environment variables (FACTLINT_*), those before the project's "
                    ".factlint.yaml, that before the user's "
                    "own file.",
                    {},
                    {},
                    {{"factlint config", "every key with its value and its origin"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;
    const auto session = Session::open("factlint", common, ".");
    if (!session) return refuse("factlint", session.error());
    auto output = Output::open(common.output);
    if (!output) return refuse("factlint", output.error());
    if (const Status status = output->write(session->config().in_force()); !status)
        return refuse("factlint", status.error());
    if (const Status status = output->finish(); !status) return refuse("factlint", status.error());
    return ExitCode::Clean;
}

} // namespace factlint::cli
