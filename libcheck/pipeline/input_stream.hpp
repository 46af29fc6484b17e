// The inputs of a command line as one stream of pieces of work: files are opened one after the other,
// archives and feeds are cut, records of an earlier run are read in groups. What is in memory does not grow
// with the input.
#pragma once

#include "base/byte_source.hpp"
#include "extract/input_parts.hpp"
#include "pipeline/line_reader.hpp"
#include "pipeline/normalize_stage.hpp"
#include "pipeline/url_pages.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factlint::pipeline {

/// An input of normalize: a file, standard input where the path is "-", or a page of the web where there is
/// no path.
struct Input {
    std::string path;
    std::string url; ///< where its page is from; may be empty where there is a path
};

/// The inputs that the words of a command line mean: folders are read recursively, "-" is standard input, and
/// what starts with http:// or https:// is an address. What does not exist is a problem, and the others go
/// on.
std::vector<Input> expand_inputs(const std::vector<std::string>& words, Problems& problems);

/// The addresses among the inputs, by number.
std::map<std::size_t, std::string> addresses(const std::vector<Input>& inputs);

struct InputOptions {
    std::string url;          ///< address of a lone input
    ReadBytes standard_input; ///< reads "-"
    Records records = Records::AsTheyAre;
    extract::Options reading;
    std::shared_ptr<fetch::Fetcher> fetcher; ///< for inputs that are addresses; null: nothing is known
};

/// One piece, to be worked on by any thread.
struct InputPiece {
    std::string place;                     ///< how messages call its input
    extract::Part part;                    ///< empty where `records` is set or the input could not be opened
    std::optional<Group> records;          ///< of an earlier run
    std::shared_ptr<const PageFacts> page; ///< null for what was not fetched
    Problems problems;
    const InputOptions* follow = nullptr; ///< how links of feed entries are followed; null: they are not
    std::size_t inputs_before = 0;        ///< how many inputs were done when it was cut
};

class InputStream {
  public:
    /// Keeps views of both, which must stay alive.
    InputStream(const std::vector<Input>& inputs, const InputOptions& options)
        : inputs_(inputs), options_(options), pages_(addresses(inputs), options.fetcher.get()) {}

    /// The next piece in input order; nothing at the end. From one thread at a time.
    std::optional<InputPiece> next();

  private:
    /// Opens the input at `at_`; false, with a problem, when it cannot be.
    bool open(Problems& problems);
    bool open_page(const Input& input, Problems& problems);
    void open_bytes(const Input& input, ReadBytes bytes, const std::string& content_type);

    const std::vector<Input>& inputs_;
    const InputOptions& options_;
    UrlPages pages_;
    std::size_t at_ = 0;
    std::size_t pieces_ = 0; ///< of the input that is open
    std::string place_;
    std::shared_ptr<const PageFacts> page_;
    std::unique_ptr<extract::InputParts> parts_;
    std::unique_ptr<LineReader> records_;
};

/// The groups of one piece; may run on many threads at once.
std::vector<Group> groups_of(InputPiece& piece, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             Records how, Problems& problems, Counts& counts);

} // namespace factlint::pipeline
