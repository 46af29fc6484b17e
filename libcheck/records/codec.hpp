// Records <-> JSON Lines. docs/records.md and docs/records.schema.json describe the format.
//
// Every line is one object with "record" and "v". Fields that this version does not know are kept in `extra`
// and written back after the known ones; a round trip through the codec changes no byte of a line that it
// wrote.
#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "records/article.hpp"
#include "records/claim.hpp"
#include "records/finding.hpp"
#include "records/reference.hpp"
#include "records/source.hpp"
#include "records/stance.hpp"
#include "records/story.hpp"
#include "records/summary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace factlint {

/// A record of a kind or version that this release does not know: passed on as it is.
struct UnknownRecord {
    std::string kind;
};

using Record =
    std::variant<Article, Claim, Finding, Stance, Story, Reference, Source, Summary, UnknownRecord>;

/// One line without its newline. An error says what is wrong (not JSON, not an object, no "record", a field
/// of the wrong type, a span outside the body); the caller adds file and line number.
Result<Record> decode_record(std::string_view line);

/// One line without a newline. Same record, same bytes.
std::string encode(const Article& article);
std::string encode(const Claim& claim);
std::string encode(const Finding& finding);
std::string encode(const Stance& stance);
std::string encode(const Story& story);
std::string encode(const Reference& reference);
std::string encode(const Source& source);
std::string encode(const Summary& summary);

/// A place by itself, as it stands in findings; for what is kept beside the records.
json::object encode_place(const Place& place);
Result<Place> decode_place(json::object object);

} // namespace factlint
