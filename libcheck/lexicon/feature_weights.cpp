#include "lexicon/feature_weights.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <bit>

namespace factlint::lexicon {
namespace {

constexpr std::string_view magic = "FLWEIGHT";
constexpr std::uint32_t version = 1;
constexpr std::uint32_t most_rows = 1U << 22U;

void put(std::string& out, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

std::uint64_t take(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

std::string FeatureWeights::write(const std::vector<std::string>& labels, const Rows& rows,
                                  std::uint32_t features) {
    // A tenth of the rows stays empty, so that runs of full ones stay short.
    const auto wanted = static_cast<std::uint32_t>(rows.size() + rows.size() / 10 + 8);
    const std::uint32_t size = std::bit_ceil(wanted);
    std::vector<std::uint32_t> keys(size, 0);
    std::string weights(size * labels.size(), '\0');
    for (const auto& [feature, row] : rows) {
        auto at = static_cast<std::uint32_t>(feature >> 32U) & (size - 1);
        while (keys[at] != 0 && keys[at] != key_of(feature)) at = (at + 1) & (size - 1);
        keys[at] = key_of(feature);
        for (std::size_t label = 0; label < labels.size(); ++label)
            weights[at * labels.size() + label] = static_cast<char>(row[label]);
    }
    std::string out(magic);
    put(out, version, 4);
    put(out, labels.size(), 4);
    put(out, size, 4);
    put(out, features, 4);
    for (const auto& label : labels) out += label + "\n";
    for (const auto key : keys) put(out, key, 4);
    out += weights;
    put(out, hash64(out), 8);
    return out;
}

Result<FeatureWeights> FeatureWeights::read(std::string_view bytes, const std::string& place,
                                            std::uint32_t features) {
    const std::string again = "restore the file that came with the program, or train it again";
    if (bytes.size() < magic.size() + 24 || !bytes.starts_with(magic))
        return fail("not a file of weights", place, again);
    const auto written = take(bytes, 8, 4);
    if (written != version)
        return fail("weights of version " + std::to_string(written) + ", but this program reads version " +
                        std::to_string(version),
                    place, written > version ? "use the program that the file came with" : again);
    if (take(bytes, bytes.size() - 8, 8) != hash64(bytes.substr(0, bytes.size() - 8)))
        return fail("the weights are damaged: their checksum does not fit", place, again);
    const auto labels = take(bytes, 12, 4);
    const auto size = take(bytes, 16, 4);
    if (take(bytes, 20, 4) != features)
        return fail("the weights are for other features than this program computes", place, again);
    if (labels == 0 || labels > 256 || size == 0 || size > most_rows || !std::has_single_bit(size))
        return fail("the weights are damaged: their table has an odd size", place, again);
    FeatureWeights out;
    std::size_t at = 24;
    while (out.labels_.size() < labels) {
        const auto end = bytes.find('\n', at);
        if (end == std::string_view::npos) return fail("the weights are cut short", place, again);
        out.labels_.emplace_back(bytes.substr(at, end - at));
        at = end + 1;
    }
    if (bytes.size() != at + size * (4 + labels) + 8) return fail("the weights are cut short", place, again);
    out.mask_ = static_cast<std::uint32_t>(size) - 1;
    out.keys_.resize(size);
    for (std::size_t i = 0; i < size; ++i, at += 4)
        out.keys_[i] = static_cast<std::uint32_t>(take(bytes, at, 4));
    // One empty row ends every search.
    if (std::find(out.keys_.begin(), out.keys_.end(), 0U) == out.keys_.end())
        return fail("the weights are damaged: their table is full", place, again);
    out.weights_.resize(size * labels);
    for (std::size_t i = 0; i < out.weights_.size(); ++i)
        out.weights_[i] = static_cast<std::int8_t>(bytes[at + i]);
    return out;
}

} // namespace factlint::lexicon
