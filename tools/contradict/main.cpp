// factlint-contradict: claims that contradict each other across sources.
#include "claims/extract.hpp"
#include "cli/stream_tool.hpp"
#include "contradict/event_rows.hpp"
#include "contradict/pairs.hpp"
#include "pipeline/contradict_stage.hpp"
#include "pipeline/flag_stage.hpp"
#include "records/codec.hpp"
#include "topics/topic_set.hpp"

namespace factlint::cli {
namespace {

// Prints the claims of each article behind it instead of comparing them.
class ClaimStage : public pipeline::ArticleStage {
  public:
    explicit ClaimStage(std::shared_ptr<const lexicon::Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
    std::string_view name() const override { return "claims"; }
    void process(pipeline::Group& group, pipeline::Problems&, pipeline::Counts& counts) const override {
        const auto* documents = pipeline::documents_of(group, lexicon_);
        if (documents == nullptr) return;
        for (const Claim& claim : claims::extract_claims(*documents)) {
            group.lines.push_back({pipeline::LineKind::Claim, encode(claim), {}});
            ++counts["claims"];
        }
    }

  private:
    std::shared_ptr<const lexicon::Lexicon> lexicon_;
};

// Reads all documents before it answers, since any of them may belong to the story of any other.
int group_stories(Session& session, const std::string& rows, const std::string& output,
                  const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    contradict::StoryRows documents(lexicon);
    auto bytes = open_bytes(rows);
    if (!bytes) return refuse(session.program(), bytes.error());
    pipeline::LineReader reader(std::move(*bytes), rows == "-" ? "standard input" : rows);
    return stream_to_output(session, output, [&](const pipeline::Sinks& sinks) -> Status {
        pipeline::Problems problems;
        while (auto group = reader.next_group(problems)) {
            for (const pipeline::Line& row : group->lines)
                if (const Status added = documents.add(row.text); !added)
                    problems.push_back(
                        {pipeline::Problem::Weight::Unread, row.place + ": " + added.error().message});
        }
        sinks.problems(problems);
        for (std::string& line : documents.finish())
            FACTLINT_CHECK(sinks.line({pipeline::LineKind::Unknown, std::move(line), {}}));
        return {};
    });
}

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::string pairs;
    std::string same_event;
    std::string stories;
    double threshold = 0.5;
    bool claims = false;
    bool features = false;
    CommonFlags common;
    Command command{
        "factlint-contradict",
        "claims that cannot both be true, across sources",
        "Reads the records of all articles, finds what each says of the topics that are followed and which "
        "claims clash, and "
        "passes everything on with stances, stories and findings added.",
        {"RECORDS", "files of records; standard input by default", &paths},
        {{"--claims", "", "print the claims of each article instead of comparing them", &claims},
         {"--pairs", "FILE", "answer rows of two texts: do they contradict each other?", &pairs},
         {"--same-event", "FILE", "answer rows of two texts: do they speak of one event?", &same_event},
         {"--stories", "FILE", "group whole documents by event", &stories},
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
    if (!same_event.empty())
        return answer_rows(session, same_event, common.output, [&](const std::string& row) {
            return contradict::same_event_row(row, resources.lexicon, threshold);
        });
    if (!stories.empty()) return group_stories(session, stories, common.output, resources.lexicon);
    if (claims) {
        const ClaimStage stage(resources.lexicon);
        return stream_records(session, paths, common.output,
                              [&](pipeline::LineReader& reader, const pipeline::Sinks& sinks) {
                                  return pipeline::run_article_stage(stage, reader, session.jobs(), sinks);
                              });
    }
    auto topics = session.topics();
    if (!topics) return refuse(command.name, topics.error());
    resources.topics = *topics;
    pipeline::ContradictStage stage(resources);
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
