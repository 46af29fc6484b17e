#include "syntax/elementwise.hpp"

#include "syntax/activations.hpp"

#include <bit>

namespace factlint::syntax {
namespace {

inline std::int16_t as_activation(float x) {
    const float cut =
        x < -activation_limit ? -activation_limit : (x > activation_limit ? activation_limit : x);
    // Rounds to the nearest whole number, ties to even, as the addition does.
    constexpr float rounder = 12582912.0F;
    const float shifted = cut * activation_unit + rounder;
    return static_cast<std::int16_t>(std::bit_cast<std::int32_t>(shifted) -
                                     std::bit_cast<std::int32_t>(rounder));
}

struct Gates {
    float candidate, forget, reset;
};

/// tanh, logistic and logistic of three numbers with one division, the slowest operation there is.
[[gnu::always_inline]] inline Gates gates_of(float candidate, float forget, float reset) {
    const float a = 1.0F + small_exponential(-2.0F * candidate);
    const float b = 1.0F + small_exponential(-forget);
    const float c = 1.0F + small_exponential(-reset);
    const float bc = b * c;
    const float all = 1.0F / (a * bc);
    return {2.0F * all * bc - 1.0F, all * (a * c), all * (a * b)};
}

// Each is inlined into a function for each width of vectors.
template<bool Skips>
[[gnu::always_inline]] inline void advance(const RecurrentStep& s) {
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
        const Gates gates =
            gates_of(static_cast<float>(sums[j]) * scale + bias[j],
                     static_cast<float>(sums[h + j]) * scale + bias[h + j] + peep[j] * before,
                     static_cast<float>(sums[2 * h + j]) * scale + bias[2 * h + j] + peep[h + j] * before);
        const float z = gates.candidate;
        const float f = gates.forget;
        const float r = gates.reset;
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
[[gnu::always_inline]] inline void step_of(const RecurrentStep& s) {
    if (s.skip != nullptr)
        advance<true>(s);
    else
        advance<false>(s);
}
[[gnu::always_inline]] inline void tangents_of(const std::int32_t* __restrict sums,
                                               const float* __restrict bias, float scale, std::size_t count,
                                               std::int16_t* __restrict out) {
    for (std::size_t j = 0; j < count; ++j)
        out[j] = as_activation(hyperbolic_tangent(static_cast<float>(sums[j]) * scale + bias[j]));
}
[[gnu::always_inline]] inline void tangents_of_both(const float* __restrict one,
                                                    const float* __restrict other, std::size_t count,
                                                    std::int16_t* __restrict out) {
    for (std::size_t j = 0; j < count; ++j) out[j] = as_activation(hyperbolic_tangent(one[j] + other[j]));
}
[[gnu::always_inline]] inline void quantise_of(const float* __restrict values, std::size_t count,
                                               std::int16_t* __restrict out) {
    for (std::size_t j = 0; j < count; ++j) out[j] = as_activation(values[j]);
}
[[gnu::always_inline]] inline void add_of(const std::int8_t* __restrict row, float scale, std::size_t count,
                                          float* __restrict sum) {
    for (std::size_t j = 0; j < count; ++j) sum[j] += scale * static_cast<float>(row[j]);
}

// NOLINTBEGIN(bugprone-macro-parentheses): an attribute takes none
#define FACTLINT_KERNEL(NAME, TARGET)                                                                        \
    TARGET void step_##NAME(const RecurrentStep& s) { step_of(s); }                                          \
    TARGET void tangents_##NAME(const std::int32_t* sums, const float* bias, float scale, std::size_t count, \
                                std::int16_t* out) {                                                         \
        tangents_of(sums, bias, scale, count, out);                                                          \
    }                                                                                                        \
    TARGET void both_##NAME(const float* one, const float* other, std::size_t count, std::int16_t* out) {    \
        tangents_of_both(one, other, count, out);                                                            \
    }                                                                                                        \
    TARGET void quantise_##NAME(const float* values, std::size_t count, std::int16_t* out) {                 \
        quantise_of(values, count, out);                                                                     \
    }                                                                                                        \
    TARGET void add_##NAME(const std::int8_t* row, float scale, std::size_t count, float* sum) {             \
        add_of(row, scale, count, sum);                                                                      \
    }                                                                                                        \
    constexpr ElementwiseKernel kernel_##NAME{step_##NAME,     tangents_##NAME, both_##NAME,                 \
                                              quantise_##NAME, add_##NAME,      #NAME};
// NOLINTEND(bugprone-macro-parentheses)

FACTLINT_KERNEL(plain, )
#if defined(__x86_64__)
FACTLINT_KERNEL(avx2, __attribute__((target("avx2"))))
FACTLINT_KERNEL(avx512, __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512"))))
#endif
#undef FACTLINT_KERNEL

} // namespace

std::vector<ElementwiseKernel> elementwise_kernels() {
    std::vector<ElementwiseKernel> kernels = {kernel_plain};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0) kernels.push_back(kernel_avx2);
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
        __builtin_cpu_supports("avx512vl") != 0)
        kernels.push_back(kernel_avx512);
#endif
    return kernels;
}

const ElementwiseKernel& elementwise() {
    static const ElementwiseKernel best = elementwise_kernels().back();
    return best;
}

} // namespace factlint::syntax
