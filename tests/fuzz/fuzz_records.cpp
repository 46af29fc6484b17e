// A line of records: read or refused, and what was read is written and read again to the same bytes.
#include "fuzz.hpp"
#include "records/codec.hpp"

using namespace factlint;

FUZZ_TARGET(line) {
    const auto record = decode_record(line);
    if (!record) return;
    std::visit(
        [](const auto& each) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, UnknownRecord>) {
                const std::string once = encode(each);
                const auto again = decode_record(once);
                require(again.has_value());
                require(encode(std::get<std::decay_t<decltype(each)>>(*again)) == once);
            }
        },
        *record);
}
