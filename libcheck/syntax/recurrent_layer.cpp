#include "syntax/recurrent_layer.hpp"

#include "syntax/activations.hpp"

#include <array>

namespace factlint::syntax {
namespace {

constexpr std::size_t widest = 256; ///< of one direction

inline std::int16_t as_activation(float x) {
    const float cut =
        x < -activation_limit ? -activation_limit : (x > activation_limit ? activation_limit : x);
    // Rounds to the nearest whole number, ties to even, as the addition does.
    constexpr float rounder = 12582912.0F;
    const float shifted = cut * activation_unit + rounder;
    return static_cast<std::int16_t>(std::bit_cast<std::int32_t>(shifted) -
                                     std::bit_cast<std::int32_t>(rounder));
}

struct Step {
    const std::int32_t* sums; ///< candidate, forget, reset of one word and direction
    const float* bias;
    const float* peep;        ///< forget, reset
    const std::int16_t* skip; ///< what is let through where the reset gate closes, or null
    float* state;
    std::int16_t* out;
    std::size_t width;
    float scale;
};

/// One word in one direction. Inlined into a function for each kind of processor.
template<bool Skips>
[[gnu::always_inline]] inline void advance(const Step& s) {
    const std::size_t h = s.width;
    const std::int32_t* __restrict const sums = s.sums;
    const float* __restrict const bias = s.bias;
    const float* __restrict const peep = s.peep;
    const std::int16_t* __restrict const skip = s.skip;
    float* __restrict const state = s.state;
    std::int16_t* __restrict const out = s.out;
    const float scale = s.scale;
    for (std::size_t j = 0; j < h; ++j) {
        const float before = state[j];
        const float z = hyperbolic_tangent(static_cast<float>(sums[j]) * scale + bias[j]);
        const float f = logistic(static_cast<float>(sums[h + j]) * scale + bias[h + j] + peep[j] * before);
        const float r =
            logistic(static_cast<float>(sums[2 * h + j]) * scale + bias[2 * h + j] + peep[h + j] * before);
        const float c = f * (before - z) + z;
        state[j] = c;
        if constexpr (Skips) {
            const float x = static_cast<float>(skip[j]) * (1 / activation_unit);
            out[j] = as_activation(r * (c - x) + x);
        } else {
            out[j] = as_activation(r * c);
        }
    }
}
[[gnu::always_inline]] inline void step(const Step& s) {
    if (s.skip != nullptr)
        advance<true>(s);
    else
        advance<false>(s);
}
[[gnu::always_inline]] inline void tangent_row(const std::int32_t* __restrict sums,
                                               const float* __restrict bias, float scale, std::size_t count,
                                               std::int16_t* __restrict out) {
    for (std::size_t j = 0; j < count; ++j)
        out[j] = as_activation(hyperbolic_tangent(static_cast<float>(sums[j]) * scale + bias[j]));
}

[[gnu::always_inline]] inline void quantise_row(const float* __restrict values, std::size_t count,
                                                std::int16_t* __restrict out) {
    for (std::size_t j = 0; j < count; ++j) out[j] = as_activation(values[j]);
}
[[gnu::always_inline]] inline void add_row(const std::int8_t* __restrict row, float scale, std::size_t count,
                                           float* __restrict sum) {
    for (std::size_t j = 0; j < count; ++j) sum[j] += scale * static_cast<float>(row[j]);
}

void step_plain(const Step& s) { step(s); }
void quantise_plain(const float* values, std::size_t count, std::int16_t* out) {
    quantise_row(values, count, out);
}
void add_plain(const std::int8_t* row, float scale, std::size_t count, float* sum) {
    add_row(row, scale, count, sum);
}
void tangent_plain(const std::int32_t* sums, const float* bias, float scale, std::size_t count,
                   std::int16_t* out) {
    tangent_row(sums, bias, scale, count, out);
}
#if defined(__x86_64__)
__attribute__((target("avx2"))) void step_avx2(const Step& s) { step(s); }
__attribute__((target("avx2"))) void tangent_avx2(const std::int32_t* sums, const float* bias, float scale,
                                                  std::size_t count, std::int16_t* out) {
    tangent_row(sums, bias, scale, count, out);
}
__attribute__((target("avx2"))) void quantise_avx2(const float* values, std::size_t count,
                                                   std::int16_t* out) {
    quantise_row(values, count, out);
}
__attribute__((target("avx2"))) void add_avx2(const std::int8_t* row, float scale, std::size_t count,
                                              float* sum) {
    add_row(row, scale, count, sum);
}
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512"))) void
step_avx512(const Step& s) {
    step(s);
}
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512"))) void
tangent_avx512(const std::int32_t* sums, const float* bias, float scale, std::size_t count,
               std::int16_t* out) {
    tangent_row(sums, bias, scale, count, out);
}
#endif

struct Elementwise {
    decltype(&step_plain) step = step_plain;
    decltype(&tangent_plain) tangent = tangent_plain;
    decltype(&quantise_plain) quantise = quantise_plain;
    decltype(&add_plain) add = add_plain;
};

const Elementwise& elementwise() {
    static const Elementwise best = [] {
        Elementwise kernel;
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") != 0) kernel = {step_avx2, tangent_avx2, quantise_avx2, add_avx2};
        if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0)
            kernel = {step_avx512, tangent_avx512, quantise_avx2, add_avx2};
#endif
        return kernel;
    }();
    return best;
}

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
    const auto step_of_processor = elementwise().step;
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
                step_of_processor({sums.data() + t * columns + side * 3 * width_,
                                   matrix_.bias.data() + side * 3 * width_, peep_.data() + side * 2 * width_,
                                   skips ? skip : nullptr, state.data(), out + t * outputs() + side * width_,
                                   width_, matrix_.scale});
            }
        }
    }
}

void quantise(const float* values, std::size_t count, std::int16_t* out) {
    elementwise().quantise(values, count, out);
}

void add_scaled(const std::int8_t* row, float scale, std::size_t count, float* sum) {
    elementwise().add(row, scale, count, sum);
}

void tangents(const std::int32_t* sums, std::size_t rows, const ScaledMatrix& matrix, std::size_t from,
              std::size_t count, std::int16_t* out) {
    const auto row = elementwise().tangent;
    for (std::size_t i = 0; i < rows; ++i)
        row(sums + i * matrix.weights.columns + from, matrix.bias.data() + from, matrix.scale, count,
            out + i * count);
}

} // namespace factlint::syntax
