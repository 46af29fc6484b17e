// factlint-cite: links, documents and named sources against what is cited.
#include "cli/stream_tool.hpp"
#include "pipeline/cite_stage.hpp"
#include "store/store.hpp"

namespace factlint::cli {
namespace {

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string cache;
    CommonFlags common;
    Command command{"factlint-cite",
                    "does the source say so? links and citations",
                    "Reads records, gives every reference a verdict (alive, dead, blocked, moved or unknown) "
                    "and passes everything on. "
                    "It works offline: pages come from the cache, and what is not there is unknown, which is "
                    "never a failure.",
                    {"RECORDS", "files of records; standard input by default", &paths},
                    {{"--cache", "FILE", "database of pages fetched before", &cache}},
                    {{"factlint-normalize page.html | factlint-flag | factlint-cite",
                      "references of one page with their verdicts"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened =
        Session::open(command.name, common, paths.empty() || paths.front() == "-" ? "." : paths.front());
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    if (cache.empty()) cache = session.config().text("cache");
    std::unique_ptr<store::Store> pages;
    if (!cache.empty()) {
        auto store = store::Store::open(cache);
        if (!store) return refuse(command.name, store.error());
        pages = std::move(*store);
    }
    const auto stage =
        pipeline::make_cite_stage(fetch::make_offline_fetcher(pages == nullptr ? nullptr : &pages->pages()));
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
