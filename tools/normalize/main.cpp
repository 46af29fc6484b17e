// factlint-normalize: bytes to clean article records.
#include "cli/stream_tool.hpp"
#include "extract/read_articles.hpp"
#include "pipeline/run.hpp"

#include <cstdio>

namespace factlint::cli {
namespace {

// What became of every block of each page, for people.
int explain(const std::vector<pipeline::Input>& inputs, const std::string& url, Session& session) {
    for (const pipeline::Input& input : inputs) {
        auto bytes = input.path == "-" ? read_standard_input() : read_file(input.path);
        if (!bytes) {
            session.tell(bytes.error());
            continue;
        }
        const auto lines = extract::explain_blocks({input.path, url, *std::move(bytes), {}}, {});
        if (!lines) {
            session.tell(lines.error());
            continue;
        }
        std::string text = inputs.size() > 1 ? input.path + "\n" : "";
        for (const std::string& line : *lines) text += line + '\n';
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return Unusable;
    }
    return session.anything_unread() ? Unread : Clean;
}

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string url;
    std::string list;
    bool explained = false;
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
         {"--input-list", "FILE", "read more paths from FILE, one a line; - is standard input", &list},
         {"--explain", "", "instead of records, say of every block of a page why it is in or out",
          &explained}},
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

    if (explained) return explain(inputs, url, session);
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
