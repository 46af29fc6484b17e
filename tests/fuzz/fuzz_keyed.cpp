// Lines of keyed claims, sorted or not: read or refused, and what was read gives findings that can be
// written.
#include "contradict/keyed_claims.hpp"
#include "fuzz.hpp"
#include "records/codec.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    contradict::KeyedClaims keyed(nullptr);
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        (void)keyed.add(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const Finding& finding : keyed.finish().findings)
        require(decode_record(encode(finding)).has_value());
}
