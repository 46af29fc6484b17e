// The stages over a stream: one at a time for the tools of the pipe, all in one process for `factlint check`.
// Both give the same lines in the same order.
#pragma once

#include "base/result.hpp"
#include "pipeline/contradict_stage.hpp"
#include "pipeline/input_stream.hpp"
#include "pipeline/line_reader.hpp"
#include "pipeline/resources.hpp"
#include "pipeline/stage.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace factlint::pipeline {

/// How far a run has come.
struct Progress {
    std::size_t inputs = 0;   ///< that are done; groups, where a stage reads records
    std::size_t articles = 0; ///< that were handed on
};

/// Where a run's results go. Both are called by one thread at a time. A Status that is an error (a full disk)
/// ends the run; `stop` is asked now and then whether anybody still listens.
struct Sinks {
    std::function<Status(const Line&)> line;
    std::function<void(const Problems&)> problems;
    std::function<bool()> stop = [] { return false; };
    std::function<void(const Progress&)> progress = [](const Progress&) {};
};

/// The inputs that the words of a command line mean: folders are read recursively, "-" is standard input, and
/// what starts with http:// or https:// is an address. What does not exist is a problem, and the others go
/// on.
std::vector<Input> expand_inputs(const std::vector<std::string>& words, Problems& problems);

struct NormalizeOptions {
    std::size_t jobs = 1;
    InputOptions inputs;
};

Status run_normalize(const std::vector<Input>& inputs, const Resources& resources,
                     const NormalizeOptions& options, const Sinks& sinks);
/// Fetches the addresses among the inputs and leaves it at that: they are in the cache then. One summary
/// "fetch".
Status run_fetch(const std::vector<Input>& inputs, const NormalizeOptions& options, const Sinks& sinks);
Status run_article_stage(const ArticleStage& stage, LineReader& reader, std::size_t jobs, const Sinks& sinks);
Status run_contradict(ContradictStage& stage, LineReader& reader, std::size_t jobs, const Sinks& sinks);
/// normalize, then the article stages in order, then contradict.
Status run_check(const std::vector<Input>& inputs, const Resources& resources,
                 const std::vector<const ArticleStage*>& stages, ContradictStage& contradict,
                 const NormalizeOptions& options, const Sinks& sinks);

} // namespace factlint::pipeline
