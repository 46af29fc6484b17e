// Values that exclude each other: two towns, two people. Shared by the detectors that compare names.
#pragma once

#include "contradict/event.hpp"

#include <string>

namespace factlint::contradict {

/// One town and another of the same kind. A town and its country, or a hall and its town, may both be right.
bool places_exclude(const World& world, const std::string& a, const std::string& b);

/// The article names the thing anywhere.
bool is_named_in(const ArticleDigest& article, const std::string& key);

/// Articles of nearly one day: what may change hands has hardly changed between them.
bool written_within(const Event& a, const Event& b, std::int64_t days);

} // namespace factlint::contradict
