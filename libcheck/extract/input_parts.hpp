// One input as the row of pieces that can be read apart: the whole file, mostly; each page of an archive;
// each entry of a feed. What is cut is never in memory as a whole, except for the text of a feed.
#pragma once

#include "base/byte_source.hpp"
#include "extract/read_articles.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace factlint::extract {

/// The work that makes articles of one piece. Runs on any thread, beside the others of its input, once. An
/// error when the piece cannot be read at all; its place names the input.
using Part = std::function<Result<Extracted>()>;

class InputParts {
  public:
    virtual ~InputParts() = default;
    /// The next piece in the order of the input; nothing at the end. From one thread at a time.
    virtual std::optional<Part> next() = 0;
};

/// Opens an input by its first bytes: WARC and feeds are cut, everything else is one piece. `input.bytes` is
/// not looked at; `bytes` gives them, unpacked already (base/gzip_reader). Reads no more than the head.
std::unique_ptr<InputParts> open_parts(Input input, ByteSource bytes, const Options& options);

/// The head of an input is that of records (JSON Lines), which need no reader: they pass as they are.
bool looks_like_records(std::string_view head);

} // namespace factlint::extract
