// The common shape of the tools of the pipe: records in, records out, problems on stderr, an exit code.
#pragma once

#include "base/ascii.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/session.hpp"
#include "pipeline/run.hpp"

#include <functional>
#include <string>
#include <vector>

namespace factlint::cli {

/// Says why the work cannot be done, and gives exit code 2.
int refuse(const std::string& program, const Error& error);

/// All of standard input, at most 1 GB.
Result<std::string> read_standard_input();

/// Runs `run` with sinks that write record lines to `output` and tell problems; gives the exit code. A closed
/// pipe ends the run early and quietly.
int stream_to_output(Session& session, const std::string& output,
                     const std::function<Status(const pipeline::Sinks&)>& run);

/// The same with a reader of record lines: the files of `paths` one after the other, or standard input.
int stream_records(Session& session, const std::vector<std::string>& paths, const std::string& output,
                   const std::function<Status(pipeline::LineReader&, const pipeline::Sinks&)>& run);

/// Reads every path's record lines as one stream named after the path; what cannot be opened is told and
/// skipped.
pipeline::ReadBytes chained_bytes(Session& session, const std::vector<std::string>& paths);

/// A file of rows ("-" is standard input), each answered by one line; bad rows are told with their number.
int answer_rows(Session& session, const std::string& rows, const std::string& output,
                const std::function<Result<std::string>(const std::string& row)>& answer);

} // namespace factlint::cli
