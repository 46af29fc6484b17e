// factlint-cite: links, documents and named sources against what is cited.
#include "cli/network.hpp"
#include "cli/stream_tool.hpp"
#include "pipeline/cite_stage.hpp"

namespace factlint::cli {
namespace {

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    NetworkFlags network_flags;
    CommonFlags common;
    Command command{"factlint-cite",
                    "does the source say so? links and citations",
                    "Reads records, gives every reference a verdict (alive, dead, blocked, moved or unknown) "
                    "and passes everything on. "
                    "It works offline unless --online is given: pages come from the cache, and what is not "
                    "there is unknown, which is never a failure.",
                    {"RECORDS", "files of records; standard input by default", &paths},
                    {},
                    {{"factlint-normalize page.html | factlint-flag | factlint-cite",
                      "references of one page with their verdicts, as far as the cache knows"},
                     {"factlint-cite --online --cache pages.db flagged.jsonl",
                      "the same, asking the sites and keeping what they say"}}};
    add_network_flags(command, network_flags);
    add_fetch_only_flag(command, network_flags);
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened = Session::open(command.name, common, near_of(paths));
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    const auto network = Network::open(session, network_flags);
    if (!network) return refuse(command.name, network.error());
    const auto stage = network_flags.fetch_only ? pipeline::make_fetch_stage(network->fetcher())
                                                : pipeline::make_cite_stage(network->fetcher());
    return stream_records(session, paths, common.output,
                          [&](pipeline::LineReader& reader, const pipeline::Sinks& sinks) {
                              return pipeline::run_article_stage(*stage, reader, session.jobs(), sinks);
                          });
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
