#include "pipeline/run.hpp"

#include "pipeline/normalize_stage.hpp"
#include "pipeline/ordered_pool.hpp"
#include "pipeline/url_pages.hpp"

#include <optional>

namespace factlint::pipeline {
namespace {

// What one unit of work gave: the groups it made, what is kept for contradict, and what there is to tell.
struct Done {
    std::vector<Group> groups;
    std::vector<Digested> digested;
    Problems problems;
    std::vector<Counts> counts; ///< per stage
    std::size_t inputs_before = 0;
};

void add(Counts& all, const Counts& more) {
    for (const auto& [name, count] : more) all[name] += count;
}

// Hands groups on in order and remembers the first error of the sink; after it nothing more is written.
class Emitter {
  public:
    explicit Emitter(const Sinks& sinks) : sinks_(sinks) {}

    bool ended() const { return !status_ || sinks_.stop(); }
    void tell(const Problems& problems) {
        if (!problems.empty()) sinks_.problems(problems);
    }
    void emit(const Line& line) {
        if (status_) status_ = sinks_.line(line);
    }
    void emit(const std::vector<Line>& lines) {
        for (const Line& line : lines) emit(line);
    }
    void emit(const Summaries& summaries) {
        for (std::string& line : summaries.lines()) emit(Line{LineKind::Summary, std::move(line), {}});
    }
    void count(const std::vector<Group>& groups) {
        for (const Group& group : groups) progress_.articles += group.article == nullptr ? 0 : 1;
    }
    void progress() { progress(progress_.inputs + 1); }
    void progress(std::size_t inputs) {
        progress_.inputs = inputs;
        sinks_.progress(progress_);
    }
    const Status& status() const { return status_; }

  private:
    const Sinks& sinks_;
    Status status_;
    Progress progress_;
};

// The summaries of a stream stand apart from its groups: they come last, whatever the stages add.
void set_summaries_apart(Group& group, Summaries& summaries) {
    std::vector<Line> rest;
    rest.reserve(group.lines.size());
    for (Line& line : group.lines) {
        if (line.kind == LineKind::Summary) {
            summaries.add_line(line.text);
        } else {
            rest.push_back(std::move(line));
        }
    }
    group.lines = std::move(rest);
}

// Reads group after group from a stream of records; `process` works on one, `hand_on` gets them in order.
template<typename Process, typename HandOn>
void run_groups(LineReader& reader, std::size_t jobs, Emitter& out, Summaries& summaries, Process process,
                HandOn hand_on) {
    struct Work {
        Group group;
        Problems problems;
    };
    const auto next = [&]() -> std::optional<Work> {
        if (out.ended()) return std::nullopt;
        Problems problems;
        std::optional<Group> group = reader.next_group(problems);
        if (!group && problems.empty()) return std::nullopt;
        Work work{group ? std::move(*group) : Group{}, std::move(problems)};
        set_summaries_apart(work.group, summaries);
        return work;
    };
    const auto process_one = [&](Work work) {
        Done done;
        done.problems = std::move(work.problems);
        decode_group(work.group, done.problems);
        done.counts.resize(1);
        process(work.group, done);
        done.groups.push_back(std::move(work.group));
        return done;
    };
    run_ordered(jobs, next, process_one, [&](Done done) {
        out.tell(done.problems);
        for (const Group& group : done.groups) out.emit(group.lines);
        hand_on(done);
        out.progress();
    });
}

} // namespace

Status run_normalize(const std::vector<Input>& inputs, const Resources& resources,
                     const NormalizeOptions& options, const Sinks& sinks) {
    Emitter out(sinks);
    Counts counts;
    Summaries summaries;
    InputStream stream(inputs, options.inputs);
    run_ordered(
        options.jobs,
        [&]() -> std::optional<InputPiece> {
            if (out.ended()) return std::nullopt;
            return stream.next();
        },
        [&](InputPiece piece) {
            Done done;
            done.counts.resize(1);
            done.inputs_before = piece.inputs_before;
            done.groups =
                groups_of(piece, resources.lexicon, options.inputs.records, done.problems, done.counts[0]);
            // Only the record is handed on; the layers of many articles would wait in memory for their turn.
            for (Group& group : done.groups) group.documents.reset();
            return done;
        },
        [&](Done done) {
            out.tell(done.problems);
            add(counts, done.counts[0]);
            out.count(done.groups);
            for (Group& group : done.groups) {
                set_summaries_apart(group, summaries);
                out.emit(group.lines);
            }
            out.progress(done.inputs_before);
        });
    if (!out.ended()) out.progress(inputs.size());
    summaries.add("normalize", counts, {{"lexicon", resources.lexicon->version()}});
    out.emit(summaries);
    return out.status();
}

Status run_fetch(const std::vector<Input>& inputs, const NormalizeOptions& options, const Sinks& sinks) {
    Emitter out(sinks);
    Counts counts;
    UrlPages pages(addresses(inputs), options.inputs.fetcher.get());
    for (std::size_t i = 0; i < inputs.size() && !out.ended(); ++i) {
        if (!inputs[i].path.empty()) continue;
        Problems problems;
        ++counts["pages"];
        if (!input_of_page(inputs[i].url, pages.take(i), problems)) ++counts["unread"];
        out.tell(problems);
    }
    Summaries summaries;
    summaries.add("fetch", counts, {});
    out.emit(summaries);
    return out.status();
}

Status run_article_stage(const ArticleStage& stage, LineReader& reader, std::size_t jobs,
                         const Sinks& sinks) {
    Emitter out(sinks);
    Summaries summaries;
    Counts counts;
    run_groups(
        reader, jobs, out, summaries,
        [&](Group& group, Done& done) { stage.process(group, done.problems, done.counts[0]); },
        [&](const Done& done) { add(counts, done.counts[0]); });
    summaries.add(stage.name(), counts, stage.versions());
    out.emit(summaries);
    return out.status();
}

Status run_contradict(ContradictStage& stage, LineReader& reader, std::size_t jobs, const Sinks& sinks) {
    Emitter out(sinks);
    Summaries summaries;
    run_groups(
        reader, jobs, out, summaries,
        [&](Group& group, Done& done) { done.digested.push_back(stage.digest(group)); },
        [&](Done& done) {
            for (Digested& digested : done.digested) stage.take(std::move(digested));
        });
    if (out.ended()) return out.status();
    Counts counts;
    out.emit(stage.finish(counts));
    summaries.add("contradict", counts, stage.versions());
    out.emit(summaries);
    return out.status();
}

Status run_check(const std::vector<Input>& inputs, const Resources& resources,
                 const std::vector<const ArticleStage*>& stages, ContradictStage& contradict,
                 const NormalizeOptions& options, const Sinks& sinks) {
    Emitter out(sinks);
    Summaries summaries;
    std::vector<Counts> counts(stages.size() + 1);
    InputStream stream(inputs, options.inputs);
    run_ordered(
        options.jobs,
        [&]() -> std::optional<InputPiece> {
            if (out.ended()) return std::nullopt;
            return stream.next();
        },
        [&](InputPiece piece) {
            Done done;
            done.counts.resize(stages.size() + 1);
            done.inputs_before = piece.inputs_before;
            done.groups =
                groups_of(piece, resources.lexicon, options.inputs.records, done.problems, done.counts[0]);
            for (Group& group : done.groups) {
                for (std::size_t i = 0; i < stages.size(); ++i)
                    stages[i]->process(group, done.problems, done.counts[i + 1]);
                done.digested.push_back(contradict.digest(group));
                group.documents.reset();
            }
            return done;
        },
        [&](Done done) {
            out.tell(done.problems);
            for (std::size_t i = 0; i < counts.size(); ++i) add(counts[i], done.counts[i]);
            for (Group& group : done.groups) {
                set_summaries_apart(group, summaries);
                out.emit(group.lines);
            }
            for (Digested& digested : done.digested) contradict.take(std::move(digested));
            out.count(done.groups);
            out.progress(done.inputs_before);
        });
    if (out.ended()) return out.status();
    out.progress(inputs.size());
    Counts found;
    out.emit(contradict.finish(found));
    summaries.add("normalize", counts[0], {{"lexicon", resources.lexicon->version()}});
    for (std::size_t i = 0; i < stages.size(); ++i)
        summaries.add(stages[i]->name(), counts[i + 1], stages[i]->versions());
    summaries.add("contradict", found, contradict.versions());
    out.emit(summaries);
    return out.status();
}

} // namespace factlint::pipeline
