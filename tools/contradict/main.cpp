// factlint-contradict: claims that contradict each other across sources.
#include "cli/stream_tool.hpp"
#include "confidence/weights.hpp"
#include "contradict/event_rows.hpp"
#include "contradict/pairs.hpp"
#include "pipeline/contradict_stage.hpp"
#include "pipeline/incremental_stage.hpp"
#include "pipeline/keyed_stage.hpp"
#include "records/codec.hpp"
#include "report/explanation.hpp"
#include "topics/topic_set.hpp"

#include <algorithm>
#include <utility>

namespace factlint::cli {
namespace {

// Reads all rows before it answers: any of them may say something about any other.
int answer_together(Session& session, const std::string& rows, const std::string& output,
                    const std::function<Status(std::string_view row)>& add,
                    const std::function<std::vector<std::string>()>& finish) {
    auto bytes = open_bytes(rows);
    if (!bytes) return refuse(session.program(), bytes.error());
    pipeline::LineReader reader(std::move(*bytes), rows == "-" ? "standard input" : rows);
    return stream_to_output(session, output, [&](const pipeline::Sinks& sinks) -> Status {
        pipeline::Problems problems;
        while (const auto row = reader.next_line(problems)) {
            if (const Status added = add(row->text); !added)
                problems.push_back(
                    {pipeline::Problem::Weight::Unread, row->place + ": " + added.error().message});
            if (!problems.empty()) sinks.problems(std::exchange(problems, {}));
        }
        sinks.problems(problems);
        for (std::string& line : finish())
            FACTLINT_CHECK(sinks.line({pipeline::LineKind::Unknown, std::move(line), {}}));
        return {};
    });
}

int compare_with_store(Session& session, const std::vector<std::string>& paths, const std::string& output,
                       const std::string& file, const pipeline::Resources& resources) {
    auto store = store::Store::open(file);
    if (!store) return refuse(session.program(), store.error());
    return stream_records(
        session, paths, output, [&](pipeline::LineReader& reader, const pipeline::Sinks& sinks) -> Status {
            const auto outcome =
                FACTLINT_TRY(pipeline::run_incremental(resources, **store, reader, session.jobs(), sinks));
            say(session.program(), std::to_string(outcome.changed) + " articles new or changed, " +
                                       std::to_string(outcome.unchanged) +
                                       " unchanged; findings: " + std::to_string(outcome.fresh.size()) +
                                       " new, " + std::to_string(outcome.fixed.size()) + " fixed, " +
                                       std::to_string(outcome.standing) + " unchanged");
            return {};
        });
}

// Takes all articles in, prints nothing of what is found, and then what `answer` says, line by line.
int tell(Session& session, const std::vector<std::string>& paths, const std::string& output,
         pipeline::ContradictStage& stage, const std::function<Status(const pipeline::Line&)>& look,
         const std::function<Result<std::string>()>& answer) {
    return stream_records(
        session, paths, output, [&](pipeline::LineReader& reader, const pipeline::Sinks& sinks) -> Status {
            pipeline::Sinks quiet = sinks;
            quiet.line = look;
            FACTLINT_CHECK(pipeline::run_contradict(stage, reader, session.jobs(), quiet));
            const std::string text = FACTLINT_TRY(answer());
            for (std::size_t at = 0; at < text.size();) {
                const auto end = std::min(text.find('\n', at), text.size());
                FACTLINT_CHECK(sinks.line({pipeline::LineKind::Unknown, text.substr(at, end - at), {}}));
                at = end + 1;
            }
            return {};
        });
}

int explain_finding(Session& session, const std::vector<std::string>& paths, const std::string& output,
                    const std::string& id, pipeline::ContradictStage& stage) {
    if (id.size() < 4)
        return refuse(session.program(),
                      {id, "name a finding by at least 4 digits of its fingerprint", {}, {}});
    std::string text;
    return tell(
        session, paths, output, stage,
        [&](const pipeline::Line& line) -> Status {
            if (line.kind != pipeline::LineKind::Finding) return {};
            const auto record = FACTLINT_TRY(decode_record(line.text));
            const auto& finding = std::get<Finding>(record);
            if (finding.fingerprint.rfind(id, 0) == 0) text += report::explanation_of(finding);
            return {};
        },
        [&]() -> Result<std::string> {
            if (text.empty())
                return tl::unexpected(
                    Error{id, "no finding of this run has a fingerprint that starts like this", {}, {}});
            return text;
        });
}

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::vector<std::string> why_not;
    std::string explain;
    bool imprecise = false;
    double report_from = confidence::report_threshold;
    std::string pairs;
    std::string same_event;
    std::string stories;
    double threshold = 0.5;
    std::string store;
    bool claims = false;
    bool group_by_key = false;
    bool features = false;
    CommonFlags common;
    Command command{
        "factlint-contradict",
        "claims that cannot both be true, across sources",
        "Reads the records of all articles, finds what each says of the topics that are followed and which "
        "claims clash, and "
        "passes everything on with stances, stories and findings added.",
        {"RECORDS", "files of records; standard input by default", &paths},
        {{"--claims", "",
          "print the claims instead of comparing them, one line for each key under which they meet others",
          &claims},
         {"--group-by-key", "", "compare the lines of --claims, sorted by their bytes; prints the findings",
          &group_by_key},
         {"--pairs", "FILE", "answer rows of two texts: do they contradict each other?", &pairs},
         {"--same-event", "FILE", "answer rows of two texts: do they speak of one event?", &same_event},
         {"--stories", "FILE", "group whole documents by event", &stories},
         {"--store", "FILE", "compare with the articles of earlier runs, too, and keep these", &store},
         {"--explain", "ID", "a finding by the first digits of its id: each step that led to it", &explain},
         {"--why-not", "ID1 ID2",
          "two claims by the ids that --claims prints: which step keeps them from being a clash", &why_not},
         {"--verbose", "", "report figures that agree within rounding as well", &imprecise},
         {"--report-from", "T", "confidence from which a clash is reported", &report_from},
         {"--features", "", "with --pairs: what is known of each word that is not borne out, to fit weights",
          &features},
         {"--threshold", "T", "with --pairs and --same-event: confidence from which the answer is yes",
          &threshold}},
        {{"cat records/*.jsonl | factlint-contradict | factlint-report --html r.html",
          "compare articles normalised before"},
         {"factlint-contradict --pairs pairs.jsonl", "do these two passages contradict each other?"}}};
    add_common_flags(command, common);
    if (const auto code = parse(command, words)) return *code;

    auto opened =
        Session::open(command.name, common, paths.empty() || paths.front() == "-" ? "." : paths.front());
    if (!opened) return refuse(command.name, opened.error());
    Session& session = *opened;
    pipeline::Resources resources;
    auto lexicon = session.lexicon();
    if (!lexicon) return refuse(command.name, lexicon.error());
    resources.lexicon = *lexicon;
    if (!pairs.empty())
        return answer_rows(session, pairs, common.output, [&](const std::string& row) {
            return features ? contradict::feature_row(row, resources.lexicon)
                            : contradict::pair_row(row, resources.lexicon, threshold);
        });
    if (!same_event.empty()) {
        contradict::SameEventRows passages(resources.lexicon);
        return answer_together(
            session, same_event, common.output, [&](std::string_view row) { return passages.add(row); },
            [&] { return passages.finish(threshold); });
    }
    if (!stories.empty()) {
        contradict::StoryRows documents(resources.lexicon);
        return answer_together(
            session, stories, common.output, [&](std::string_view row) { return documents.add(row); },
            [&] { return documents.finish(); });
    }
    auto topics = session.topics();
    if (!topics) return refuse(command.name, topics.error());
    resources.topics = *topics;
    if (claims) {
        const pipeline::KeyedLinesStage stage(resources);
        return stream_records(session, paths, common.output,
                              [&](pipeline::LineReader& reader, const pipeline::Sinks& sinks) {
                                  return pipeline::run_article_stage(stage, reader, session.jobs(), sinks);
                              });
    }
    if (group_by_key) {
        if (paths.size() > 1)
            return refuse(command.name, {"--group-by-key", "reads one stream of sorted lines", {}, {}});
        pipeline::KeyedFindings findings(resources);
        return answer_together(
            session, paths.empty() ? "-" : paths.front(), common.output,
            [&](std::string_view line) { return findings.add(line); }, [&] { return findings.finish(); });
    }
    if (!store.empty()) return compare_with_store(session, paths, common.output, store, resources);
    contradict::EngineOptions options;
    options.imprecise = imprecise;
    options.threshold = report_from;
    pipeline::ContradictStage stage(resources, options);
    if (!explain.empty()) return explain_finding(session, paths, common.output, explain, stage);
    if (!why_not.empty())
        return tell(
            session, paths, common.output, stage, [](const pipeline::Line&) -> Status { return {}; },
            [&]() -> Result<std::string> { return stage.why_not(why_not[0], why_not[1]); });
    return stream_records(session, paths, common.output,
                          [&](pipeline::LineReader& reader, const pipeline::Sinks& sinks) {
                              return pipeline::run_contradict(stage, reader, session.jobs(), sinks);
                          });
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
