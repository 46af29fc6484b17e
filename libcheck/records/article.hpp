// Article: one text with what is known about it. Made by normalize; every later stage reads it and passes it
// on.
#pragma once

#include "base/json.hpp"
#include "base/span.hpp"

#include <optional>
#include <string>
#include <vector>

namespace factlint {

/// A value that some place of the page gave, and how far to trust it (0 to 1).
struct Candidate {
    std::string value;
    std::string source; ///< "json-ld", "og", "meta", "time", "byline", "url", "dateline", "title", "text" ...
    double confidence = 0;
};

/// A metadata value with where it came from; empty when the sources abstain. The candidates keep what was not
/// chosen.
struct Sourced {
    std::string value;
    std::string source;
    double confidence = 0;
    std::vector<Candidate> candidates;

    bool known() const { return !value.empty(); }
};

enum class BlockKind {
    Paragraph,
    Heading,
    Caption,
    ListItem,
    Table,
    Quotation,
    Embed,
    Preformatted,
    Byline,
    Dateline
};

/// A block of the article. One that is part of the body has its span there; a heading, caption or table that
/// is not has its own text instead and an empty span at the place where it stood.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    Span span;
    std::string text;
};

struct Link {
    Span span;       ///< the anchor text in the body
    std::string url; ///< absolute
};

/// A quotation of the body, quotation marks included.
struct QuotationSpan {
    Span span;
};

struct Encoding {
    std::string name = "utf-8"; ///< WHATWG label
    std::string source;         ///< "bom", "utf-8", "http", "meta", "detected", "fallback"
    std::size_t replaced_bytes = 0;
};

/// How the text came over the network; empty for what was read from a file.
struct Retrieval {
    std::string url;                    ///< as asked for
    std::string final_url;              ///< after redirects
    std::vector<std::string> redirects; ///< the addresses led to, the final one last
    int status = 0;                     ///< of HTTP
    std::string at;                     ///< when the server last gave or confirmed it: "2023-11-14T22:13:20Z"
    bool from_cache = false;

    bool empty() const { return url.empty(); }
};

struct Extraction {
    double confidence = 1; ///< agreement of the methods that chose the body, 0 to 1
    /// "truncated", "paywalled", "too_short", "listing", "live_blog", "comments_present", "empty",
    /// "not_english" ...
    std::vector<std::string> flags;
};

struct Article {
    std::string id;        ///< 16 hex digits: hash of the canonical URL, or of the path where there is none
    std::string url;       ///< canonical; may be empty
    std::string path;      ///< as given on the command line; empty for standard input
    std::string signature; ///< MinHash of the body (records/signature), for near copies
    Sourced title;
    Sourced standfirst;
    std::vector<Sourced> authors;
    Sourced publisher;
    Sourced published; ///< ISO 8601 date, or date and time with zone
    Sourced updated;
    Sourced dateline; ///< "ISLAMABAD" of "ISLAMABAD, Sept 27:", not a place of the event
    Sourced language; ///< BCP 47: "en", "fr", "ur"
    Sourced kind;     ///< news, opinion, analysis, sponsored, satire, live-blog, listing, forum
    std::vector<std::string> access; ///< "paywalled", "free" ...
    std::string body;                ///< paragraphs separated by one blank line; NFC; valid UTF-8
    std::vector<Block> blocks;
    std::vector<Span> sentences;
    std::vector<Link> links;
    std::vector<QuotationSpan> quotations;
    Extraction extraction;
    Encoding encoding;
    Retrieval retrieval;
    std::vector<std::string> notes; ///< what was odd about the input, in words
    json::object extra; ///< fields of the record that this version does not know; written back last

    bool has_flag(std::string_view flag) const;
    /// Only English is analysed; an article of unknown language counts as English.
    bool is_english() const;
    /// How messages call the source: publisher, else host of the URL, else the file name without its
    /// extension.
    std::string outlet() const;
};

std::string_view name_of(BlockKind kind);
std::optional<BlockKind> block_kind_by_name(std::string_view name);

} // namespace factlint
