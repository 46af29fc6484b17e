#include "base/json.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>

#include <cmath>

namespace factlint::json {
namespace {

constexpr std::size_t depth_limit = 64;

const value* find(const object& o, std::string_view key) {
    const auto at = o.find(key);
    return at == o.end() ? nullptr : &at->value();
}

// Boost.JSON keeps the last of two equal keys without a word; records must not lose one silently.
// The number of keys written in the text, counted outside strings: each has one colon. A parsed tree with
// fewer members has lost some to duplicates. Linear, and it spares a second parser.
std::size_t count_keys(std::string_view text) {
    std::size_t keys = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') {
                ++i;
            } else if (c == '"') {
                in_string = false;
            }
        } else if (c == '"') {
            in_string = true;
        } else if (c == ':') {
            ++keys;
        }
    }
    return keys;
}

std::size_t count_members(const value& v) {
    if (const auto* o = v.if_object()) {
        std::size_t n = o->size();
        for (const auto& member : *o) n += count_members(member.value());
        return n;
    }
    std::size_t n = 0;
    if (const auto* a = v.if_array())
        for (const auto& item : *a) n += count_members(item);
    return n;
}

} // namespace

Result<value> parse(std::string_view text, Mode mode) {
    boost::json::parse_options options;
    options.max_depth = depth_limit;
    if (mode == Mode::Lenient) {
        options.allow_comments = true;
        options.allow_trailing_commas = true;
        options.allow_invalid_utf8 = true;
    }
    boost::json::error_code error;
    boost::json::stream_parser parser({}, options);
    const std::size_t used = parser.write_some(text.data(), text.size(), error);
    const auto broken = [&](std::size_t at, std::string what) {
        return fail("not valid JSON: " + std::move(what), ":" + std::to_string(at + 1));
    };
    if (error) return broken(used, error.message());
    for (std::size_t i = used; i < text.size(); ++i)
        if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r' && text[i] != '\n') {
            if (mode == Mode::Lenient && text[i] == ';') break;
            return broken(i, "something follows the value");
        }
    parser.finish(error);
    if (error) return broken(text.size(), error.message());
    value out = parser.release();
    if (mode == Mode::Strict && count_members(out) != count_keys(text))
        return broken(0, "a key is written twice in one object");
    return out;
}

std::string serialize(const value& v) { return boost::json::serialize(v); }

std::string_view get_string(const object& o, std::string_view key, std::string_view fallback) {
    const value* v = find(o, key);
    return v != nullptr && v->is_string() ? std::string_view(v->get_string()) : fallback;
}

double get_number(const object& o, std::string_view key, double fallback) {
    const value* v = find(o, key);
    if (v == nullptr || !v->is_number()) return fallback;
    boost::json::error_code error;
    const auto number = v->to_number<double>(error);
    return error ? fallback : number;
}

std::int64_t get_integer(const object& o, std::string_view key, std::int64_t fallback) {
    const value* v = find(o, key);
    if (v == nullptr || !v->is_number()) return fallback;
    boost::json::error_code error;
    const auto number = v->to_number<std::int64_t>(error);
    return error ? fallback : number;
}

bool get_bool(const object& o, std::string_view key, bool fallback) {
    const value* v = find(o, key);
    return v != nullptr && v->is_bool() ? v->get_bool() : fallback;
}

const object* get_object(const object& o, std::string_view key) {
    const value* v = find(o, key);
    return v != nullptr ? v->if_object() : nullptr;
}

const array* get_array(const object& o, std::string_view key) {
    const value* v = find(o, key);
    return v != nullptr ? v->if_array() : nullptr;
}

value from_span(Span span) { return array{span.begin, span.end}; }

Span to_span(const value* v) {
    const array* pair = v != nullptr ? v->if_array() : nullptr;
    if (pair == nullptr || pair->size() != 2) return {};
    boost::json::error_code error;
    const auto begin = (*pair)[0].to_number<std::uint32_t>(error);
    if (error) return {};
    const auto end = (*pair)[1].to_number<std::uint32_t>(error);
    if (error || end < begin) return {};
    return {begin, end};
}

double rounded(double number) { return std::round(number * 1000) / 1000; }

} // namespace factlint::json
