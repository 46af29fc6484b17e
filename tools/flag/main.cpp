// factlint-flag: unsupported and opinion-laden statements, by rule files.
#include "cli/stream_tool.hpp"
#include "flags/flag_sentences.hpp"
#include "pipeline/flag_stage.hpp"
#include "rules/rule_set.hpp"

namespace factlint::cli {
namespace {

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string sentences;
    std::string pack;
    CommonFlags common;
    Command command{
        "factlint-flag",
        "unsupported and opinion-laden statements, by rule files",
        "Reads article records, applies the rules to each and passes everything on with its findings, "
        "references and the "
        "facts about the source added.",
        {"RECORDS", "files of records; standard input by default", &paths},
        {{"--sentences", "FILE", "answer rows {\"id\",\"text\"} instead: which are flagged?", &sentences},
         {"--pack", "NAME", "with --sentences: only the rules of this pack", &pack}},
        {{"factlint-normalize page.html | factlint-flag", "flags of one page, as records"},
         {"factlint-flag --sentences rows.jsonl --pack opinion",
          "which of these sentences hold loaded wording?"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened =
        Session::open(command.name, common, paths.empty() || paths.front() == "-" ? "." : paths.front());
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    pipeline::Resources resources;
    auto lexicon = session.lexicon();
    if (!lexicon) return refuse(command.name, lexicon.error());
    auto rules = session.rules();
    if (!rules) return refuse(command.name, rules.error());
    resources.lexicon = *lexicon;
    resources.rules = *rules;
    if (!sentences.empty())
        return answer_rows(session, sentences, common.output, [&](const std::string& row) {
            return flags::flag_sentence(row, *resources.rules, resources.lexicon, pack);
        });
    const auto stage = pipeline::make_flag_stage(resources);
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
