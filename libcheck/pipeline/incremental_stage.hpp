// contradict over a store: the articles of this run against all that was kept of earlier ones.
#pragma once

#include "contradict/incremental.hpp"
#include "pipeline/line_reader.hpp"
#include "pipeline/resources.hpp"
#include "pipeline/run.hpp"
#include "store/store.hpp"

namespace factlint::pipeline {

/// Passes the records on and adds the findings that new or changed articles take part in; those that were
/// dismissed are marked so, with the reason. Gives what changed. Topics are not followed across runs.
Result<contradict::IncrementalOutcome> run_incremental(const Resources& resources, store::Store& store,
                                                       LineReader& reader, std::size_t jobs,
                                                       const Sinks& sinks);

} // namespace factlint::pipeline
