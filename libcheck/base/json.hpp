// JSON by Boost.JSON, with the strictness that records need: duplicate keys are refused, depth is bounded.
#pragma once

#include "base/result.hpp"
#include "base/span.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace factlint::json {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// A JSON text. Errors say what is wrong and at which byte (counted from 1) in `place` as ":col". `lenient`
/// is for the JSON that web pages carry: it accepts trailing commas, comments, bad UTF-8 and duplicate keys.
enum class Mode { Strict, Lenient };
Result<value> parse(std::string_view text, Mode mode = Mode::Strict);

/// One line of valid UTF-8; keys in the order they were added, so bytes are deterministic.
std::string serialize(const value& v);

/// Member access that never throws: the fallback when the key is missing or of another type.
std::string_view get_string(const object& o, std::string_view key, std::string_view fallback = {});
double get_number(const object& o, std::string_view key, double fallback = 0);
std::int64_t get_integer(const object& o, std::string_view key, std::int64_t fallback = 0);
bool get_bool(const object& o, std::string_view key, bool fallback = false);
const object* get_object(const object& o, std::string_view key);
const array* get_array(const object& o, std::string_view key);

/// [begin, end] as records write spans.
value from_span(Span span);
Span to_span(const value* v);

/// A number between 0 and 1 rounded to three decimals, so that the last bits of a sum never change a record.
double rounded(double number);

} // namespace factlint::json
