// Laws: properties that hold for all inputs, tried by RapidCheck on a hundred made-up ones each.
#pragma once

#include "catch.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace laws {

/// CHECK(holds("spans stay inside the text", [](const std::string& text) { RC_ASSERT(...); }));
template<typename Property>
bool holds(const std::string& description, Property&& property) {
    return rc::check(description, std::forward<Property>(property));
}

/// Any bytes at all, with the ones that break parsers more often than chance has them.
inline rc::Gen<std::string> bytes() {
    const auto odd = rc::gen::elementOf(std::vector<std::string>{
        std::string(1, '\0'), "\xC3", "\xE2\x80", "\xF0\x9F", "\xED\xA0\x80", "\xC0\xAF", "\xFF",
        "\xEF\xBB\xBF", "\r\n", "\r", "\xC3\xA9", "\xE2\x80\x9C", "\xF0\x9F\x98\x80", "\xC2\xA0", "e\xCC\x81",
        "\xE2\x80\x8B", " ", "\"", "\\"});
    const auto piece =
        rc::gen::weightedOneOf<std::string>({{2, rc::gen::arbitrary<std::string>()},
                                             {3, odd},
                                             {3, rc::gen::element<std::string>("a", "Berlin", "12", "x,y")}});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& parts) {
                            std::string out;
                            for (const std::string& part : parts) out += part;
                            return out;
                        });
}

/// Valid UTF-8 text of one to four byte characters.
inline rc::Gen<std::string> text() {
    const auto piece = rc::gen::element<std::string>(
        "a", "Z", "0", " ", "\n", "\t", ".", "\"", "\\", "/", ":", "\xC3\xA9", "\xC3\x9F", "\xE2\x80\x9C",
        "\xE2\x80\x99", "\xE6\x97\xA5", "\xF0\x9F\x98\x80", "e\xCC\x81", "\xC2\xA0", "The minister",
        std::string(1, '\0'), "\x1F", "\x7F");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& parts) {
                            std::string out;
                            for (const std::string& part : parts) out += part;
                            return out;
                        });
}

} // namespace laws
