// Values of news formats (feeds, NITF, NewsML) on their way into a record: each with its source, the surest
// chosen, the others kept as candidates.
#pragma once

#include "extract/reader.hpp"
#include "markup/tree.hpp"
#include "markup/xml.hpp"
#include "records/article.hpp"

#include <string>
#include <string_view>

namespace factlint::extract {

/// Adds a candidate; the surest one is the value, the first of equals. Empty values are nothing.
void offer_value(Sourced& field, std::string value, std::string_view source, double confidence);

/// A date, or date and time with its zone, in ISO 8601: "Tue, 10 Jun 2003 04:00:00 GMT" ->
/// "2003-06-10T04:00:00Z", "20031231T235959-0500" -> "2003-12-31T23:59:59-05:00"; empty for what is no
/// certain day.
std::string iso_time(std::string_view raw);

/// The persons that a field names ("By Jane Roe and John Poe", "jane@news.example (Jane Roe)"); an
/// organisation, where it names no person, with half the trust.
void add_authors(Article& article, std::string_view raw, std::string_view source, double confidence);

/// One line of clean text of a value that may hold markup, escaped or not.
std::string one_line(std::string_view value);

/// Makes the body of the blocks of a tree that holds an article and little else: a fragment of HTML in a
/// feed, the content of NITF. Repeats of the title, promotion and notices are left out; captions and table
/// cells stay as companions. Links become absolute against `base`.
void fill_body(const markup::Tree& tree, std::string_view base, Article& article);

/// What a format says that is not part of the record's fields.
struct EntryFacts {
    std::string_view format; ///< source of the values: "rss"
    std::string language;    ///< declared; may be empty
    std::string key;         ///< its name within the file, where it has no address
};

/// What ends every reader of a part: identity, language, flags.
void finish_entry(const DecodedInput& input, const Options& options, const EntryFacts& facts,
                  Article& article);

} // namespace factlint::extract
