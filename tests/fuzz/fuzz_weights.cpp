// Files of weights: what is read can be asked for any feature; anything else is an error with a place.
#include "fuzz.hpp"
#include "lexicon/feature_weights.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const auto read = lexicon::FeatureWeights::read(text, "weights.bin", 1);
    if (!read) {
        require(read.error().place == "weights.bin");
        return;
    }
    int sum = 0;
    for (std::uint64_t feature = 0; feature < 64; ++feature)
        if (const auto* row = read->find(feature * 0x9E3779B97F4A7C15ULL))
            for (std::size_t label = 0; label < read->labels().size(); ++label) sum += row[label];
    require(sum <= 64 * 256 * 127);
}
