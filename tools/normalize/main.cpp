// factlint-normalize: bytes to clean article records.
#include "cli/stream_tool.hpp"
#include "pipeline/run.hpp"

namespace factlint::cli {
namespace {

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string url;
    std::string list;
    CommonFlags common;
    Command command{
        "factlint-normalize",
        "bytes to clean article records",
        "Reads web pages (HTML), plain text or article records, gzipped or not, finds the article, its "
        "title, authors, dates and "
        "language, and writes one record a line. The format is told from the bytes, not from the name of the "
        "file. A folder is "
        "read with all that is below it.",
        {"PATHS", "files or folders; - is standard input, which is also the default", &paths},
        {{"--url", "URL", "address of a lone input", &url},
         {"--input-list", "FILE", "read more paths from FILE, one a line; - is standard input", &list}},
        {{"factlint-normalize page.html", "the article of one saved page as a record"},
         {"factlint-normalize articles/ | factlint-flag | factlint-report",
          "flag a folder of articles and show the findings"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened = Session::open(command.name, common, paths.empty() ? "." : paths.front());
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    if (!list.empty()) {
        auto bytes = list == "-" ? read_standard_input() : read_file(list);
        if (!bytes) return refuse(command.name, bytes.error());
        for (const std::string_view line : split(*bytes, '\n'))
            if (!ascii::trim(line).empty()) paths.emplace_back(ascii::trim(line));
    } else if (paths.empty()) {
        paths.emplace_back("-");
    }
    pipeline::Problems problems;
    const auto inputs = pipeline::expand_inputs(paths, problems);
    session.tell(problems);
    if (!url.empty() && inputs.size() != 1)
        return refuse(command.name, {{}, "--url is the address of one input, and there are several", {}, {}});

    pipeline::Resources resources;
    auto lexicon = session.lexicon();
    if (!lexicon) return refuse(command.name, lexicon.error());
    resources.lexicon = *lexicon;
    return stream_to_output(session, common.output, [&](const pipeline::Sinks& sinks) {
        return pipeline::run_normalize(inputs, resources, {session.jobs(), url, read_standard_input}, sinks);
    });
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
