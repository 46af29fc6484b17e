// The gist's part of a packed digest.
#pragma once

#include "base/packed_bytes.hpp"
#include "contradict/event_gist.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace factlint::contradict::packed {

/// `by_hash`: numbers of the digest's strings by their hashes; `write_string` writes the number of a text.
void write_gist(PackedWriter& out, const EventGist& gist,
                const std::unordered_map<std::uint64_t, std::uint64_t>& by_hash,
                const std::function<void(std::string_view)>& write_string);
/// What a number that names no string reads as is empty.
EventGist read_gist(PackedReader& in, const std::function<std::string_view(std::uint64_t)>& string);

} // namespace factlint::contradict::packed
