// The inputs of a command line as one stream of pieces of work: files are opened one after the other,
// archives and feeds are cut, records of an earlier run are read in groups. What is in memory does not grow
// with the input.
#pragma once

#include "base/byte_source.hpp"
#include "extract/input_parts.hpp"
#include "pipeline/line_reader.hpp"
#include "pipeline/normalize_stage.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factlint::pipeline {

/// An input of normalize: a file, or standard input where the path is "-".
struct Input {
    std::string path;
    std::string url; ///< where its page is from; may be empty
};

/// The files that the words of a command line mean: folders are read recursively, "-" is standard input. What
/// does not exist is a problem, and the others go on.
std::vector<Input> expand_inputs(const std::vector<std::string>& words, Problems& problems);

struct InputOptions {
    std::string url;          ///< address of a lone input
    ReadBytes standard_input; ///< reads "-"
    Records records = Records::AsTheyAre;
    extract::Options reading;
};

/// One piece, to be worked on by any thread.
struct InputPiece {
    std::string place;            ///< how messages call its input
    extract::Part part;           ///< empty where `records` is set or the input could not be opened
    std::optional<Group> records; ///< of an earlier run
    Problems problems;
    std::size_t inputs_before = 0; ///< how many inputs were done when it was cut
};

class InputStream {
  public:
    /// Keeps views of both, which must stay alive.
    InputStream(const std::vector<Input>& inputs, const InputOptions& options)
        : inputs_(inputs), options_(options) {}

    /// The next piece in input order; nothing at the end. From one thread at a time.
    std::optional<InputPiece> next();

  private:
    /// Opens the input at `at_`; false when it cannot be.
    Status open();

    const std::vector<Input>& inputs_;
    const InputOptions& options_;
    std::size_t at_ = 0;
    std::string place_;
    std::unique_ptr<extract::InputParts> parts_;
    std::unique_ptr<LineReader> records_;
};

/// The groups of one piece; may run on many threads at once.
std::vector<Group> groups_of(InputPiece& piece, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             Records how, Problems& problems, Counts& counts);

} // namespace factlint::pipeline
