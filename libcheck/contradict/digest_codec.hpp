// Digests and their claims as JSON: what is kept of an article outside of memory.
#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "contradict/digest.hpp"

namespace factlint::contradict {

/// What a digest says of the article itself, without claims and gist.
json::object encode_head(const ArticleDigest& article);
Result<ArticleDigest> decode_head(const json::object& object);

/// A claim record, with its place as "passage". What was decoded compares as what was encoded did.
json::object encode_claim(const DigestedClaim& claim);
Result<DigestedClaim> decode_claim(json::object object);

} // namespace factlint::contradict
