// Weights of hashed features: what a trainer of the project learnt from text, as a table of small integers.
//
// A file is: 8 bytes magic "FLWEIGHT", then numbers of four bytes, lowest first: version, number of labels,
// number of rows (a power of two), a seed that names what the features are; the labels, each ended by a
// newline; the rows' keys (four bytes each, 0 = empty); the rows' weights (one signed byte a label); eight
// bytes XXH3 of all before. Looking up is open addressing, as in any flat hash table.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::lexicon {

/// The features of the name model that weights must have been learnt for (analyse/name_features).
inline constexpr std::uint32_t name_features_version = 2;

/// Immutable after loading; safe to share.
class FeatureWeights {
  public:
    /// Rows of a feature's hash, in the order of the labels. Features beyond +-127 are cut off there.
    using Rows = std::map<std::uint64_t, std::vector<std::int8_t>>;

    /// Reads a file's bytes; `place` is named by errors. What is cut short, changed or of another version is
    /// an error that says so.
    static Result<FeatureWeights> read(std::string_view bytes, const std::string& place,
                                       std::uint32_t features);
    /// The bytes of a file. The same rows give the same bytes.
    static std::string write(const std::vector<std::string>& labels, const Rows& rows,
                             std::uint32_t features);

    const std::vector<std::string>& labels() const { return labels_; }
    /// The weights of a feature, one a label, or nullptr when it has none.
    const std::int8_t* find(std::uint64_t feature) const {
        const auto key = key_of(feature);
        for (auto at = static_cast<std::uint32_t>(feature >> 32U) & mask_;; at = (at + 1) & mask_) {
            if (keys_[at] == key) return &weights_[at * labels_.size()];
            if (keys_[at] == 0) return nullptr;
        }
    }

  private:
    static std::uint32_t key_of(std::uint64_t feature) {
        const auto key = static_cast<std::uint32_t>(feature);
        return key == 0 ? 1 : key;
    }

    std::vector<std::string> labels_;
    std::vector<std::uint32_t> keys_;
    std::vector<std::int8_t> weights_;
    std::uint32_t mask_ = 0;
};

} // namespace factlint::lexicon
