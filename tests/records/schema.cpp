#include "schema.hpp"

#include <algorithm>
#include <array>

namespace schema {
namespace {

using factlint::json::array;
using factlint::json::object;
using factlint::json::value;

bool is_of_type(const value& v, std::string_view type) {
    if (type == "object") return v.is_object();
    if (type == "array") return v.is_array();
    if (type == "string") return v.is_string();
    if (type == "boolean") return v.is_bool();
    if (type == "integer") return v.is_int64() || v.is_uint64();
    if (type == "number") return v.is_number();
    return false;
}

class Checker {
  public:
    explicit Checker(const object& root) : root_(root) {}
    std::vector<std::string> out;

    void check(const value& rules, const value& v, const std::string& place) {
        const object& rule = rules.as_object();
        if (const value* ref = rule.if_contains("$ref")) {
            const std::string name = std::string(ref->as_string()).substr(std::string("#/$defs/").size());
            return check(root_.at("$defs").as_object().at(name), v, place);
        }
        for (const auto& member : rule) keyword(member.key(), member.value(), rule, v, place);
    }

  private:
    const object& root_;

    void complain(const std::string& place, const std::string& what) { out.push_back(place + ": " + what); }

    void keyword(std::string_view key, const value& rule, const object& all, const value& v,
                 const std::string& place) {
        static constexpr std::array<std::string_view, 4> silent = {"$schema", "$defs", "title",
                                                                   "description"};
        if (std::find(silent.begin(), silent.end(), key) != silent.end()) return;
        if (key == "type") {
            if (!is_of_type(v, std::string_view(rule.as_string())))
                complain(place, "is no " + std::string(rule.as_string()));
        } else if (key == "enum") {
            const array& names = rule.as_array();
            if (std::find(names.begin(), names.end(), v) == names.end())
                complain(place, "is none of the listed values");
        } else if (key == "const") {
            if (v != rule) complain(place, "is another value");
        } else if (key == "required") {
            for (const value& name : rule.as_array())
                if (v.is_object() && !v.as_object().contains(name.as_string()))
                    complain(place, "lacks " + std::string(name.as_string()));
        } else if (key == "properties") {
            properties(rule.as_object(), all, v, place);
        } else if (key == "additionalProperties") {
            if (v.is_object())
                for (const auto& member : v.as_object())
                    check(rule, member.value(), place + "/" + std::string(member.key()));
        } else if (key == "items") {
            if (v.is_array())
                for (std::size_t i = 0; i < v.as_array().size(); ++i)
                    check(rule, v.as_array()[i], place + "/" + std::to_string(i));
        } else if (key == "minItems" || key == "maxItems") {
            const auto size = v.is_array() ? v.as_array().size() : 0;
            const auto limit = static_cast<std::size_t>(rule.as_int64());
            if (key == "minItems" ? size < limit : size > limit)
                complain(place, "has " + std::to_string(size) + " items");
        } else if (key == "minimum" || key == "maximum") {
            if (!v.is_number()) return;
            const auto number = v.to_number<double>();
            const auto limit = rule.to_number<double>();
            if (key == "minimum" ? number < limit : number > limit) complain(place, "is out of range");
        } else if (key == "oneOf") {
            one_of(rule.as_array(), v, place);
        } else {
            complain(place, "the schema uses " + std::string(key) + ", which this test does not know");
        }
    }

    void properties(const object& known, const object& all, const value& v, const std::string& place) {
        if (!v.is_object()) return;
        for (const auto& member : v.as_object()) {
            const std::string at = place + "/" + std::string(member.key());
            if (const value* rule = known.if_contains(member.key())) {
                check(*rule, member.value(), at);
            } else if (!all.contains("additionalProperties")) {
                complain(at, "is not described");
            }
        }
    }

    // Records tell their kind: only that alternative is worth explaining.
    void one_of(const array& alternatives, const value& v, const std::string& place) {
        for (const value& alternative : alternatives) {
            const std::string name =
                std::string(alternative.at("$ref").as_string()).substr(std::string("#/$defs/").size());
            if (v.is_object() && v.as_object().contains("record") && v.at("record") == value(name))
                return check(alternative, v, place);
        }
        complain(place, "is of no described kind");
    }
};

} // namespace

std::vector<std::string> problems(const object& root, const value& rules, const value& v,
                                  const std::string& place) {
    Checker checker(root);
    checker.check(rules, v, place);
    return std::move(checker.out);
}

} // namespace schema
