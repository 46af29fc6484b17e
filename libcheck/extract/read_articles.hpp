// Bytes of any kind the program reads -> article records. The format is sniffed from the bytes; a name or a
// content type is never believed alone.
#pragma once

#include "base/result.hpp"
#include "records/article.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::extract {

/// One file, page or stream as it was read.
struct Input {
    std::string path;         ///< as given on the command line; empty for standard input
    std::string url;          ///< where the bytes are from; may be empty
    std::string bytes;        ///< as fetched, also gzipped, also an archive
    std::string content_type; ///< value of the HTTP header; may be empty
};

struct Options {
    std::size_t byte_limit = std::size_t{64} << 20U;   ///< of one document once unpacked
    std::size_t record_limit = std::size_t{16} << 20U; ///< of one record of an archive
    std::size_t short_body_words = 60;                 ///< a body of fewer words has the flag "too_short"
};

struct Extracted {
    std::vector<Article> articles;
    std::vector<std::string> other_records; ///< lines of records that are no articles, to be passed on
    std::vector<std::string> problems;      ///< what could not be read, one sentence each with its place
    std::vector<std::string> remarks;       ///< what is worth a word though nothing was lost, likewise
};

/// Reads one input. An error when nothing can be read from it at all: empty, binary, damaged gzip, too
/// large; everything else is an article with flags and notes. Deterministic, linear in the input, no shared
/// state: may run on many threads.
Result<Extracted> read_articles(const Input& input, const Options& options);

/// What a page's blocks became and why, one line per block, for people: the reason, the kind, the words, the
/// share of links, the elements around it, the text. Empty for formats without blocks.
Result<std::vector<std::string>> explain_blocks(const Input& input, const Options& options);

} // namespace factlint::extract
