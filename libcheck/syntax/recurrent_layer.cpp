#include "syntax/recurrent_layer.hpp"

#include "syntax/elementwise.hpp"

#include <array>

namespace factlint::syntax {
namespace {

constexpr std::size_t widest = 256; ///< of one direction

} // namespace

Result<ScaledMatrix> ScaledMatrix::read(const ModelFile& file, const std::string& name, std::size_t inner,
                                        std::size_t columns) {
    ScaledMatrix matrix;
    const std::size_t padded = padded_columns(columns);
    if (inner % 2 != 0) return fail("block '" + name + "' has an odd number of rows", file.path());
    matrix.weights.data = FACTLINT_TRY(file.elements<std::int16_t>(name + ".weights", inner * padded)).data();
    matrix.weights.inner = inner;
    matrix.weights.columns = padded;
    matrix.scale = FACTLINT_TRY(file.elements<float>(name + ".scale", 1))[0];
    matrix.bias = FACTLINT_TRY(file.elements<float>(name + ".bias", columns));
    return matrix;
}

Result<RecurrentLayer> RecurrentLayer::read(const ModelFile& file, const std::string& name,
                                            std::size_t inputs, std::size_t width) {
    if (width == 0 || width > widest) return fail("layer '" + name + "' is too wide", file.path());
    RecurrentLayer layer;
    layer.inputs_ = inputs;
    layer.width_ = width;
    layer.matrix_ = FACTLINT_TRY(ScaledMatrix::read(file, name, inputs, 6 * width));
    layer.peep_ = FACTLINT_TRY(file.elements<float>(name + ".peep", 4 * width));
    return layer;
}

void RecurrentLayer::run(const std::int16_t* in, std::span<const std::uint32_t> starts, std::int16_t* out,
                         std::vector<std::int32_t>& sums) const {
    const std::size_t tokens = starts.back() - starts.front();
    const std::size_t columns = matrix_.weights.columns;
    sums.resize(tokens * columns);
    product_kernel().multiply(in, tokens, matrix_.weights, sums.data());
    const auto step = elementwise().step;
    const bool skips = inputs_ == width_ || inputs_ == 2 * width_;
    std::array<float, widest> state;
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        const std::size_t first = starts[s] - starts.front();
        const std::size_t length = starts[s + 1] - starts[s];
        for (std::size_t side = 0; side < 2; ++side) {
            state.fill(0.0F);
            for (std::size_t n = 0; n < length; ++n) {
                const std::size_t t = side == 0 ? first + n : first + length - 1 - n;
                const std::int16_t* skip = in + t * inputs_ + (inputs_ == width_ ? 0 : side * width_);
                step({sums.data() + t * columns + side * 3 * width_, matrix_.bias.data() + side * 3 * width_,
                      peep_.data() + side * 2 * width_, skips ? skip : nullptr, state.data(),
                      out + t * outputs() + side * width_, width_, matrix_.scale});
            }
        }
    }
}

} // namespace factlint::syntax
