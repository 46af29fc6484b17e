// factlint-normalize: bytes to clean article records.
#include "cli/network.hpp"
#include "cli/progress.hpp"
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

// "PATH", or "PATH<tab>URL" where the address of the page is known.
void add_listed(std::string_view line, std::vector<pipeline::Input>& inputs, pipeline::Problems& problems) {
    const std::size_t tab = line.find('\t');
    const std::string path(ascii::trim(line.substr(0, tab)));
    if (path.empty()) return;
    for (pipeline::Input& input : pipeline::expand_inputs({path}, problems)) {
        if (tab != std::string_view::npos) input.url = ascii::trim(line.substr(tab + 1));
        inputs.push_back(std::move(input));
    }
}

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string url;
    std::string list;
    bool explained = false;
    bool force = false;
    CommonFlags common;
    NetworkFlags network_flags;
    Command command{
        "factlint-normalize",
        "bytes to clean article records",
        "Reads web pages (HTML), archives of pages (WARC), feeds (RSS, Atom), agency formats (NITF, NewsML), "
        "plain text, Markdown and article records, gzipped or not, finds the articles, their titles, "
        "authors, "
        "dates and language, and writes one record a line. The format is told from the bytes, not from the "
        "name of the file. A folder is read with all that is below it.",
        {"PATHS", "files, folders or addresses of pages; - is standard input, which is also the default",
         &paths},
        {{"--url", "URL", "address of a lone input", &url},
         {"--input-list", "FILE",
          "read more paths from FILE, one a line, each perhaps with a tab and its address behind it; - is "
          "standard input",
          &list},
         {"--force", "", "make article records anew instead of passing them unchanged", &force},
         {"--explain", "", "instead of records, say of every block of a page why it is in or out",
          &explained}},
        {{"factlint-normalize page.html", "the article of one saved page as a record"},
         {"factlint-normalize crawl.warc.gz feed.xml -o articles.jsonl",
          "the pages of a crawl and the entries of a feed"},
         {"factlint-normalize articles/ | factlint-flag | factlint-report",
          "flag a folder of articles and show the findings"},
         {"factlint-normalize --online --cache pages.db https://news.example/story",
          "the article at an address; later runs find it in the cache"}}};
    add_network_flags(command, network_flags);
    add_fetch_only_flag(command, network_flags);
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened = Session::open(command.name, common, near_of(paths));
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    if (list.empty() && paths.empty()) paths.emplace_back("-");
    pipeline::Problems problems;
    auto inputs = pipeline::expand_inputs(paths, problems);
    if (!list.empty()) {
        auto bytes = list == "-" ? read_standard_input() : read_file(list);
        if (!bytes) return refuse(command.name, bytes.error());
        for (const std::string_view line : split(*bytes, '\n')) add_listed(line, inputs, problems);
    }
    session.tell(problems);
    if (!url.empty() && (inputs.size() != 1 || inputs.front().path.empty()))
        return refuse(command.name,
                      {{},
                       inputs.size() == 1
                           ? "--url is the address of a file, and the input is an address itself"
                           : "--url is the address of one input, and there are several",
                       {},
                       {}});

    const auto network = Network::open(session, network_flags);
    if (!network) return refuse(command.name, network.error());

    if (explained) return explain(inputs, url, session);
    pipeline::Resources resources;
    auto lexicon = session.lexicon();
    if (!lexicon) return refuse(command.name, lexicon.error());
    resources.lexicon = *lexicon;
    pipeline::NormalizeOptions options;
    options.jobs = session.jobs();
    options.inputs.url = url;
    options.inputs.standard_input = standard_input_bytes();
    options.inputs.fetcher = network->fetcher();
    options.inputs.records = force ? pipeline::Records::Anew : pipeline::Records::AsTheyAre;
    return stream_to_output(session, common.output, [&](pipeline::Sinks sinks) {
        sinks.progress = show_progress(inputs.size());
        return network_flags.fetch_only ? pipeline::run_fetch(inputs, options, sinks)
                                        : pipeline::run_normalize(inputs, resources, options, sinks);
    });
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
