// factlint-analyse: the layers of English of a text, for people and for other programs.
#include "analyse/conllu.hpp"
#include "analyse/dump.hpp"
#include "analyse/rows.hpp"
#include "cli/stream_tool.hpp"
#include "extract/read_articles.hpp"
#include "pipeline/normalize_stage.hpp"

namespace factlint::cli {
namespace {

Result<std::string> analysed(const std::string& path, const std::string& layer, const std::string& format,
                             const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    const std::string bytes = FACTLINT_TRY(path == "-" ? read_standard_input() : read_file(path));
    auto read = FACTLINT_TRY(extract::read_articles({path == "-" ? "" : path, {}, bytes, {}}, {}));
    std::string out;
    for (Article& article : read.articles) {
        const analyse::ArticleDocuments documents(std::make_shared<const Article>(std::move(article)),
                                                  lexicon);
        const auto& body = documents.body();
        if (format == "conllu")
            out += analyse::to_conllu(body);
        else
            out += format == "json" ? json::serialize(FACTLINT_TRY(analyse::dump_json(body, layer))) + "\n"
                                    : FACTLINT_TRY(analyse::dump_text(body, layer));
    }
    return out;
}

Result<std::string> filled_conllu(const std::string& path,
                                  const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    const std::string bytes = FACTLINT_TRY(path == "-" ? read_standard_input() : read_file(path));
    auto filled = analyse::fill_conllu(bytes, lexicon);
    if (!filled) {
        Error error = std::move(filled).error();
        error.place = (path == "-" ? "standard input" : path) + ":" + error.place;
        return fail(std::move(error));
    }
    return filled;
}

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string layer = "sentences";
    std::string format = "text";
    std::string rows;
    std::string conllu;
    CommonFlags common;
    Command command{
        "factlint-analyse",
        "the layers of English of a text",
        "Shows what the program sees in a text: sentences, tokens, trees, entities, quotations, "
        "attributions, "
        "quantities, times, "
        "negation, factuality, clauses.",
        {"PATHS", "articles in any format that factlint-normalize reads; standard input by default", &paths},
        {{"--layer", "NAME", "which layer (default: sentences)", &layer},
         {"--format", "text|json|conllu",
          "short text for people, JSON, or tokens and trees as CoNLL-U (default: text)", &format},
         {"--conllu", "FILE", "fill tags, lemmas, heads and relations into a file of tokens instead",
          &conllu},
         {"--rows", "FILE", "answer rows {\"id\",\"text\",\"anchor\"?} instead, offsets in code points",
          &rows}},
        {{"factlint-analyse --layer attributions story.txt", "who is named as the source of what"},
         {"factlint-analyse --rows rows.jsonl --layer times",
          "time expressions of many texts, one line each"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;
    if (format != "text" && format != "json" && format != "conllu")
        return refuse(command.name,
                      {"--format", "must be text, json or conllu, not '" + format + "'", {}, {}});

    auto opened =
        Session::open(command.name, common, paths.empty() || paths.front() == "-" ? "." : paths.front());
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    auto lexicon = session.lexicon();
    if (!lexicon) return refuse(command.name, lexicon.error());
    if (!rows.empty())
        return answer_rows(session, rows, common.output,
                           [&](const std::string& row) { return analyse::answer_row(row, layer, *lexicon); });

    auto output = Output::open(common.output);
    if (!output) return refuse(command.name, output.error());
    if (!conllu.empty()) {
        const auto filled = filled_conllu(conllu, *lexicon);
        if (!filled) return refuse(command.name, filled.error());
        if (const Status status = output->write(*filled); !status)
            return refuse(command.name, status.error());
        if (const Status status = output->finish(); !status) return refuse(command.name, status.error());
        return ExitCode::Clean;
    }
    if (paths.empty()) paths.emplace_back("-");
    for (const std::string& path : paths) {
        const auto text = analysed(path, layer, format, *lexicon);
        if (!text) {
            session.tell({{pipeline::Problem::Weight::Unread, text.error().text()}});
            continue;
        }
        if (const Status status = output->write(*text); !status) return refuse(command.name, status.error());
    }
    if (const Status status = output->finish(); !status) return refuse(command.name, status.error());
    return session.anything_unread() ? ExitCode::Unread : ExitCode::Clean;
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
