#include "base/json.hpp"

#include "base/ascii.hpp"
#include "base/format.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse_options.hpp>
#include <boost/json/value_stack.hpp>

#include <charconv>
#include <cmath>
#include <iterator>

namespace factlint::json {
namespace {

constexpr std::size_t depth_limit = 64;

const value* find(const object& o, std::string_view key) {
    const auto at = o.find(key);
    return at == o.end() ? nullptr : &at->value();
}

// Builds the value from the parser's events, because the library's own builder keeps the last of two equal
// keys without a word, and reads some fractions one unit off in the last place (seen with 0.992557).
struct Handler {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    using Code = boost::json::error_code;
    using Text = boost::json::string_view;

    boost::json::value_stack stack;
    std::string number; // the digits so far
    std::size_t members = 0;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t n, Code&) {
        stack.push_array(n);
        return true;
    }
    bool on_object_begin(Code&) { return true; }
    bool on_object_end(std::size_t n, Code&) {
        stack.push_object(n);
        members += n;
        return true;
    }
    bool on_key_part(Text text, std::size_t, Code&) {
        stack.push_chars(text);
        return true;
    }
    bool on_key(Text text, std::size_t, Code&) {
        stack.push_key(text);
        return true;
    }
    bool on_string_part(Text text, std::size_t, Code&) {
        stack.push_chars(text);
        return true;
    }
    bool on_string(Text text, std::size_t, Code&) {
        stack.push_string(text);
        return true;
    }
    bool on_number_part(Text text, Code&) {
        number.append(text.data(), text.size());
        return true;
    }
    bool on_int64(std::int64_t value, Text, Code&) {
        number.clear();
        stack.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t value, Text, Code&) {
        number.clear();
        stack.push_uint64(value);
        return true;
    }
    bool on_double(double value, Text text, Code&) {
        number.append(text.data(), text.size());
        double exact = 0;
        const auto [at, code] = std::from_chars(number.data(), number.data() + number.size(), exact);
        stack.push_double(code == std::errc() && at == number.data() + number.size() ? exact : value);
        number.clear();
        return true;
    }
    bool on_bool(bool value, Code&) {
        stack.push_bool(value);
        return true;
    }
    bool on_null(Code&) {
        stack.push_null();
        return true;
    }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }
};

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

void append_text(std::string& out, std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += {'\\',
                        'u',
                        '0',
                        '0',
                        digits[static_cast<unsigned char>(c) >> 4U],
                        digits[static_cast<unsigned char>(c) & 0xFU]};
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

// The shortest digits that read back as the same number, and always visibly a fraction.
void append_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        // JSON has no word for it; a number out of range reads as infinity again.
        out += std::isnan(number) ? "null" : number > 0 ? "1e99999" : "-1e99999";
        return;
    }
    const std::string digits = fmt::format("{}", number);
    out += digits;
    if (digits.find_first_of(".e") == std::string::npos) out += ".0";
}

// Boost.JSON's own writer gives 0.5 as 5E-1, which people who read records stumble over. Depth is bounded:
// what was parsed is at most depth_limit deep, and records are flatter.
void append(std::string& out, const value& v) {
    switch (v.kind()) {
    case boost::json::kind::null:
        out += "null";
        break;
    case boost::json::kind::bool_:
        out += v.get_bool() ? "true" : "false";
        break;
    case boost::json::kind::int64:
        fmt::format_to(std::back_inserter(out), "{}", v.get_int64());
        break;
    case boost::json::kind::uint64:
        fmt::format_to(std::back_inserter(out), "{}", v.get_uint64());
        break;
    case boost::json::kind::double_:
        append_number(out, v.get_double());
        break;
    case boost::json::kind::string:
        append_text(out, std::string_view(v.get_string()));
        break;
    case boost::json::kind::array: {
        char separator = '[';
        for (const value& item : v.get_array()) {
            out += separator;
            append(out, item);
            separator = ',';
        }
        out += separator == '[' ? "[]" : "]";
        break;
    }
    case boost::json::kind::object: {
        char separator = '{';
        for (const auto& member : v.get_object()) {
            out += separator;
            append_text(out, std::string_view(member.key()));
            out += ':';
            append(out, member.value());
            separator = ',';
        }
        out += separator == '{' ? "{}" : "}";
        break;
    }
    }
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
    // A script's statement ends in a semicolon.
    if (mode == Mode::Lenient)
        while (!text.empty() && (ascii::is_space(text.back()) || text.back() == ';')) text.remove_suffix(1);
    boost::json::error_code error;
    boost::json::basic_parser<Handler> parser(options);
    parser.handler().stack.reset();
    const auto broken = [](std::size_t at, std::string what) {
        return fail("not valid JSON: " + std::move(what), ":" + std::to_string(at + 1));
    };
    const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
    if (error) return broken(used, error.message());
    for (std::size_t i = used; i < text.size(); ++i)
        if (!ascii::is_space(text[i])) return broken(i, "something follows the value");
    value out = parser.handler().stack.release();
    // Two equal keys leave fewer members than were written.
    if (mode == Mode::Strict && count_members(out) != parser.handler().members)
        return broken(0, "a key is written twice in one object");
    return out;
}

std::string serialize(const value& v) {
    std::string out;
    append(out, v);
    return out;
}

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

double rounded(double number) {
    if (!std::isfinite(number)) return 0;
    return std::round(number * 1000) / 1000;
}

} // namespace factlint::json
