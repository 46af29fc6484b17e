#include "pipeline/run.hpp"

#include "base/files.hpp"
#include "pipeline/normalize_stage.hpp"
#include "pipeline/ordered_pool.hpp"
#include "pipeline/url_pages.hpp"

#include <map>
#include <optional>
#include <utility>

namespace factlint::pipeline {
namespace {

// What one unit of work gave: the groups it made, what is kept for contradict, and what there is to tell.
struct Done {
    std::vector<Group> groups;
    std::vector<Digested> digested;
    Problems problems;
    std::vector<Counts> counts; ///< per stage
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
    void progress() { sinks_.progress(++done_); }
    const Status& status() const { return status_; }

  private:
    const Sinks& sinks_;
    Status status_;
    std::size_t done_ = 0;
};

InputBytes read_input(const Input& input, const NormalizeOptions& options, Problems& problems,
                      bool& readable) {
    InputBytes bytes{
        input.path == "-" ? "" : input.path, input.url.empty() ? options.url : input.url, {}, {}};
    auto text = input.path == "-" ? options.standard_input() : read_file(input.path);
    readable = text.has_value();
    if (text) {
        bytes.bytes = std::move(*text);
    } else {
        problems.push_back({Problem::Weight::Unread, text.error().text()});
    }
    return bytes;
}

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

// One input on its way to a worker; the page of an address is there already.
struct Taken {
    const Input* input = nullptr;
    std::optional<fetch::Fetcher::Answer> page;
};

// Hands out the inputs in order, addresses with their pages. For one thread at a time.
class Inputs {
  public:
    Inputs(const std::vector<Input>& inputs, fetch::Fetcher* fetcher)
        : inputs_(inputs), pages_(addresses(inputs), fetcher) {}

    std::optional<Taken> next() {
        if (at_ == inputs_.size()) return std::nullopt;
        Taken out{&inputs_[at_], {}};
        if (out.input->path.empty()) out.page = pages_.take(at_);
        ++at_;
        return out;
    }

  private:
    const std::vector<Input>& inputs_;
    UrlPages pages_;
    std::size_t at_ = 0;

    static std::map<std::size_t, std::string> addresses(const std::vector<Input>& inputs) {
        std::map<std::size_t, std::string> out;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            if (inputs[i].path.empty()) out.emplace(i, inputs[i].url);
        return out;
    }
};

std::vector<Group> normalized(Taken taken, const Resources& resources, const NormalizeOptions& options,
                              Problems& problems, Counts& counts) {
    std::optional<InputBytes> bytes;
    if (taken.page) {
        bytes = input_of_page(taken.input->url, *std::move(taken.page), problems);
    } else {
        bool readable = false;
        InputBytes read = read_input(*taken.input, options, problems, readable);
        if (readable) bytes = std::move(read);
    }
    if (!bytes) {
        ++counts["unread"];
        return {};
    }
    return normalize(*bytes, resources.lexicon, problems, counts);
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

std::vector<Input> expand_inputs(const std::vector<std::string>& words, Problems& problems) {
    std::vector<Input> out;
    for (const std::string& word : words) {
        if (word == "-") {
            out.push_back({word, {}});
            continue;
        }
        if (is_web_address(word)) {
            out.push_back({{}, word});
            continue;
        }
        const auto files = list_files(word);
        if (!files) {
            problems.push_back({Problem::Weight::Unread, files.error().text()});
            continue;
        }
        if (files->empty()) problems.push_back({Problem::Weight::Note, word + ": the folder holds no files"});
        for (const auto& file : *files) out.push_back({file.string(), {}});
    }
    return out;
}

Status run_normalize(const std::vector<Input>& inputs, const Resources& resources,
                     const NormalizeOptions& options, const Sinks& sinks) {
    Emitter out(sinks);
    Counts counts;
    Summaries summaries;
    Inputs in(inputs, options.fetcher.get());
    run_ordered(
        options.jobs,
        [&]() -> std::optional<Taken> {
            if (out.ended()) return std::nullopt;
            return in.next();
        },
        [&](Taken taken) {
            Done done;
            done.counts.resize(1);
            done.groups = normalized(std::move(taken), resources, options, done.problems, done.counts[0]);
            return done;
        },
        [&](Done done) {
            out.tell(done.problems);
            add(counts, done.counts[0]);
            for (Group& group : done.groups) {
                set_summaries_apart(group, summaries);
                out.emit(group.lines);
            }
            out.progress();
        });
    summaries.add("normalize", counts, {{"lexicon", resources.lexicon->version()}});
    out.emit(summaries);
    return out.status();
}

Status run_fetch(const std::vector<Input>& inputs, const NormalizeOptions& options, const Sinks& sinks) {
    Emitter out(sinks);
    Counts counts;
    Inputs in(inputs, options.fetcher.get());
    while (!out.ended()) {
        auto taken = in.next();
        if (!taken) break;
        if (taken->page) {
            Problems problems;
            ++counts["pages"];
            if (!input_of_page(taken->input->url, *std::move(taken->page), problems)) ++counts["unread"];
            out.tell(problems);
        }
        out.progress();
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
    Inputs in(inputs, options.fetcher.get());
    run_ordered(
        options.jobs,
        [&]() -> std::optional<Taken> {
            if (out.ended()) return std::nullopt;
            return in.next();
        },
        [&](Taken taken) {
            Done done;
            done.counts.resize(stages.size() + 1);
            done.groups = normalized(std::move(taken), resources, options, done.problems, done.counts[0]);
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
            out.progress();
        });
    if (out.ended()) return out.status();
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
